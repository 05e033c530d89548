import { join } from 'node:path';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import {
  dayOf,
  definitionOf,
  isOldAssessment,
  versionContent,
  type FormDefinition,
  type Municipality,
  type ReadFolder,
  type Service,
  type ServiceElsewhere,
} from '../form';
import { Configuration } from '../platform/configuration';
import { isDatabaseAway } from '../platform/http';
import { fingerprint } from './fingerprint';
import { stampOf } from './folder-stamps';
import { FormNotFound } from './refusals';
import { readFormsFolder, type FolderOnDisk } from './forms-on-disk';
import type { FormVersion } from './form-version.entity';
import { FormVersions } from './form-versions';
import type { OfferedForm, RefusedForm } from './offered-form';
import { OpenedVersion } from './opened-version';
import { MunicipalityFile } from './municipality-file';
import { readPaper } from './papers';
import { Readings } from './readings';
import { findingLine } from './tell-finding';
import { ValidatorCache } from './validator-cache';
import { contentSha, type WorkingCopy } from './working-copy';
import { WorkingCopies } from './working-copies';
import { Workshop } from './workshop';

/** Versions kept open at once. One of 40 fields holds about 40 KB. */
const KEPT_OPEN = 500;

/** What became of a folder. */
interface Taken {
  readonly form?: OfferedForm;
  readonly service?: ServiceElsewhere;
  readonly refusal?: RefusedForm;
}

/** Which forms there are: read from `FORMS_DIR` at start, published when changed, and opened by version for ever after. */
@Injectable()
export class CatalogueService implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('catalogue');
  private readonly workshop = new Workshop();
  private readonly validators: ValidatorCache;
  private readonly readings: Readings;
  private readonly open = new Map<string, Promise<OpenedVersion>>();
  private offeredForms: readonly OfferedForm[] = [];
  private refusedForms: readonly RefusedForm[] = [];
  private servicesElsewhere: readonly ServiceElsewhere[] = [];
  private readonly offeredBy: MunicipalityFile;
  private readonly copies: WorkingCopies;
  private hasRead = false;

  constructor(
    private readonly configuration: Configuration,
    private readonly versions: FormVersions,
  ) {
    this.validators = new ValidatorCache(join(configuration.dataDir, 'validators'), this.workshop);
    this.readings = new Readings(join(configuration.dataDir, 'readings'), this.workshop, (form, source) =>
      this.validators.keep(fingerprint(versionContent(form)), source),
    );
    this.offeredBy = new MunicipalityFile(configuration.formsDir, this.readings);
    this.copies = new WorkingCopies(
      configuration.formsDir,
      (id) => this.offeredForms.find((form) => form.id === id)?.version.number,
    );
  }

  async onModuleInit(): Promise<void> {
    await this.offeredBy.open();
    const folders = await readFormsFolder(this.configuration.formsDir);
    const offered: OfferedForm[] = [];
    const elsewhere: ServiceElsewhere[] = [];
    const refused: RefusedForm[] = [];
    for (const folder of folders) {
      const { form, service, refusal } = await this.takeOrRefuse(folder);
      if (form !== undefined) offered.push(form);
      if (service !== undefined) elsewhere.push(service);
      if (refusal !== undefined) refused.push(refusal);
    }
    this.offeredForms = offered;
    this.servicesElsewhere = elsewhere;
    this.refusedForms = refused;
    this.hasRead = true;
    this.tellOldStatement(this.municipality);
    refused.forEach((form) => this.tell(form));
    await this.tellFoldersGone(folders.map(({ id }) => id));
    // What is left to compile is rare; until then its memory is better used by the server.
    await this.workshop.close();
    if (this.configuration.watchesForms) this.copies.begin();
  }

  async onModuleDestroy(): Promise<void> {
    this.offeredBy.close();
    await this.copies.close();
    await this.workshop.close();
  }

  /** A statement that was not looked over for a year is no reason to close; somebody is to do it. */
  private tellOldStatement({ accessibility: { assessedAt } }: Municipality): void {
    if (isOldAssessment(assessedAt, dayOf(new Date())))
      this.log.warn(
        `municipality.json #/accessibility/assessedAt: accessibility was assessed ${assessedAt}, more than a year ago. Assess it again.`,
      );
  }

  /** A form whose folder was taken away or renamed is offered no more, and nothing of it is lost. */
  private async tellFoldersGone(there: readonly string[]): Promise<void> {
    for (const id of await this.versions.formIds())
      if (!there.includes(id))
        this.log.warn(
          `The form "${id}" has been published, and there is no folder "${id}" any more: it is not offered. Its cases are ` +
            'kept and can be handled, and drafts of it can be sent in. Put the folder back to offer it again.',
        );
  }

  /** Who offers the services, as the file says now. */
  get municipality(): Municipality {
    const { municipality } = this.offeredBy;
    if (municipality === undefined) throw new Error('The catalogue has not been read yet.');
    return municipality;
  }

  /** Whether the folders have been read: before that there is nothing to offer. */
  get isRead(): boolean {
    return this.hasRead;
  }

  /** The forms that residents may begin, in order of id. */
  forms(): readonly OfferedForm[] {
    return this.offeredForms;
  }

  /** The services that lead to other sites, or are a PDF, in order of id. */
  elsewhere(): readonly ServiceElsewhere[] {
    return this.servicesElsewhere;
  }

  /** The PDF that a service offers, as it lies there now. @throws FormNotFound */
  async paper(id: string): Promise<Buffer> {
    const pdf = this.servicesElsewhere.find((one) => one.id === id)?.service.pdf;
    const bytes = pdf === undefined ? '' : await readPaper(join(this.configuration.formsDir, id, pdf));
    if (typeof bytes === 'string') throw new FormNotFound();
    return bytes;
  }

  /** The folders that were refused, and why. A form may be here and offered too: in its last good version. */
  refused(): readonly RefusedForm[] {
    return this.refusedForms;
  }

  /** The folders as they are now, in order of id, whatever residents see. */
  workingCopies(): readonly WorkingCopy[] {
    return this.copies.all();
  }

  /** A folder as it is now; none where there is no such folder. */
  workingCopy(id: string): WorkingCopy | undefined {
    return this.copies.of(id);
  }

  /**
   * Waits until a folder holds something else than it did.
   * @param afterSha what it held, as whoever asks has seen it
   * @param signal ends the waiting
   * @returns the folder as it is then; none where it is gone
   */
  whenChanged(id: string, afterSha: string, signal: AbortSignal): Promise<WorkingCopy | undefined> {
    return this.copies.whenChanged(id, afterSha, signal);
  }

  /** @throws FormNotFound */
  offered(id: string): OfferedForm {
    const form = this.offeredForms.find((one) => one.id === id);
    if (form === undefined) throw new FormNotFound();
    return form;
  }

  /** How a form is offered now; of one that is not, nothing is said. */
  serviceNow(id: string): Service {
    return this.offeredForms.find((one) => one.id === id)?.definition.service ?? {};
  }

  /** A version by its id, offered today or not. @throws FormNotFound */
  async version(id: string): Promise<OpenedVersion> {
    const known = this.open.get(id);
    if (known !== undefined) {
      this.open.delete(id);
      this.open.set(id, known);
      return known;
    }
    return this.keepOpen(id, this.load(id));
  }

  /** A version by its form and fingerprint, as a blank names it, offered today or not. */
  async versionWith(formId: string, sha256: string): Promise<OpenedVersion | undefined> {
    const row = await this.versions.withFingerprint(formId, sha256);
    return row && this.opened(row);
  }

  /** Whether there has ever been such a form. */
  async isKnown(formId: string): Promise<boolean> {
    return (await this.versions.latest(formId)) !== undefined;
  }

  /** A version's compiled validator as text, for browsers to run. */
  validatorText({ definition }: OpenedVersion): Promise<string> {
    const read = this.copies.codeOf(definition);
    if (read !== undefined) return Promise.resolve(read);
    return this.validators.text(definition, fingerprint(versionContent(definition)));
  }

  /** Every version of a form, oldest first: what an export over all of them needs. */
  async versionsOf(formId: string): Promise<readonly OpenedVersion[]> {
    const versions = await this.versions.ofForm(formId);
    return Promise.all(versions.map((version) => this.opened(version)));
  }

  /** A fault of ours in one form must not take the others down. A database that is away is no form's fault. */
  private async takeOrRefuse(found: FolderOnDisk): Promise<Taken> {
    try {
      return await this.take(found);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.log.error({ err: error }, `The form "${found.id}" could not be taken.`);
      const reason =
        'The engine could not take this form. That is a fault of the engine; the log tells more.';
      const mend = 'Report it, with the folder.';
      return {
        refusal: { id: found.id, findings: [{ level: 'error', file: '', pointer: '', reason, mend }] },
      };
    }
  }

  private async take(found: FolderOnDisk): Promise<Taken> {
    const read = found.folder === undefined ? undefined : await this.readings.folder(found.folder);
    const findings = read?.findings ?? (found.finding === undefined ? [] : [found.finding]);
    this.copies.put(await this.copyOf(found, { ...read, findings }));
    if (read?.elsewhere !== undefined) return { service: read.elsewhere };
    if (read?.definition !== undefined) {
      return { form: await this.publish(read.definition, findings) };
    }
    const earlier = await this.versions.latest(found.id);
    const form = earlier === undefined ? undefined : await this.offerEarlier(earlier);
    return { form, refusal: { id: found.id, findings, servedVersion: earlier?.number } };
  }

  private async copyOf(found: FolderOnDisk, read: ReadFolder): Promise<WorkingCopy> {
    const { id, folder } = found;
    const stamp = await stampOf(join(this.configuration.formsDir, id));
    const changedAt = new Date(stamp?.newest ?? 0);
    const copy = { id, read, files: folder?.files ?? {}, sha256: contentSha(found), changedAt };
    const { definition } = read;
    if (definition === undefined) return copy;
    const compiled = await this.validators.open(definition, fingerprint(versionContent(definition)));
    return { ...copy, version: new OpenedVersion('', 0, definition, compiled, changedAt) };
  }

  private async publish(definition: FormDefinition, findings: OfferedForm['findings']): Promise<OfferedForm> {
    const version = await this.opened(await this.versions.publish(definition));
    return { id: definition.id, version, definition, findings };
  }

  private async offerEarlier(row: FormVersion): Promise<OfferedForm> {
    const version = await this.opened(row);
    return { id: row.formId, version, definition: version.definition, findings: [] };
  }

  private async load(id: string): Promise<OpenedVersion> {
    const row = await this.versions.find(id);
    if (row === undefined) throw new FormNotFound();
    return this.make(row);
  }

  private opened(row: FormVersion): Promise<OpenedVersion> {
    return this.open.get(row.id) ?? this.keepOpen(row.id, this.make(row));
  }

  private async make(row: FormVersion): Promise<OpenedVersion> {
    const definition = definitionOf(row.formId, row.content);
    const compiled = await this.validators.open(definition, row.sha256);
    return new OpenedVersion(row.id, row.number, definition, compiled, row.publishedAt);
  }

  private keepOpen(id: string, opening: Promise<OpenedVersion>): Promise<OpenedVersion> {
    this.open.set(id, opening);
    // What could not be opened is tried again by the next one who asks.
    opening.catch(() => this.open.delete(id));
    for (const oldest of this.open.keys()) {
      if (this.open.size <= KEPT_OPEN) break;
      this.open.delete(oldest);
    }
    return opening;
  }

  private tell({ id, findings, servedVersion }: RefusedForm): void {
    const instead =
      servedVersion === undefined ? 'It is not offered.' : `Version ${servedVersion} is served instead.`;
    this.log.warn(`The form "${id}" is refused. ${instead}`);
    for (const finding of findings) if (finding.level === 'error') this.log.warn(findingLine(id, finding));
  }
}
