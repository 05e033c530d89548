import type { ExportRow } from '../cases';
import { type CellStyle, csvLine, type Dialect } from './dialect';
import { safeText } from './safe-cell';
import type { CaseTable } from './table';

/** A piece of one table's file. */
export interface TablePart {
  readonly table: CaseTable;
  readonly text: string;
}

/** Characters gathered before they are handed on: few enough to hold, enough to be worth a write. */
const PART = 32_768;

/**
 * The files of some tables, written side by side from one pass over the cases: every table begins with its heading, at
 * once, and grows as the cases come. No more is held than a part of each.
 *
 * Written here and not with a package: quoting is one line, and the known ones take 2.5 to 5 times as long.
 *
 * @param counted called with the number of cases written so far
 */
export async function* writeCsv(
  tables: readonly CaseTable[],
  cases: AsyncIterable<ExportRow>,
  dialect: Dialect,
  style: CellStyle,
  counted: (done: number) => void,
): AsyncGenerator<TablePart, void, undefined> {
  const open = tables.map((table) => ({ table, text: '' }));
  for (const { table } of open) {
    const header = table.columns.map(({ name }) => safeText(name));
    yield { table, text: dialect.mark + csvLine(header, dialect) };
  }
  let done = 0;
  for await (const row of cases) {
    done += 1;
    for (const part of open) {
      for (const record of part.table.records(row, done, style)) part.text += csvLine(record, dialect);
      if (part.text.length < PART) continue;
      yield { ...part };
      part.text = '';
    }
    counted(done);
  }
  for (const part of open) if (part.text !== '') yield part;
}
