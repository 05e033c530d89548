import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { damaged } from '../../test/support/arbitrary-answer';
import { arbitraryForm } from '../../test/support/arbitrary-form';
import { aDefinition } from '../../test/support/compiled-form';
import type { ExportRow } from '../cases';
import { buildModel, type Json, type JsonObject } from '../form';
import { bytesOf, textOf, valueOf } from './byte-text';
import { caseTables } from './case-tables';
import { csvStyle, DIALECTS } from './dialect';
import { type Shape, WHOLE } from './shape';
import type { ReadableVersion } from './table';
import { writeCsv } from './write-csv';

const version = (schema: JsonObject): ReadableVersion => ({
  id: 'v1',
  number: 1,
  model: buildModel(aDefinition(schema), 'sv'),
});

const aCase = (answer: Json, handler: string | null = null): ExportRow => ({
  id: 'case',
  number: '2026-000001-8',
  receivedAt: new Date('2026-11-24T13:05:59Z'),
  status: 'submitted',
  handler,
  versionId: 'v1',
  answer,
});

/** As the answer comes from the database where its bytes are asked for. */
const inBytes = (row: ExportRow): ExportRow => ({
  ...row,
  answer: JSON.parse(Buffer.from(JSON.stringify(row.answer)).toString('latin1')) as Json,
});

const HOSTILE: readonly Json[] = [
  ...['=1+1', '+46', '-1', '@SUM(A1)', '＝1', '＋1', '\t=1', '\n=1', 'a;b', 'a,b', 'a"b', '"', "'", 'a\r\nb'],
  ...['Åsa', 'örn', 'ïx', '日本', '👍', '\u0001', '\\', '1.0', '1,5', 'true', 'null', '{}', '[1]', ' ', ''],
  ...[0, -0, 1, -1.5, 1.0, 1e21, 1e-7, 123456789012345, 1e300, true, false, null],
  ...[[], {}, ['å', 1], { å: '=1' }, { __proto__x: [null] }],
];

const kinds: JsonObject = {
  type: 'object',
  properties: {
    text: { type: 'string', title: 'Å; "text"' },
    $name: { type: 'string', format: 'email' },
    'it\'s "å" \\': { type: 'string', title: '=Namn' },
    number: { type: 'number' },
    whole: { type: 'integer' },
    yes: { type: 'boolean' },
    tick: { const: true, title: 'Ja' },
    day: { type: 'string', format: 'date' },
    moment: { type: 'string', format: 'date-time' },
    time: { type: 'string', format: 'time' },
    phone: { type: 'string', format: 'se-phone' },
    one: { oneOf: [{ const: 'a', title: '=Å; "ett"' }, { const: 1, title: 'Två' }, { const: null }] },
    many: { type: 'array', uniqueItems: true, items: { enum: ['a', 'å', '-1'] } },
    file: { type: 'string', format: 'data-url' },
    any: {},
    list: {
      type: 'array',
      title: 'Barn',
      items: { type: 'object', properties: { name: { type: 'string' }, age: { type: 'number' } } },
    },
  },
};

/** Each table's CSV, read by another program, beside the cells that the other formats are made of. */
const holdAgainst = async (
  form: ReadableVersion,
  rows: readonly ExportRow[],
  shape: Shape,
): Promise<void> => {
  const tables = caseTables([form], shape);
  async function* batches() {
    yield await Promise.resolve(rows.map(inBytes));
  }
  for (const dialect of Object.values(DIALECTS)) {
    const style = csvStyle(dialect, shape.names);
    const files = new Map<string, Buffer[]>();
    for await (const { table, bytes } of writeCsv(tables, batches(), dialect, style, () => undefined))
      files.set(table.name, [...(files.get(table.name) ?? []), bytes]);
    for (const table of tables) {
      const file = Buffer.concat(files.get(table.name) ?? []);
      const read = parse(file, { delimiter: dialect.separator, bom: true, record_delimiter: '\r\n' });
      const records = table.records(style);
      expect(read.slice(1)).toEqual(rows.flatMap((row, place) => records(row, place + 1)));
    }
  }
};

describe('a CSV file', () => {
  it.each([WHOLE, { ...WHOLE, names: 'ids' as const }, { ...WHOLE, personal: false }])(
    'holds of hostile answers and wrong types what the other formats hold (%j)',
    async (shape) => {
      const form = version(kinds);
      const names = Object.keys(kinds['properties'] as JsonObject);
      const rows = HOSTILE.map((value) =>
        aCase(
          {
            ...Object.fromEntries(names.map((name) => [name, value])),
            list: [{ name: value, age: value }, value],
          },
          'Åsa; "=1"',
        ),
      );
      await holdAgainst(form, [...rows, ...rows, ...HOSTILE.map((value) => aCase(value))], shape);
    },
  );

  it('holds of any form and any answer what the other formats hold', async () => {
    const cases = arbitraryForm().chain(({ schema, answer }) =>
      fc.record({
        schema: fc.constant(schema),
        answers: fc.array(fc.oneof(fc.constant(answer), damaged(answer)), { minLength: 1, maxLength: 4 }),
        names: fc.constantFrom('labels' as const, 'ids' as const),
      }),
    );
    await fc.assert(
      fc.asyncProperty(cases, ({ schema, answers, names }) =>
        holdAgainst(
          version(schema),
          answers.map((answer) => aCase(answer)),
          { ...WHOLE, names },
        ),
      ),
    );
  });

  it('is written of bytes that become the same text again', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textOf(bytesOf(text))).toBe(text);
        expect(Buffer.from(bytesOf(text), 'latin1').toString()).toBe(text);
        expect(valueOf({ [bytesOf(text)]: [bytesOf(text), 1, null] })).toEqual({ [text]: [text, 1, null] });
      }),
    ));
});
