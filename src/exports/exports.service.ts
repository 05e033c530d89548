import { Injectable } from '@nestjs/common';
import type { FileContents } from '../attachments';
import { CaseReader, type ExportRow, type FormSnapshot } from '../cases';
import { CatalogueService, FormNotFound, type OpenedVersion } from '../catalogue';
import { filesOfAnswer, showForm, withWholeFiles, type Json } from '../form';
import { caseTables } from './case-tables';
import { DIALECTS, type CsvKind } from './dialect';
import { fileName } from './file-name';
import { GroupNotFound } from './refusals';
import type { CaseTable, ReadableVersion } from './table';
import { type TablePart, writeCsv } from './write-csv';
import { writeJsonLines } from './write-json-lines';

/** A file to be fetched. The database is asked when its content is; leaving early gives the connection back. */
export interface ExportFile<Part = string> {
  readonly name: string;
  readonly type: typeof CSV | typeof JSON_LINES;
  /** Goes at the reader's speed: `Readable.from(file.content)` for those who want a stream. */
  readonly content: AsyncGenerator<Part, void, undefined>;
}

/** Who wants to know how it goes. */
export interface ExportWatch {
  /** With the number of cases, before the first of them leaves: the place to write down who fetches them. */
  readonly begun?: (cases: number) => Promise<void>;
  /** With the number of cases written so far, after each. */
  readonly counted?: (done: number) => void;
}

/** A repeating group of a form, which has a file of its own. */
export type ExportGroup = Pick<CaseTable, 'name' | 'label'>;

const CSV = 'text/csv; charset=utf-8';
const JSON_LINES = 'application/jsonl; charset=utf-8';

const isMain = ({ name }: CaseTable): boolean => name === '';

/** The cases of a form as files, over all its versions, of one moment, at constant memory. Whoever asks records it. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly cases: CaseReader,
  ) {}

  /** One row for each case. Repeating groups are left out: they have files of their own. @throws FormNotFound */
  async csv(formId: string, kind: CsvKind, watch: ExportWatch = {}): Promise<ExportFile> {
    const parts = await this.parts(formId, kind, watch, isMain);
    return { name: fileName(formId, new Date(), 'csv'), type: CSV, content: textOf(parts) };
  }

  /** One row for each entry of a repeating group, under the case's number. @throws FormNotFound, GroupNotFound */
  async csvOfGroup(
    formId: string,
    group: string,
    kind: CsvKind,
    watch: ExportWatch = {},
  ): Promise<ExportFile> {
    if (!(await this.groups(formId)).some(({ name }) => name === group)) throw new GroupNotFound();
    const parts = await this.parts(formId, kind, watch, ({ name }) => name === group);
    return { name: fileName(formId, new Date(), 'csv', group), type: CSV, content: textOf(parts) };
  }

  /** The cases and all groups side by side, of the same moment; `name` is that of the cases' file. @throws FormNotFound */
  async csvFiles(formId: string, kind: CsvKind, watch: ExportWatch = {}): Promise<ExportFile<TablePart>> {
    const content = await this.parts(formId, kind, watch, () => true);
    return { name: fileName(formId, new Date(), 'csv'), type: CSV, content };
  }

  /**
   * A line of JSON for each case, with the answer as it is stored; or, given whole files, with those in it.
   * @throws FormNotFound
   */
  async jsonl(
    formId: string,
    watch: ExportWatch = {},
    files?: Pick<FileContents, 'ofCase'>,
  ): Promise<ExportFile> {
    const published = await this.published(formId);
    const readable = (used: readonly string[]) => this.readable(published, used);
    const content = this.cases.snapshotOfForm(formId, async function* (snapshot: FormSnapshot) {
      const versions = await readable(snapshot.versionIds);
      await watch.begun?.(snapshot.count);
      const numbers = new Map(versions.map(({ id, number }) => [id, number]));
      const answerOf = files && inlining(versions, files);
      yield* writeJsonLines(snapshot.cases, numbers, watch.counted ?? ignore, answerOf);
    });
    return { name: fileName(formId, new Date(), 'jsonl'), type: JSON_LINES, content };
  }

  /** The repeating groups of a form, in all versions that were used and the newest. @throws FormNotFound */
  async groups(formId: string): Promise<ExportGroup[]> {
    const published = await this.published(formId);
    const versions = await this.readable(published, await this.cases.versionsUsed(formId));
    const [, ...groups] = caseTables(versions.map(toReadable));
    return groups.map(({ name, label }) => ({ name, label }));
  }

  /** The files of those tables that are `wanted`. @throws FormNotFound */
  private async parts(
    formId: string,
    kind: CsvKind,
    watch: ExportWatch,
    wanted: (table: CaseTable) => boolean,
  ): Promise<AsyncGenerator<TablePart, void, undefined>> {
    const published = await this.published(formId);
    const readable = (used: readonly string[]) => this.readable(published, used);
    return this.cases.snapshotOfForm(formId, async function* (snapshot: FormSnapshot) {
      const tables = caseTables((await readable(snapshot.versionIds)).map(toReadable)).filter(wanted);
      await watch.begun?.(snapshot.count);
      yield* writeCsv(tables, snapshot.cases, DIALECTS[kind], watch.counted ?? ignore);
    });
  }

  /**
   * The newest version and those that were used, newest first. What is published is handed in, so that a snapshot, which
   * holds a connection, waits for another one only where a version came just now.
   */
  private async readable(
    published: readonly OpenedVersion[],
    used: readonly string[],
  ): Promise<OpenedVersion[]> {
    const known = published.filter(({ id }, place) => place === published.length - 1 || used.includes(id));
    const fresh = used.filter((id) => !published.some((version) => version.id === id));
    const versions = [...known, ...(await Promise.all(fresh.map((id) => this.catalogue.version(id))))];
    return versions.sort((a, b) => b.number - a.number);
  }

  /** Offered today or not. @throws FormNotFound */
  private async published(formId: string): Promise<readonly OpenedVersion[]> {
    const versions = await this.catalogue.versionsOf(formId);
    if (versions.length === 0) throw new FormNotFound();
    return versions;
  }
}

const ignore = (): void => undefined;

/** An answer with its files whole in it. One that is harmful, or has not been looked through, stays a reference. */
const inlining =
  (versions: readonly OpenedVersion[], files: Pick<FileContents, 'ofCase'>) =>
  async ({ id, versionId, answer }: ExportRow): Promise<Json> => {
    const version = versions.find((one) => one.id === versionId);
    if (version === undefined || filesOfAnswer(answer).length === 0) return answer;
    const shown = showForm(version.model('sv', answer), version.compiled, answer);
    return withWholeFiles(shown, answer, await files.ofCase(id));
  };

const toReadable = (version: OpenedVersion): ReadableVersion => ({
  id: version.id,
  number: version.number,
  model: version.model('sv'),
});

async function* textOf(parts: AsyncIterable<TablePart>): AsyncGenerator<string, void, undefined> {
  for await (const { text } of parts) yield text;
}
