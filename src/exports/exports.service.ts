import { Injectable } from '@nestjs/common';
import type { FileContents } from '../attachments';
import { CaseReader, type ExportRow, type FormSnapshot } from '../cases';
import { CatalogueService, FormNotFound, type OpenedVersion } from '../catalogue';
import {
  dayOf,
  exportColumns,
  exportTables,
  filesOfAnswer,
  showForm,
  withWholeFiles,
  type Json,
} from '../form';
import type { CasePapers } from './case-papers';
import { caseTables } from './case-tables';
import { dataPackage } from './dictionary';
import { csvStyle, DIALECTS, type Dialect } from './dialect';
import { fileName } from './file-name';
import { pickAnswer } from './pick-answer';
import { ColumnUnknown, NotWithoutPersonal } from './refusals';
import type { CaseTable, ReadableVersion } from './table';
import type { ExportWatch, ExportWish, Piece } from './wish';
import { type CutCells, sheetNames, workbookSheets, workbookStyle } from './workbook';
import { statusWordsOf, type StatusWords } from './status-words';
import { writeCsv } from './write-csv';
import { type LineOf, writeJsonLines } from './write-json-lines';
import { writePapers, ZIP_TYPE } from './write-papers';
import { CASES_XSD } from './xml/cases-xsd';
import { writeXml } from './xml/write-xml';
import { writeXlsx, XLSX_TYPE } from './xlsx/write-xlsx';

const CSV_TYPE = 'text/csv; charset=utf-8';
const JSON_LINES_TYPE = 'application/jsonl; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const XML_TYPE = 'application/xml; charset=utf-8';

/** What the file is called that says what the columns mean. */
const DICTIONARY = 'kolumner';

/** What the file is called that says what the XML may hold. */
const XML_SCHEMA = 'schema';

/** What whoever makes an export may have, and where whole files come from for the formats that have them. */
export interface ExportMeans {
  /** Cases with protected identity too. */
  readonly secretToo?: boolean;
  /** For JSON Lines with files whole in the answers. */
  readonly inline?: Pick<FileContents, 'ofCase'>;
  /** For the archive of receipts and files. */
  readonly papers?: CasePapers;
}

/** Cases of a form as files, over all its versions, of one moment, at constant memory. Whoever asks has the right, and records it. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly cases: CaseReader,
  ) {}

  /**
   * The files of an export, in pieces, at the reader's speed. The database is asked when the first piece is fetched; leaving early
   * gives the connection back.
   * @throws FormNotFound, ColumnUnknown, NotWithoutPersonal
   */
  async make(
    wish: ExportWish,
    watch: ExportWatch = {},
    means: ExportMeans = {},
  ): Promise<AsyncGenerator<Piece, void, undefined>> {
    const published = await this.published(wish.formId);
    await this.check(wish);
    const readable = (used: readonly string[]) => this.readable(published, used);
    const at = new Date();
    const statuses = statusWordsOf(this.catalogue, wish.formId);
    return this.cases.snapshotOfForm(
      { ...wish, secretToo: means.secretToo === true },
      async function* (snapshot: FormSnapshot) {
        const versions = await readable(snapshot.versionIds);
        await watch.begun?.(snapshot.count);
        yield* new Making(wish, versions, statuses, snapshot, at, watch, means).pieces();
      },
    );
  }

  /** The tables that an export of a form has, with all their columns, cases first. @throws FormNotFound */
  async tables(formId: string): Promise<CaseTable[]> {
    const published = await this.published(formId);
    return caseTables(
      (await this.readable(published, await this.cases.versionsUsed(formId))).map(toReadable),
    );
  }

  /** Whether it can be made at all. @throws ColumnUnknown, NotWithoutPersonal */
  async check({ formId, format, personal, columns }: ExportWish): Promise<void> {
    if (format === 'zip' && !personal) throw new NotWithoutPersonal();
    if (columns === undefined) return;
    const known = new Set(
      (await this.tables(formId)).flatMap((table) => table.columns.map(({ key }) => key)),
    );
    const odd = columns.find(({ key }) => !known.has(key));
    if (odd !== undefined) throw new ColumnUnknown({ column: odd.key });
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

/** One export, in the middle of its snapshot. */
class Making {
  constructor(
    private readonly wish: ExportWish,
    private readonly versions: readonly OpenedVersion[],
    private readonly statuses: StatusWords,
    private readonly snapshot: FormSnapshot,
    private readonly at: Date,
    private readonly watch: ExportWatch,
    private readonly means: ExportMeans,
  ) {}

  pieces(): AsyncGenerator<Piece, void, undefined> {
    switch (this.wish.format) {
      case 'csv':
        return this.csv('csv', DIALECTS.excel);
      case 'csv-data':
        return this.csv('csv-data', DIALECTS.data);
      case 'jsonl':
        return this.jsonLines();
      case 'xml':
        return this.xml();
      case 'xlsx':
        return this.xlsx();
      case 'zip':
        return this.zip();
    }
  }

  private readonly counted = (done: number): void => this.watch.counted?.(done);

  private async *csv(format: 'csv' | 'csv-data', dialect: Dialect): AsyncGenerator<Piece, void, undefined> {
    const { names } = this.wish;
    const tables = this.tables();
    const style = csvStyle(dialect, names);
    const cases = this.snapshot.batches('bytes');
    for await (const { table, bytes } of writeCsv(tables, cases, dialect, style, this.counted))
      yield this.piece(table.name, 'csv', CSV_TYPE, bytes);
    yield this.dictionary(format, tables, (table) => ({ path: this.name('csv', table.name) }));
  }

  private async *jsonLines(): AsyncGenerator<Piece, void, undefined> {
    const { personal } = this.wish;
    const of: LineOf = {
      numbers: new Map(this.versions.map(({ id, number }) => [id, number])),
      head: ({ number, receivedAt }, place): Readonly<Record<string, string | number>> =>
        personal
          ? { caseNumber: number, received: receivedAt.toISOString() }
          : { place, received: dayOf(receivedAt) },
      answer: personal
        ? this.means.inline === undefined
          ? ({ answer }: ExportRow) => answer
          : inlining(this.versions, this.means.inline)
        : impersonal(this.versions),
    };
    let isEmpty = true;
    for await (const text of writeJsonLines(this.snapshot.cases(), of, this.counted)) {
      isEmpty = false;
      yield this.piece('', 'jsonl', JSON_LINES_TYPE, text);
    }
    // No case is an empty file, and a file all the same.
    if (isEmpty) yield this.piece('', 'jsonl', JSON_LINES_TYPE, '');
  }

  private async *xml(): AsyncGenerator<Piece, void, undefined> {
    const tables = this.tables();
    const head = { formId: this.wish.formId, title: tables[0].label, at: this.at };
    // No spreadsheet runs what stands in it, so that nothing is put before a text.
    const style = { ...csvStyle(DIALECTS.data, this.wish.names), guarded: false };
    for await (const text of writeXml(head, tables, this.snapshot.cases(), style, this.counted))
      yield this.piece('', 'xml', XML_TYPE, text);
    yield this.piece(XML_SCHEMA, 'xsd', XML_TYPE, CASES_XSD);
  }

  private async *xlsx(): AsyncGenerator<Piece, void, undefined> {
    const tables = this.tables();
    const names = sheetNames(tables);
    const cut: CutCells = { count: 0 };
    const { count, batches } = this.snapshot;
    const passed = (passes: number, done: number): void =>
      this.counted(Math.floor((passes * count + done) / tables.length));
    const sheets = workbookSheets(tables, () => batches(), workbookStyle(this.wish.names), passed, cut);
    for await (const bytes of writeXlsx(sheets)) yield this.piece('', 'xlsx', XLSX_TYPE, bytes);
    this.watch.remarked?.({ cut: cut.count });
    yield this.dictionary('xlsx', tables, (_, place) => ({
      path: this.name('xlsx', ''),
      sheet: names[place],
    }));
  }

  private async *zip(): AsyncGenerator<Piece, void, undefined> {
    const { papers } = this.means;
    if (papers === undefined) throw new Error('An archive needs to know where receipts and files are.');
    const remarked = this.watch.remarked ?? ((): void => undefined);
    for await (const bytes of writePapers(this.snapshot.cases(), papers, this.counted, remarked))
      yield this.piece('', 'zip', ZIP_TYPE, bytes);
  }

  private tables(): [CaseTable, ...CaseTable[]] {
    return caseTables(this.versions.map(toReadable), this.wish, this.statuses);
  }

  private dictionary(
    format: 'csv' | 'csv-data' | 'xlsx',
    tables: readonly CaseTable[],
    where: (table: CaseTable, place: number) => { readonly path: string; readonly sheet?: string },
  ): Piece {
    const form = { id: this.wish.formId, title: tables[0]?.label ?? '' };
    const described = tables.map((table, place) => ({ table, ...where(table, place) }));
    const text = dataPackage(form, this.at, format, described, this.wish.names);
    return this.piece(DICTIONARY, 'json', JSON_TYPE, text);
  }

  private piece(part: string, ending: string, type: string, content: string | Buffer): Piece {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return { part, name: this.name(ending, part), type, bytes };
  }

  private name(ending: string, part: string): string {
    return fileName(this.wish.formId, this.at, ending, part);
  }
}

/** An answer with its files whole in it. One that is harmful, or has not been looked through, stays a reference. */
const inlining =
  (versions: readonly OpenedVersion[], files: Pick<FileContents, 'ofCase'>) =>
  async ({ id, versionId, answer }: ExportRow): Promise<Json> => {
    const version = versions.find((one) => one.id === versionId);
    if (version === undefined || filesOfAnswer(answer).length === 0) return answer;
    const shown = showForm(version.model('sv', answer), version.compiled, answer);
    return withWholeFiles(shown, answer, await files.ofCase(id));
  };

/** An answer without what tells of a person: only what a question of no such kind asks for is left. */
const impersonal = (versions: readonly OpenedVersion[]): ((row: ExportRow) => Json) => {
  const paths = new Map(
    versions.map((version) => {
      const model = version.model('sv');
      const columns = [exportColumns(model), ...exportTables(model).map((table) => table.columns)].flat();
      const open = columns.filter(({ field, kind }) => field.privacy === 'none' && kind !== 'file');
      return [version.id, open.map(({ path }) => path)] as const;
    }),
  );
  return ({ versionId, answer }) => pickAnswer(answer, paths.get(versionId) ?? []);
};

const toReadable = (version: OpenedVersion): ReadableVersion => ({
  id: version.id,
  number: version.number,
  model: version.model('sv'),
});
