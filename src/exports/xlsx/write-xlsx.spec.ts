import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import readSheets from 'read-excel-file/node';
import { MOST_CHARACTERS } from './cell';
import type { Sheet } from './sheet';
import { sheetName } from './sheet-names';
import { writeXlsx } from './write-xlsx';
import { xmlText } from './xml-text';

async function* each(
  rows: readonly (readonly string[])[],
): AsyncGenerator<readonly string[], void, undefined> {
  for (const row of rows) yield await Promise.resolve(row);
}

const aSheet = (
  name: string,
  kinds: readonly Sheet['columns'][number]['kind'][],
  rows: readonly (readonly string[])[],
  cut?: Sheet['cut'],
): Sheet => ({
  name,
  columns: kinds.map((kind, place) => ({ name: `Kolumn ${String(place + 1)}`, kind })),
  rows: () => each(rows),
  cut,
});

const bytesOf = async (sheets: readonly Sheet[], mostRows?: number): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of writeXlsx(sheets, mostRows)) parts.push(part);
  return Buffer.concat(parts);
};

/** Read by one program. */
const byExceljs = async (bytes: Buffer) => {
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  return book;
};

/** Read by another, which shares no code with the first. */
const byReadExcelFile = async (bytes: Buffer) => {
  const folder = mkdtempSync(join(tmpdir(), 'blankett-xlsx-'));
  try {
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    return await readSheets(join(folder, 'a.xlsx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Excel's own escapes (ECMA-376 Part 1, 22.9.2.19), which exceljs leaves as they stand. */
const asExcel = (text: string): string =>
  text.replace(/_x([\dA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

describe('a workbook', () => {
  const hostile = [
    '=HYPERLINK("http://x")',
    '+46701740605',
    '00123',
    '199001012385',
    '<b>&"\'',
    'rad ett\nrad två\ttab',
    '_x000D_',
    '\u0007pling\u0000',
    ' mellanslag ',
    'åäö 😀 \ufffe',
    '1E5',
    'SANT',
  ];

  it('is read the same by two programs: text is text, to the letter, and runs nothing', async () => {
    const bytes = await bytesOf([
      aSheet(
        'Ärenden',
        ['text'],
        hostile.map((text) => [text]),
      ),
    ]);
    const book = await byExceljs(bytes);
    const sheet = book.getWorksheet('Ärenden')!;
    const cells = hostile.map((_, place) => sheet.getCell(place + 2, 1));
    expect(cells.map(({ value }) => asExcel(value as string))).toEqual(hostile);
    expect(cells.filter(({ formula }) => formula)).toEqual([]);
    expect(cells.every(({ numFmt }) => numFmt === '@')).toBe(true);
    const [read] = await byReadExcelFile(bytes);
    expect(read?.data.slice(1).map(([cell]) => typeof cell)).toEqual(hostile.map(() => 'string'));
    expect(read?.data[2]?.[0]).toBe('+46701740605');
  });

  it('has numbers, days and moments that can be reckoned with, and leaves what is none as text', async () => {
    const bytes = await bytesOf([
      aSheet(
        'Tal',
        ['number', 'date', 'instant'],
        [
          ['-1234.5', '2026-11-24', '2026-11-24 14:05'],
          ['007', '2026-02-30', 'snart'],
          ['12345678901234567', '1899-01-01', ''],
          ['1e+21', '', ''],
        ],
      ),
    ]);
    const sheet = (await byExceljs(bytes)).getWorksheet('Tal')!;
    const values = [2, 3, 4, 5].map((row) => [1, 2, 3].map((column) => sheet.getCell(row, column).value));
    expect(values).toEqual([
      [-1234.5, new Date('2026-11-24T00:00:00Z'), new Date('2026-11-24T14:05:00Z')],
      ['007', '2026-02-30', 'snart'],
      ['12345678901234567', '1899-01-01', null],
      [1e21, null, null],
    ]);
    const [read] = await byReadExcelFile(bytes);
    expect(read?.data[1]).toEqual([-1234.5, new Date('2026-11-24'), new Date('2026-11-24T14:05:00Z')]);
  });

  it('goes on in a new sheet when one is full, its heading again', async () => {
    const rows = Array.from({ length: 7 }, (_, place) => [String(place)]);
    const book = await byExceljs(await bytesOf([aSheet('A', ['text'], rows), aSheet('B', ['text'], [])], 4));
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['A', 4],
      ['A (2)', 4],
      ['A (3)', 2],
      ['B', 1],
    ]);
    expect(book.getWorksheet('A (3)')!.getCell('A2').value).toBe('6');
    const whole = await byExceljs(await bytesOf([aSheet('A', ['text'], rows.slice(0, 3))], 4));
    expect(whole.worksheets).toHaveLength(1);
  });

  it('tells of a text that a cell cannot hold, and cuts no character in two', async () => {
    const told: unknown[] = [];
    const long = `${'x'.repeat(MOST_CHARACTERS - 1)}😀slut`;
    const bytes = await bytesOf([
      aSheet('A', ['text', 'text'], [['nr', long]], (row, column, length) =>
        told.push([row[0], column, length]),
      ),
    ]);
    expect(told).toEqual([['nr', 1, MOST_CHARACTERS + 5]]);
    expect((await byExceljs(bytes)).getWorksheet('A')!.getCell('B2').value).toBe(
      'x'.repeat(MOST_CHARACTERS - 1),
    );
  });

  it('ends its rows when nobody reads on, and fails when they fail', async () => {
    let [hasBegun, isOver] = [false, false];
    async function* endless(): AsyncGenerator<readonly string[], void, undefined> {
      try {
        hasBegun = true;
        for (let row = 0; ; row += 1) yield await Promise.resolve([`${String(row)}${Math.random()}`]);
      } finally {
        isOver = true;
      }
    }
    const endlessly = writeXlsx([{ name: 'A', columns: [{ name: 'A', kind: 'text' }], rows: endless }]);
    while (!hasBegun) await endlessly.next();
    await endlessly.return();
    expect(isOver).toBe(true);

    async function* failing(): AsyncGenerator<readonly string[], void, undefined> {
      yield await Promise.resolve(['a']);
      throw new Error('away');
    }
    const columns = [{ name: 'A', kind: 'text' }] as const;
    await expect(bytesOf([{ name: 'A', columns, rows: failing }])).rejects.toThrow('away');
  });
});

describe("a sheet's name", () => {
  it.each([
    ['Barn: [alla]/*?', 'Barn alla'],
    ["'Citat'", 'Citat'],
    ['', 'Blad'],
    ['History', 'Blad History'],
    ['x'.repeat(40), 'x'.repeat(31)],
  ])('is one that Excel takes: %s', (wanted, name) => expect(sheetName(wanted, new Set())).toBe(name));

  it('is its own, whatever its capitals', () => {
    const taken = new Set<string>();
    expect(['Barn', 'barn', 'y'.repeat(31), 'y'.repeat(31)].map((name) => sheetName(name, taken))).toEqual([
      'Barn',
      'barn (2)',
      'y'.repeat(31),
      `${'y'.repeat(27)} (2)`,
    ]);
  });
});

describe('a text in XML', () => {
  it.each([
    ['plain', 'plain'],
    ['<&>"', '&lt;&amp;&gt;&quot;'],
    ['a\u0000b', 'a_x0000_b'],
    ['\r\n', '_x000D_\n'],
    ['_x0041_', '_x005F_x0041_'],
    ['_', '_'],
    ['\ud800x', '_xD800_x'],
    ['😀', '😀'],
  ])('%j is written %s', (text, xml) => expect(xmlText(text)).toBe(xml));
});
