/**
 * One workbook of so many rows and 43 columns, written to nowhere: `write-sheet.js own|exceljs ROWS`. Tells rows a second and the
 * most memory it had, as JSON.
 */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stream as excel } from 'exceljs';
import { writeXlsx } from '../src/exports/xlsx/write-xlsx';

const COLUMNS = 43;

const kindOf = (place: number): 'text' | 'number' | 'date' =>
  place % 8 === 2 ? 'date' : place % 8 === 3 || place % 8 === 7 ? 'number' : 'text';

const cellOf = (row: number, place: number): string => {
  const kind = kindOf(place);
  if (kind === 'date') return `2026-0${String((row % 9) + 1)}-15`;
  return kind === 'number'
    ? String((row * 7 + place) % 500)
    : `Svar ${String(row)} på fråga ${String(place)}, "Ängsgatan" & co`;
};

async function* rows(count: number): AsyncGenerator<string[], void, undefined> {
  for (let row = 0; row < count; row += 1) {
    if (row % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
    yield Array.from({ length: COLUMNS }, (_, place) => cellOf(row, place));
  }
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

const own = (count: number): Promise<void> =>
  pipeline(
    writeXlsx([
      {
        name: 'Ärenden',
        columns: Array.from({ length: COLUMNS }, (_, place) => ({
          name: `Fråga ${place}`,
          kind: kindOf(place),
        })),
        rows: () => rows(count),
      },
    ]),
    nowhere(),
  );

const byExceljs = async (count: number): Promise<void> => {
  const book = new excel.xlsx.WorkbookWriter({ stream: nowhere(), useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet('Ärenden');
  sheet.addRow(Array.from({ length: COLUMNS }, (_, place) => `Fråga ${place}`)).commit();
  for await (const row of rows(count)) {
    const cells = row.map((text, place) => {
      const kind = kindOf(place);
      return kind === 'date' ? new Date(text) : kind === 'number' ? Number(text) : text;
    });
    sheet.addRow(cells).commit();
  }
  await book.commit();
};

const main = async (): Promise<void> => {
  const [who, count = '0'] = process.argv.slice(2);
  const began = performance.now();
  await (who === 'own' ? own(Number(count)) : byExceljs(Number(count)));
  const seconds = (performance.now() - began) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ rate: Number(count) / seconds, megabytes }));
};

void main();
