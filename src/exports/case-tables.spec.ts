import { aDefinition } from '../../test/support/compiled-form';
import type { ExportRow } from '../cases';
import type { OfferedForm } from '../catalogue';
import { buildModel, type Json, type JsonObject } from '../form';
import { caseTables } from './case-tables';
import { csvStyle, DIALECTS } from './dialect';
import { type Shape, WHOLE } from './shape';
import { statusWordsOf } from './status-words';
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
  handler: 'Hanna',
  versionId,
  answer,
});

const records = (versions: readonly ReadableVersion[], row: ExportRow, table = 0, shape?: Shape) =>
  caseTables(versions, shape)[table]?.records(csvStyle(DIALECTS.excel, shape?.names))(row, 1) ?? [];

const headings = (versions: readonly ReadableVersion[], table = 0, shape?: Shape) =>
  caseTables(versions, shape)[table]?.columns.map(({ name }) => name);

describe('the table of cases', () => {
  const old = version(1, { name: text('Namn'), fax: text('Fax'), mail: text('Epost'), end: text('Slut') });
  const now = version(2, { name: text('Ditt namn'), mail: text('E-post'), end: text('Slut') });
  const known = ['Ärendenummer', 'Inkom', 'Status', 'Handläggare', 'Formulär', 'Version'];

  it('has the questions of all versions, under the newest label, each where its form has it', () =>
    expect(headings([now, old])).toEqual([...known, 'Ditt namn', 'Fax', 'E-post', 'Slut']));

  it('leaves cells empty that a version did not ask for', () => {
    const answer = { name: 'Åsa', fax: '1', mail: 'a@example.se', end: 'x' };
    const row = ['2026-000001-8', '2026-11-24 14:05', 'Inskickat', 'Hanna'];
    expect(records([now, old], aCase('v1', answer))).toEqual([
      [...row, 'Form 1', '1', 'Åsa', '1', 'a@example.se', 'x'],
    ]);
    expect(records([now, old], aCase('v2', answer))).toEqual([
      [...row, 'Form 2', '2', 'Åsa', '', 'a@example.se', 'x'],
    ]);
  });

  it('has the form’s own words for its statuses, and the types as programs know them', () => {
    const definition = aDefinition(
      { type: 'object' },
      { service: { workflow: { submitted: { name: 'Nytt' } } } },
    );
    const allForms = () => [{ id: 'own', definition }] as unknown as readonly OfferedForm[];
    const words = (formId: string) => statusWordsOf({ allForms }, formId);
    const status = (formId: string, shape?: Shape) =>
      caseTables([now], shape, words(formId))[0].records(csvStyle(DIALECTS.excel))(
        aCase('v2', {}),
        1,
      )[0]?.[2];
    expect(status('own')).toBe('Nytt');
    expect(status('another')).toBe('Inskickat');
    expect(status('own', { ...WHOLE, names: 'ids' })).toBe('submitted');
  });

  it('tells questions of one name apart', () => {
    const moved = version(2, { person: { type: 'object', properties: { name: text('Namn') } } });
    expect(headings([moved, version(1, { name: text('Namn'), status: text('Status') })])).toEqual([
      ...known,
      'Namn (version 1)',
      'Status (version 1)',
      'Namn',
    ]);
    expect(headings([version(1, { status: text('Status') })])).toEqual([...known, 'Status (2)']);
  });

  it('knows where each column stands, which versions ask it, and what it was called before', () =>
    expect(caseTables([now, old])[0].columns.slice(6)).toMatchObject([
      { key: '/name', versions: [1, 2], earlier: [{ label: 'Namn', versions: [1] }] },
      { key: '/fax', versions: [1], earlier: [] },
      { key: '/mail', versions: [1, 2], earlier: [{ label: 'Epost', versions: [1] }] },
      { key: '/end', versions: [1, 2], earlier: [] },
    ]));

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
    expect(records([all], aCase('v1', answer))[0]?.slice(6)).toEqual([
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
    expect(children).toMatchObject({ name: 'children', label: 'Barn' });
    expect(headings([nested], 1)).toEqual(['Ärendenummer', 'Nr', 'Namn']);
    expect(children?.columns.at(-1)?.key).toBe('/children/*/name');
    expect(records([nested], aCase('v2', answer), 1).map((row) => row.slice(1))).toEqual([
      ['1', 'Ali'],
      ['2', 'Bo'],
      ['3', ''],
    ]);
  });

  it('within another has the number of both', () => {
    const meals = caseTables([nested])[2];
    expect(meals?.name).toBe('children-meals');
    expect(headings([nested], 2)).toEqual(['Ärendenummer', 'Barn, nr', 'Nr', 'Rätt']);
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

describe('a choice of columns', () => {
  const all = version(1, {
    name: { ...text('Namn'), 'x-privacy': 'personal' },
    kind: {
      title: 'Slag',
      oneOf: [
        { const: 'a', title: 'Val a' },
        { const: 'b', title: 'Val b' },
      ],
    },
    ok: { type: 'boolean', title: 'Godkänd' },
    when: { type: 'string', format: 'date-time', title: 'När' },
    at: { type: 'string', format: 'time', title: 'Klockan' },
    children: {
      type: 'array',
      title: 'Barn',
      items: {
        type: 'object',
        properties: { name: { ...text('Namn'), 'x-privacy': 'personal' }, age: text('Ålder') },
      },
    },
  });
  const row = aCase('v1', {
    name: 'Åsa',
    kind: 'a',
    ok: true,
    when: '2026-01-02T10:00:00Z',
    at: '14:05:00Z',
    children: [{ name: 'Bo', age: '3' }],
  });

  it('has its order and its names, and the groups that something is chosen of', () => {
    const shape: Shape = {
      ...WHOLE,
      columns: [
        { key: '/kind', name: 'Sort' },
        { key: '@number', name: 'Nr' },
        { key: '/name', name: 'Sort' },
      ],
    };
    expect(caseTables([all], shape)).toHaveLength(1);
    expect(headings([all], 0, shape)).toEqual(['Sort', 'Nr', 'Sort (2)']);
    expect(records([all], row, 0, shape)).toEqual([['Val a', '2026-000001-8', 'Åsa']]);
    const ofGroup: Shape = { ...WHOLE, columns: [{ key: '/children/*/age' }] };
    expect([headings([all], 0, ofGroup), headings([all], 1, ofGroup)]).toEqual([
      ['Ärendenummer'],
      ['Ärendenummer', 'Nr', 'Ålder'],
    ]);
    expect(records([all], row, 1, ofGroup)).toEqual([['2026-000001-8', '1', '3']]);
  });

  it('as programs know them has pointers for headings, and values as they are stored', () => {
    const shape: Shape = { ...WHOLE, names: 'ids' };
    expect(headings([all], 0, shape)).toEqual([
      ...['caseNumber', 'received', 'status', 'handler', 'form', 'formVersion'],
      ...['/name', '/kind', '/ok', '/when', '/at'],
    ]);
    expect(records([all], row, 0, shape)[0]?.slice(7)).toEqual([
      'a',
      'true',
      '2026-01-02T10:00:00Z',
      '14:05',
    ]);
    expect(records([all], row)[0]?.slice(7)).toEqual(['Val a', 'Ja', '2026-01-02 11:00', '14:05']);
  });

  it('without personal data has no column of any, a running number instead of the case, and the day alone', () => {
    const shape: Shape = { ...WHOLE, personal: false };
    expect(headings([all], 0, shape)).toEqual([
      ...['Löpnummer', 'Inkom', 'Status', 'Formulär', 'Version'],
      ...['Slag', 'Godkänd', 'När', 'Klockan'],
    ]);
    expect(records([all], row, 0, shape)[0]?.slice(0, 2)).toEqual(['1', '2026-11-24']);
    expect(headings([all], 1, shape)).toEqual(['Löpnummer', 'Nr', 'Ålder']);
    expect(records([all], row, 1, shape)).toEqual([['1', '1', '3']]);
  });
});
