import { join } from 'node:path';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import {
  dayOf,
  isOldAssessment,
  stepsFrom,
  versionContent,
  type Municipality,
  type ReadFolder,
  type Service,
  type ServiceElsewhere,
  type Step,
} from '../form';
import { Configuration } from '../platform/configuration';
import { isDatabaseAway } from '../platform/http';
import { fingerprint } from './fingerprint';
import { stampOf } from './folder-stamps';
import { FolderProofs, type FolderProof } from './folder-proofs';
import { FormNotFound, FormRetired } from './refusals';
import { readFormsFolder, type FolderOnDisk } from './forms-on-disk';
import { FormVersions } from './form-versions';
import type { OfferedForm, RefusedForm } from './offered-form';
import { Offering } from './offering';
import { OpenVersions } from './open-versions';
import { OpenedVersion } from './opened-version';
import { MunicipalityFile } from './municipality-file';
import { readPaper } from './papers';
import type { AtStart } from './publications/publication';
import { Publications } from './publications/publications';
import { Readings } from './readings';
import { findingLine } from './tell-finding';
import { FormTypes } from './types/form-types';
import { goneLine, oldStatementLine, refusedLine, startLine } from './tell-start';
import { ValidatorCache } from './validator-cache';
import { contentSha, type WorkingCopy } from './working-copy';
import { WorkingCopies } from './working-copies';
import { Workshop } from './workshop';

/** Milliseconds between two looks at what is in force: residents see what is published, here or by another copy, within a second. */
const FOLLOW_EVERY = 700;

/** What became of a folder. */
interface Taken {
  readonly atStart?: AtStart;
  readonly service?: ServiceElsewhere;
  readonly refusal?: Omit<RefusedForm, 'servedVersion'>;
}

/**
 * Which forms there are: folders are read from `FORMS_DIR` at start, the database says which version of each is in force, and
 * every version is opened for ever after.
 */
@Injectable()
export class CatalogueService implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('catalogue');
  private readonly workshop = new Workshop();
  private readonly validators: ValidatorCache;
  private readonly readings: Readings;
  private readonly types: FormTypes;
  private readonly opened: OpenVersions;
  private readonly proofs = new FolderProofs();
  private refusedForms: readonly RefusedForm[] = [];
  private servicesElsewhere: readonly ServiceElsewhere[] = [];
  private readonly offeredBy: MunicipalityFile;
  private readonly copies: WorkingCopies;
  private readonly offering: Offering;
  private following: NodeJS.Timeout | undefined;
  private isClosed = false;
  private hasRead = false;

  constructor(
    private readonly configuration: Configuration,
    private readonly versions: FormVersions,
    private readonly publications: Publications,
  ) {
    this.validators = new ValidatorCache(join(configuration.dataDir, 'validators'), this.workshop);
    this.readings = new Readings(join(configuration.dataDir, 'readings'), this.workshop, (form, source) =>
      this.validators.keep(fingerprint(versionContent(form)), source),
    );
    this.opened = new OpenVersions(versions, this.validators);
    this.types = new FormTypes(join(configuration.dataDir, 'types'), this.workshop);
    this.offeredBy = new MunicipalityFile(configuration.formsDir, this.readings);
    this.copies = new WorkingCopies(configuration.formsDir, (id) => this.offering.find(id)?.version.number);
    this.offering = new Offering({
      inForce: () => publications.inForce(),
      open: (versionId) => this.version(versionId),
      folderNow: (id) => {
        const copy = this.copies.of(id);
        return copy && { id, definition: copy.read.definition, findings: copy.read.findings };
      },
    });
  }

  async onModuleInit(): Promise<void> {
    await this.offeredBy.open();
    const folders = await readFormsFolder(this.configuration.formsDir);
    const taken: (Taken & { readonly id: string })[] = [];
    for (const folder of folders) taken.push({ id: folder.id, ...(await this.takeOrRefuse(folder)) });
    await this.offering.follow();
    this.servicesElsewhere = taken.flatMap(({ service }) => service ?? []);
    this.refusedForms = taken.flatMap(({ id, refusal }) =>
      refusal === undefined ? [] : [{ ...refusal, servedVersion: this.offering.find(id)?.version.number }],
    );
    this.hasRead = true;
    this.tellStart(folders, taken);
    // What is left to compile is rare; until then its memory is better used by the server.
    await this.workshop.close();
    if (this.configuration.watchesForms) this.copies.begin();
    this.followAgain();
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.following);
    this.offeredBy.close();
    await this.copies.close();
    await this.proofs.close();
    await this.workshop.close();
  }

  /** Offers what is in force by now: for whoever has just published something, and would not wait for the next look. */
  follow(): Promise<void> {
    return this.offering.follow();
  }

  /** A database that is away is told of by those who need it; what is offered goes on being offered meanwhile. */
  private followAgain(): void {
    if (this.isClosed) return;
    this.following = setTimeout(() => {
      this.follow()
        .catch(() => undefined)
        .finally(() => this.followAgain());
    }, FOLLOW_EVERY).unref();
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
    return this.offering.forms();
  }

  /** Those that are retired too: their cases and drafts go on. In order of id. */
  allForms(): readonly OfferedForm[] {
    return this.offering.allForms();
  }

  /** Another number as soon as anything is offered in another way. */
  get edition(): number {
    return this.offering.edition;
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

  /** A folder once it is checked; none where there is no such folder. */
  whenChecked(id: string): Promise<WorkingCopy | undefined> {
    return this.copies.whenChecked(id);
  }

  /** What can be proved of a folder that is checked: worked out beside everything else, when somebody asks for it. */
  proofOf(copy: WorkingCopy): Promise<FolderProof> {
    return this.proofs.of(copy);
  }

  /** The same, if it is there already. */
  proofThere(copy: WorkingCopy): FolderProof | undefined {
    return this.proofs.there(copy);
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

  /** @throws FormNotFound, FormRetired */
  offered(id: string): OfferedForm {
    const form = this.offering.find(id);
    if (form !== undefined) return form;
    throw this.offering.isRetired(id) ? new FormRetired() : new FormNotFound();
  }

  /** How a form is offered now, or was when it was retired; of one without a folder nothing is said. */
  serviceNow(id: string): Service {
    return this.allForms().find((one) => one.id === id)?.definition.service ?? {};
  }

  /** A version by its id, offered today or not. @throws FormNotFound */
  version(id: string): Promise<OpenedVersion> {
    return this.opened.of(id);
  }

  /** What is done with an answer of a version so that it is one of the form as it is offered now. */
  async stepsTo({ id, definition }: OfferedForm, { number }: OpenedVersion): Promise<readonly Step[]> {
    const { migrations = [] } = definition;
    return migrations.length === 0 ? [] : stepsFrom(migrations, number, await this.versions.numbered(id));
  }

  /** A version by its form and fingerprint, as a blank names it, offered today or not. */
  versionWith(formId: string, sha256: string): Promise<OpenedVersion | undefined> {
    return this.opened.withFingerprint(formId, sha256);
  }

  /** Whether there has ever been such a form. */
  async isKnown(formId: string): Promise<boolean> {
    return (await this.versions.lastOffered(formId)) !== undefined;
  }

  /** A version's compiled validator as text, for browsers to run. */
  validatorText({ definition }: OpenedVersion): Promise<string> {
    const read = this.copies.codeOf(definition);
    if (read !== undefined) return Promise.resolve(read);
    return this.validators.text(definition, fingerprint(versionContent(definition)));
  }

  /** A version of a form that is offered, or was, by its running number. @throws FormNotFound, VersionNotFound */
  async numbered(formId: string, number: number): Promise<OpenedVersion> {
    const version = this.allForms().find(({ id }) => id === formId)?.version;
    if (version === undefined) throw new FormNotFound();
    return version.number === number ? version : this.opened.numbered(formId, number);
  }

  /** A version's answers as a TypeScript type. @throws TypesNotMade */
  typesText({ definition }: OpenedVersion): Promise<string> {
    return this.types.text(definition);
  }

  /** Every version of a form, oldest first: what an export over all of them needs. */
  versionsOf(formId: string): Promise<readonly OpenedVersion[]> {
    return this.opened.ofForm(formId);
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
    this.offering.take({ id: found.id, definition: read?.definition, findings });
    if (read?.definition === undefined) return { refusal: { id: found.id, findings } };
    return { atStart: await this.publications.atStart(read.definition) };
  }

  private async copyOf(found: FolderOnDisk, read: ReadFolder): Promise<WorkingCopy> {
    const { id, folder } = found;
    const stamp = await stampOf(join(this.configuration.formsDir, id));
    const changedAt = new Date(stamp?.newest ?? 0);
    const copy = { id, read, files: folder?.files ?? {}, sha256: contentSha(found), changedAt };
    const definition = read.definition ?? read.shown;
    if (definition === undefined) return copy;
    const compiled = await this.validators.open(definition, fingerprint(versionContent(definition)));
    return { ...copy, version: new OpenedVersion('', 0, definition, compiled, changedAt) };
  }

  private tellStart(
    folders: readonly FolderOnDisk[],
    taken: readonly (Taken & { readonly id: string })[],
  ): void {
    const { accessibility } = this.municipality;
    if (isOldAssessment(accessibility.assessedAt, dayOf(new Date())))
      this.log.warn(oldStatementLine(accessibility.assessedAt));
    for (const { id, findings, servedVersion } of this.refusedForms) {
      this.log.warn(refusedLine(id, servedVersion));
      for (const finding of findings) if (finding.level === 'error') this.log.warn(findingLine(id, finding));
    }
    for (const { id, atStart } of taken) {
      const line = atStart && startLine(id, atStart, this.offering.find(id)?.version.number);
      if (line !== undefined) this.log.log(line);
    }
    for (const id of this.offering.withoutFolder())
      if (!folders.some((folder) => folder.id === id)) this.log.warn(goneLine(id));
  }
}
