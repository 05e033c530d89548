import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { loadCompiledForm, sayingOf, type Finding, type FormDefinition, type FormFolder } from '../form';
import { readFormFolder, type FolderOnDisk } from './forms-on-disk';
import { FormsWatch } from './forms-watch';
import { OpenedVersion } from './opened-version';
import { runModule } from './run-module';
import { findingLine } from './tell-finding';
import { contentSha, lookSha, type WorkingCopy } from './working-copy';
import { beyondLimits, BeyondLimits, Workshop } from './workshop';
import type { ReadAndCompiled } from './workshop-task';

/** A designer saves again within minutes, and a thread that is there already answers half a second sooner. */
const KEPT_MS = 5 * 60_000;

/** Characters of a schema that is shown before it is checked. A smaller one is checked in a moment, and shown once. */
const LARGE = 50_000;

/** Somebody who waits until a folder is not what it was. */
interface Waiter {
  readonly id: string;
  readonly afterSha: string;
  readonly wake: (now: WorkingCopy | undefined) => void;
}

/**
 * The folders of `FORMS_DIR` as they are now. Nothing here is published: residents go on with what they had. Each is read in a
 * thread of its own, so that a folder, however it is made, keeps neither the server nor its residents waiting.
 */
export class WorkingCopies {
  private readonly log = new Logger('forms');
  private readonly workshop = new Workshop(undefined, KEPT_MS);
  private readonly copies = new Map<string, WorkingCopy>();
  private readonly codes = new WeakMap<FormDefinition, string>();
  private readonly waiters = new Set<Waiter>();
  private readonly watch: FormsWatch;
  private isClosed = false;

  /** @param offered the number of the version of a form that residents see; none where they see none */
  constructor(
    private readonly formsDir: string,
    private readonly offered: (id: string) => number | undefined,
  ) {
    this.watch = new FormsWatch(
      formsDir,
      {
        written: (id, changedAt) => this.readAgain(id, changedAt),
        gone: (id) => this.gone(id),
        away: (fault) => this.away(fault),
      },
      () => this.waiters.size > 0,
    );
  }

  /** A folder as it was read at start. */
  put(copy: WorkingCopy): void {
    this.copies.set(copy.id, copy);
  }

  /** Begins to look for what is saved. */
  begin(): void {
    this.watch.begin();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.watch.close();
    for (const { wake } of this.waiters) wake(undefined);
    await this.workshop.close();
  }

  /** In order of id. */
  all(): readonly WorkingCopy[] {
    return [...this.copies.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  of(id: string): WorkingCopy | undefined {
    return this.copies.get(id);
  }

  /** The compiled validator of one that was read here; none of others. */
  codeOf(definition: FormDefinition): string | undefined {
    return this.codes.get(definition);
  }

  whenChanged(id: string, afterSha: string, signal: AbortSignal): Promise<WorkingCopy | undefined> {
    const now = this.copies.get(id);
    if (now?.sha256 !== afterSha || signal.aborted) return Promise.resolve(now);
    return new Promise((resolve) => {
      const wake = (copy: WorkingCopy | undefined): void => {
        this.waiters.delete(waiter);
        signal.removeEventListener('abort', end);
        resolve(copy);
      };
      const end = (): void => wake(this.copies.get(id));
      const waiter: Waiter = { id, afterSha, wake };
      this.waiters.add(waiter);
      signal.addEventListener('abort', end);
      this.watch.hurry();
    });
  }

  /** The folder once it is checked: at once, if it is. None where it is gone meanwhile. */
  async whenChecked(id: string): Promise<WorkingCopy | undefined> {
    const { signal } = new AbortController();
    let copy = this.copies.get(id);
    while (copy?.isLookedAt === true && !this.isClosed)
      copy = await this.whenChanged(id, copy.sha256, signal);
    return copy;
  }

  private async readAgain(id: string, changedAt: Date): Promise<void> {
    try {
      const found = await readFormFolder(join(this.formsDir, id), id);
      const sha256 = contentSha(found);
      const before = this.copies.get(id);
      if (before?.sha256 === sha256) return;
      const look = await this.lookAt(found, sha256, changedAt);
      if (look !== undefined) this.show(look);
      const copy = await this.copyOf(found, sha256, changedAt);
      this.show(copy);
      this.tell(copy, before);
    } catch (error) {
      this.log.error({ err: error }, `The folder "${id}" could not be read.`);
      // Nobody waits for ever for what was only looked at.
      const left = this.copies.get(id);
      if (left?.isLookedAt === true)
        this.show({ id, read: { findings: [ENGINE_FAULT] }, files: left.files, sha256: '', changedAt });
    }
  }

  private show(copy: WorkingCopy): void {
    this.copies.set(copy.id, copy);
    this.wake(copy.id);
  }

  /** A large form to be shown while it is being checked. Of one that cannot be, the check tells why. */
  private async lookAt(
    { id, folder }: FolderOnDisk,
    sha256: string,
    changedAt: Date,
  ): Promise<WorkingCopy | undefined> {
    if (folder === undefined || (folder.files['schema.json']?.length ?? 0) < LARGE) return undefined;
    const looked = await this.workshop.lookAt(folder).catch(() => undefined);
    if (looked === undefined) return undefined;
    const { definition, source } = looked;
    return {
      id,
      read: { shown: definition, findings: [] },
      files: folder.files,
      sha256: lookSha(sha256),
      changedAt,
      version: new OpenedVersion('', 0, definition, loadCompiledForm(source, runModule), changedAt),
      isLookedAt: true,
    };
  }

  private async copyOf(found: FolderOnDisk, sha256: string, changedAt: Date): Promise<WorkingCopy> {
    const { id, folder, finding } = found;
    if (folder === undefined)
      return { id, read: { findings: finding === undefined ? [] : [finding] }, files: {}, sha256, changedAt };
    const { read, source } = await this.checked(folder);
    const form = read.definition ?? read.shown;
    if (form !== undefined && source !== undefined) this.codes.set(form, source);
    return {
      id,
      read,
      files: folder.files,
      sha256,
      changedAt,
      ...(form !== undefined &&
        source !== undefined && {
          version: new OpenedVersion('', 0, form, loadCompiledForm(source, runModule), changedAt),
        }),
    };
  }

  private async checked(folder: FormFolder): Promise<ReadAndCompiled> {
    try {
      return await this.workshop.readFolder(folder);
    } catch (error) {
      if (error instanceof BeyondLimits) return { read: { findings: [beyondLimits(error)] } };
      this.log.error({ err: error }, `The form "${folder.id}" could not be read.`);
      return { read: { findings: [ENGINE_FAULT] } };
    }
  }

  private wake(id: string): void {
    const now = this.copies.get(id);
    for (const waiter of this.waiters)
      if (waiter.id === id && now?.sha256 !== waiter.afterSha) waiter.wake(now);
  }

  private gone(id: string): void {
    if (!this.copies.delete(id)) return;
    const number = this.offered(id);
    const still =
      number === undefined
        ? 'Residents never saw it.'
        : `Version ${number} goes on being offered until the server starts again; then it is not offered any more. ` +
          'Cases and drafts of it are kept. Put the folder back to go on offering it.';
    this.log.warn(`The folder "${id}" is gone. ${still}`);
    this.wake(id);
  }

  private away(fault: unknown): void {
    const why = fault instanceof Error ? fault.message : String(fault);
    this.log.warn(`${this.formsDir} cannot be read just now: ${why} What was read goes on being used.`);
  }

  /** What is wrong, all of it, and what could be better that was not told already. */
  private tell({ id, read }: WorkingCopy, before: WorkingCopy | undefined): void {
    const told = new Set((before?.read.findings ?? []).map((finding) => sayingOf(finding)));
    const findings = read.findings.filter(
      (finding) => finding.level === 'error' || !told.has(sayingOf(finding)),
    );
    const errors = read.findings.filter(({ level }) => level === 'error').length;
    const state = before === undefined ? 'is new' : 'was saved';
    const verdict =
      errors > 0
        ? 'It cannot be published as it is:'
        : `It can be published: npx blankett forms publish ${id}, or at /personal/formular/${id}/versioner.`;
    this.log[errors > 0 ? 'warn' : 'log'](`The folder "${id}" ${state}. ${verdict}`);
    for (const finding of findings)
      this.log[finding.level === 'error' ? 'warn' : 'log'](findingLine(id, finding));
  }
}

const ENGINE_FAULT: Finding = {
  level: 'error',
  file: '',
  pointer: '',
  reason: 'The engine could not take this form. That is a fault of the engine; the log tells more.',
  mend: 'Report it, with the folder.',
};
