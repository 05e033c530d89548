import type { ExportRow } from '../cases';
import { isoInstant } from '../form';
import { dictionarySheet } from './dictionary-sheet';
import type { CellStyle } from './dialect';
import type { CaseTable, TableColumn } from './table';
import type { CellKind } from './xlsx/cell';
import { MOST_COLUMNS, type Sheet } from './xlsx/sheet';
import { sheetName } from './xlsx/sheet-names';

/** Cells are told one by one until here; the rest is a number. */
const MOST_TOLD = 1_000;

const REMARKS = ['Blad', 'Ärende', 'Kolumn', 'Anmärkning'];

/** The cells of a workbook: types instead of signs, so nothing needs an apostrophe. */
export const workbookStyle = (names: 'labels' | 'ids'): CellStyle => ({
  language: 'sv',
  decimal: '.',
  choices: names === 'labels' ? 'labels' : 'values',
  instant: isoInstant,
  guarded: false,
  bytes: false,
});

/** A table has more columns than a sheet holds. Another format, or a choice of columns, mends it. */
export class TooManyColumns extends Error {}

/** What the sheets of the tables are called, as they are before one goes on in the next. */
export const sheetNames = (tables: readonly CaseTable[]): string[] => {
  const taken = new Set<string>(['kolumner', 'anmärkningar']);
  return tables.map(({ name, label }) => sheetName(name === '' ? 'Ärenden' : label, taken));
};

/** Texts that were too long for their cells. */
export interface CutCells {
  count: number;
}

/**
 * The sheets of a workbook: a table each, in passes over the same cases; the columns and what they mean; and which texts were cut.
 * @param passed called with the number of passes done and of cases in this one
 * @throws TooManyColumns
 */
export function* workbookSheets(
  tables: readonly CaseTable[],
  cases: () => AsyncIterable<readonly ExportRow[]>,
  style: CellStyle,
  passed: (passes: number, cases: number) => void,
  cut: CutCells,
): Generator<Sheet, void, undefined> {
  const wide = tables.find(({ columns }) => columns.length > MOST_COLUMNS);
  if (wide !== undefined) throw new TooManyColumns(`${String(wide.columns.length)} columns`);
  const names = sheetNames(tables);
  const told: string[][] = [];
  for (const [pass, table] of tables.entries()) {
    const name = names[pass] ?? '';
    yield {
      name,
      columns: table.columns.map((column) => ({ name: column.name, kind: kindOf(column) })),
      rows: () => recordsOf(table, cases(), style, (done) => passed(pass, done)),
      cut: (row, column, length) => {
        cut.count += 1;
        if (told.length < MOST_TOLD)
          told.push([
            name,
            row[table.columns.findIndex(({ key }) => key === '@number')] ?? '',
            table.columns[column]?.name ?? '',
            `Texten är avkortad: den har ${String(length)} tecken, och en cell i Excel rymmer 32767. Hela texten finns i CSV och JSON Lines.`,
          ]);
      },
    };
  }
  yield dictionarySheet(tables, names);
  if (told.length > 0)
    yield {
      name: 'Anmärkningar',
      columns: REMARKS.map((heading) => ({ name: heading, kind: 'text' })),
      rows: () => listed(told),
    };
}

async function* recordsOf(
  table: CaseTable,
  cases: AsyncIterable<readonly ExportRow[]>,
  style: CellStyle,
  counted: (done: number) => void,
): AsyncGenerator<readonly string[], void, undefined> {
  const records = table.records(style);
  let done = 0;
  for await (const batch of cases)
    for (const row of batch) {
      done += 1;
      yield* records(row, done);
      counted(done);
    }
}

async function* listed(rows: readonly string[][]): AsyncGenerator<readonly string[], void, undefined> {
  for (const row of rows) yield await Promise.resolve(row);
}

const kindOf = ({ kind }: TableColumn): CellKind =>
  kind === 'number' || kind === 'date' || kind === 'instant'
    ? kind
    : kind === 'dateTime'
      ? 'instant'
      : 'text';
