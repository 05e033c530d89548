import { aDefinition } from '../../test/support/compiled-form';
import type { ExportRow } from '../cases';
import { buildModel, type Json, type JsonObject } from '../form';
import { caseTables } from './case-tables';
import { DIALECTS } from './dialect';
import type { ReadableVersion } from './table';

const version = (number: number, properties: JsonObject): ReadableVersion => ({
  id: `v${number}`,
  number,
  model: buildModel(aDefinition({ title: `Form ${number}`, type: 'object', properties }), 'sv'),
});

const text = (title: string): JsonObject => ({ type: 'string', title });

const aCase = (versionId: string, answer: Json): ExportRow => ({
  id: 'case',
  number: '2026-000001-8',
  receivedAt: new Date('2026-11-24T13:05:59Z'),
  status: 'submitted',
  versionId,
  answer,
});

const records = (versions: readonly ReadableVersion[], row: ExportRow, table = 0) =>
  caseTables(versions)[table]?.records(row, DIALECTS.excel) ?? [];

describe('the table of cases', () => {
  const old = version(1, { name: text('Namn'), fax: text('Fax'), mail: text('Epost'), end: text('Slut') });
  const now = version(2, { name: text('Ditt namn'), mail: text('E-post'), end: text('Slut') });
  const known = ['Ärendenummer', 'Inkom', 'Status', 'Formulär', 'Version'];

  it('has the questions of all versions, under the newest label, each where its form has it', () =>
    expect(caseTables([now, old])[0].header).toEqual([...known, 'Ditt namn', 'Fax', 'E-post', 'Slut']));

  it('leaves cells empty that a version did not ask for', () => {
    const answer = { name: 'Åsa', fax: '1', mail: 'a@example.se', end: 'x' };
    const row = ['2026-000001-8', '2026-11-24 14:05', 'Inskickat'];
    expect(records([now, old], aCase('v1', answer))).toEqual([
      [...row, 'Form 1', '1', 'Åsa', '1', 'a@example.se', 'x'],
    ]);
    expect(records([now, old], aCase('v2', answer))).toEqual([
      [...row, 'Form 2', '2', 'Åsa', '', 'a@example.se', 'x'],
    ]);
  });

  it('tells questions of one name apart', () => {
    const moved = version(2, { person: { type: 'object', properties: { name: text('Namn') } } });
    expect(caseTables([moved, version(1, { name: text('Namn'), status: text('Status') })])[0].header).toEqual(
      [...known, 'Namn (version 1)', 'Status (version 1)', 'Namn'],
    );
    expect(caseTables([version(1, { status: text('Status') })])[0].header).toEqual([...known, 'Status (2)']);
  });

  it('makes a heading safe that would begin a formula', () =>
    expect(caseTables([version(1, { a: text('=1+1') })])[0].header.at(-1)).toBe("'=1+1"));

  it('writes values as a Swedish spreadsheet leaves them alone', () => {
    const all = version(1, {
      person: { type: 'string', format: 'se-personnummer' },
      phone: { type: 'string', format: 'se-phone' },
      postcode: { type: 'string', format: 'se-postnummer' },
      day: { type: 'string', format: 'date' },
      loss: { type: 'number' },
      name: { type: 'string' },
      yes: { type: 'boolean' },
      many: {
        type: 'array',
        items: { oneOf: ['a', 'b', 'c'].map((value) => ({ const: value, title: `Val ${value}` })) },
      },
    });
    const answer = {
      person: '199001012385',
      phone: '+46701740605',
      postcode: '28431',
      day: '2026-01-02',
      loss: -1234.5,
      name: '=HYPERLINK("http://x";"y")',
      yes: false,
      many: ['a', 'c'],
    };
    expect(records([all], aCase('v1', answer))[0]?.slice(5)).toEqual([
      '19900101-2385',
      '070-174 06 05',
      '284 31',
      '2026-01-02',
      '-1234,5',
      `'=HYPERLINK("http://x";"y")`,
      'Nej',
      'Val a | Val c',
    ]);
  });
});

describe('a repeating group', () => {
  const list = (title: string, properties: JsonObject): JsonObject => ({
    type: 'array',
    title,
    items: { type: 'object', properties },
  });
  const nested = version(2, {
    children: list('Barn', { name: text('Namn'), meals: list('Måltider', { dish: text('Rätt') }) }),
  });
  const answer: Json = {
    children: [{ name: 'Ali', meals: [{ dish: 'Fisk' }, { dish: '-' }] }, { name: 'Bo' }, { meals: [{}] }],
  };

  it('is a table of its own, keyed by case number', () => {
    const [, children] = caseTables([nested]);
    expect(children).toMatchObject({
      name: 'children',
      label: 'Barn',
      header: ['Ärendenummer', 'Nr', 'Namn'],
    });
    expect(records([nested], aCase('v2', answer), 1).map((row) => row.slice(1))).toEqual([
      ['1', 'Ali'],
      ['2', 'Bo'],
      ['3', ''],
    ]);
  });

  it('within another has the number of both', () => {
    const meals = caseTables([nested])[2];
    expect(meals).toMatchObject({
      name: 'children-meals',
      header: ['Ärendenummer', 'Barn, nr', 'Nr', 'Rätt'],
    });
    expect(records([nested], aCase('v2', answer), 2)).toEqual([
      ['2026-000001-8', '1', '1', 'Fisk'],
      ['2026-000001-8', '1', '2', "'-"],
      ['2026-000001-8', '3', '1', ''],
    ]);
  });

  it('of an older version is there too, and says nothing of other cases', () => {
    const older = version(1, { addresses: list('Adresser', { street: text('Gata') }) });
    expect(caseTables([nested, older]).map(({ name }) => name)).toEqual([
      '',
      'children',
      'children-meals',
      'addresses',
    ]);
    expect(records([nested, older], aCase('v2', answer), 3)).toEqual([]);
    expect(records([nested, older], aCase('v1', { addresses: [{ street: 'Storgatan 1' }] }), 3)).toEqual([
      ['2026-000001-8', '1', 'Storgatan 1'],
    ]);
  });
});
