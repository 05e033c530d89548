import type { ExportRow } from '../cases';
import { bytesOf, type ByteText } from './byte-text';
import { type CellStyle, csvLine, type Dialect, quotedLine } from './dialect';
import { PART } from './part';
import { safeText } from './safe-cell';
import type { CaseTable } from './table';

/** A piece of one table's file. */
export interface TablePart {
  readonly table: CaseTable;
  readonly bytes: Buffer;
}

/**
 * The files of some tables, written side by side from one pass over the cases: every table begins with its heading, at
 * once, and grows as the cases come. No more is held than a part of each.
 *
 * Written here and not with a package: quoting is one line, and the known ones take 2.5 to 5 times as long.
 *
 * @param cases with their answers as bytes
 * @param counted called with the number of cases written so far
 */
export async function* writeCsv(
  tables: readonly CaseTable[],
  cases: AsyncIterable<readonly ExportRow[]>,
  dialect: Dialect,
  style: CellStyle,
  counted: (done: number) => void,
): AsyncGenerator<TablePart, void, undefined> {
  const open = tables.map((table) => ({
    table,
    records: table.records({ ...style, bytes: true }),
    text: '',
  }));
  for (const { table } of open) {
    const header = table.columns.map(({ name }) => safeText(name));
    yield { table, bytes: written(bytesOf(dialect.mark + csvLine(header, dialect))) };
  }
  let done = 0;
  for await (const batch of cases)
    for (const row of batch) {
      done += 1;
      for (const part of open) {
        for (const record of part.records(row, done)) part.text += quotedLine(record, dialect);
        if (part.text.length < PART) continue;
        yield { table: part.table, bytes: written(part.text) };
        part.text = '';
      }
      counted(done);
    }
  for (const { table, text } of open) if (text !== '') yield { table, bytes: written(text) };
}

const written = (bytes: ByteText): Buffer => Buffer.from(bytes, 'latin1');
