import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { aDefinition } from '../../test/support/compiled-form';
import { Case, CaseEvent, CaseReader } from '../cases';
import { CatalogueService, FormNotFound, FormVersion, FormVersions, Publications } from '../catalogue';
import type { FormDefinition, Json, JsonObject } from '../form';
import { Configuration } from '../platform/configuration';
import { ExportsService } from './exports.service';
import { ColumnUnknown, NotWithoutPersonal } from './refusals';
import { WHOLE } from './shape';
import type { ExportFormat, ExportWatch, ExportWish, Piece } from './wish';

// Threads that compile what they run, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

let db: DataSource;
let exported: ExportsService;
let versions: FormVersions;
let closeDatabase: () => Promise<void>;

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  const entities = [Case, CaseEvent, FormVersion];
  db = await new DataSource({ type: 'postgres', url, entities, poolSize: 4 }).initialize();
  versions = new FormVersions(db);
  const environment = { PORT: 0, HOST: 'localhost', TRUST_PROXY: 'false', LOG_LEVEL: 'warn' } as const;
  const settings = new Configuration({ ...environment, DATA_DIR: '/nowhere', FORMS_DIR: '/nowhere' }, 'x');
  exported = new ExportsService(
    new CatalogueService(settings, versions, new Publications(db)),
    new CaseReader(db),
  );
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

const aForm = (id: string, properties: JsonObject): FormDefinition =>
  aDefinition({ title: `Form ${id}`, type: 'object', properties, additionalProperties: false }, { id });

const publish = async (form: FormDefinition): Promise<string> => (await versions.publish(form)).id;

const fileCase = (formId: string, versionId: string, answer: Json, times = 1) =>
  db.query(`SELECT file_case($1, $2, 'sv', $3, 'api', '{}') FROM generate_series(1, $4)`, [
    formId,
    versionId,
    JSON.stringify(answer),
    times,
  ]);

const make = (
  formId: string,
  format: ExportFormat,
  watch: ExportWatch = {},
  wish: Partial<ExportWish> = {},
): Promise<AsyncGenerator<Piece, void, undefined>> =>
  exported.make({ ...WHOLE, formId, format, ...wish }, watch);

/** What one of the files holds. */
const whole = async (pieces: AsyncIterable<Piece>, part = ''): Promise<string> => {
  const found: Buffer[] = [];
  for await (const piece of pieces) if (piece.part === part) found.push(piece.bytes);
  return Buffer.concat(found).toString('utf8');
};

async function* bytesOf(pieces: AsyncIterable<Piece>): AsyncGenerator<Buffer, void, undefined> {
  for await (const { bytes } of pieces) yield bytes;
}

/** Read by another program's rules, and strictly: the same cells in each record, nothing after a closing quote. */
const cellsOf = (text: string, delimiter: ',' | ';'): string[][] =>
  parse(text, { delimiter, bom: true, record_delimiter: '\r\n', relax_quotes: false });

const text = (title: string): JsonObject => ({ type: 'string', title });

describe('the cases of a form', () => {
  const formId = 'blandat';
  const list = {
    type: 'array',
    title: 'Barn',
    items: { type: 'object', properties: { name: text('Namn') } },
  };
  const hostile = { name: '=HYPERLINK("http://x";"y")', told: 'Rad ett\nrad "två"; å,ä,ö\r\ntre', sum: -1.5 };

  beforeAll(async () => {
    const first = await publish(aForm(formId, { name: text('Namn'), fax: text('Fax') }));
    const told = { title: 'Berätta', type: 'string', maxLength: 500 };
    const sum = { title: 'Summa', type: 'number' };
    const second = await publish(aForm(formId, { name: text('Ditt namn'), told, sum, children: list }));
    await fileCase(formId, first, { name: 'Åsa', fax: '+46 1' });
    await fileCase(formId, second, { ...hostile, children: [{ name: 'Örjan' }, { name: '-1' }] });
    await fileCase(formId, second, { name: 'Bo' });
  });

  it('as CSV for Excel hold what was written, over all versions, and run nothing', async () => {
    const csv = await whole(await make(formId, 'csv'));
    expect(csv.startsWith('\uFEFFÄrendenummer;Inkom;')).toBe(true);
    const [header, ...rows] = cellsOf(csv, ';');
    expect(header?.slice(4)).toEqual(['Formulär', 'Version', 'Ditt namn', 'Fax', 'Berätta', 'Summa']);
    expect(rows.map((row) => row.slice(5))).toEqual([
      ['1', 'Åsa', "'+46 1", '', ''],
      ['2', `'${hostile.name}`, '', hostile.told, '-1,5'],
      ['2', 'Bo', '', '', ''],
    ]);
    for (const row of rows) expect(row[1]).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d$/);
  });

  it('as CSV for programs are RFC 4180', async () => {
    const csv = await whole(await make(formId, 'csv-data'));
    expect(csv.startsWith('Ärendenummer,Inkom,')).toBe(true);
    const [, , row] = cellsOf(csv, ',');
    expect(row?.[1]).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(row?.at(-1)).toBe('-1.5');
    expect(row?.at(-2)).toBe(hostile.told);
  });

  it('have a file for each group that repeats', async () => {
    const csv = await whole(await make(formId, 'csv'), 'children');
    const [header, ...rows] = cellsOf(csv, ';');
    expect(header).toEqual(['Ärendenummer', 'Nr', 'Namn']);
    const [, , [number] = []] = cellsOf(await whole(await make(formId, 'csv')), ';');
    expect(rows).toEqual([
      [number, '1', 'Örjan'],
      [number, '2', "'-1"],
    ]);
  });

  it('as XML hold each text as it is, with the schema as a file of its own', async () => {
    const xml = await whole(await make(formId, 'xml'));
    expect(xml.match(/<case>/g)).toHaveLength(3);
    expect(xml).toContain('<value of="/name">=HYPERLINK(&quot;http://x&quot;;&quot;y&quot;)</value>');
    expect(xml).toContain('<value of="/children/*/name">-1</value>');
    expect(await whole(await make(formId, 'xml'), 'schema')).toContain('targetNamespace');
  });

  it('as JSON Lines have the files whole in them when that is wanted', async () => {
    const file = (name: string, hash: string) =>
      `data:application/pdf;name=${name}.pdf;size=3;sha256=${hash.repeat(64)},`;
    const version = await publish(
      aForm('filer', {
        url: { ...text('Intyg'), format: 'data-url' },
        bare: { ...text('Skannat'), contentEncoding: 'base64' },
        gone: { ...text('Borttaget'), format: 'data-url' },
      }),
    );
    const answer = { url: file('a', 'a'), bare: file('b', 'b'), gone: file('c', 'c') };
    await fileCase('filer', version, answer);
    await fileCase('filer', version, {});
    const contents = new Map([
      ['a'.repeat(64), 'YWJj'],
      ['b'.repeat(64), 'ZGVm'],
    ]);
    const lines = async (files?: { ofCase: () => Promise<typeof contents> }) =>
      (
        await whole(
          await exported.make({ ...WHOLE, formId: 'filer', format: 'jsonl' }, {}, { inline: files }),
        )
      )
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { answer: Json }).answer);
    expect(await lines()).toEqual([answer, {}]);
    expect(await lines({ ofCase: () => Promise.resolve(contents) })).toEqual([
      { url: 'data:application/pdf;name=a.pdf;base64,YWJj', bare: 'ZGVm', gone: answer.gone },
      {},
    ]);
  });

  it('as JSON Lines are as they are stored', async () => {
    const lines = (await whole(await make(formId, 'jsonl'))).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as Json)).toMatchObject([
      { formVersion: 1, status: 'submitted', answer: { name: 'Åsa', fax: '+46 1' } },
      { formVersion: 2, answer: hostile },
      { caseNumber: expect.stringMatching(/^20\d\d-\d+-\d$/), received: expect.stringMatching(/Z$/) },
    ]);
  });
});

it('an answer as PostgreSQL keeps it is in CSV what it is in XML, a number, a text or something else', async () => {
  const id = await publish(aForm('udda', { $name: text('Namn'), 'å"\\': { type: 'number', title: 'Tal' } }));
  const values = [
    '1.0',
    '1e21',
    '-0',
    '1e-7',
    '123456789012345678',
    '"＝1"',
    '"+1"',
    '"a\\\\b"',
    '"\\u0001å👍"',
    '["å", 1]',
  ];
  for (const value of values)
    await db.query(`SELECT file_case('udda', $1, 'sv', $2, 'api', '{}')`, [
      id,
      `{"$name": ${value}, "å\\"\\\\": ${value}}`,
    ]);
  const rows = cellsOf(await whole(await make('udda', 'csv-data')), ',').slice(1);
  const xml = await whole(await make('udda', 'xml'));
  const told = (key: string) =>
    [...xml.matchAll(new RegExp(`<value of="/${key}">(.*?)</value>`, 'g'))].map(([, cell]) => cell);
  expect(rows.map((row) => row[7])).toEqual([
    '1',
    '1e+21',
    '0',
    '1e-7',
    '123456789012345680',
    "'＝1",
    "'+1",
    'a\\b',
    '\u0001å👍',
    '["å",1]',
  ]);
  const plain = (cell = '') => cell.replace(/^'/, '').replaceAll('"', '&quot;').replace('\u0001', '\uFFFD');
  expect(rows.map((row) => plain(row[7]))).toEqual(told('å&quot;\\\\'));
  expect(rows.map((row) => plain(row[6]))).toEqual(told('\\$name'));
});

describe('a choice', () => {
  const formId = 'valt';
  const children = {
    type: 'array',
    title: 'Barn',
    items: { type: 'object', properties: { name: text('Namn'), school: text('Skola') } },
  };

  beforeAll(async () => {
    const id = await publish(
      aForm(formId, { name: { ...text('Namn'), 'x-privacy': 'personal' }, area: text('Område'), children }),
    );
    await fileCase(formId, id, { name: 'Åsa', area: 'Norr', children: [{ name: 'Bo', school: 'A' }] });
    await fileCase(formId, id, { name: 'Örjan', area: 'Syd' });
    await db.query(
      `UPDATE cases SET status = 'closed', received_at = '2026-03-01T23:30:00+01:00' WHERE form_id = $1 AND id =
         (SELECT case_id FROM case_revisions WHERE answer->>'area' = 'Syd')`,
      [formId],
    );
  });

  const areas = async (wish: Partial<ExportWish>): Promise<unknown[]> =>
    cellsOf(await whole(await make(formId, 'csv-data', {}, { columns: [{ key: '/area' }], ...wish })), ',')
      .flat()
      .slice(1);

  it('of cases is by status, by day in Sweden, or by number', async () => {
    expect(await areas({})).toEqual(['Syd', 'Norr']);
    expect(await areas({ statuses: ['closed'] })).toEqual(['Syd']);
    expect(await areas({ from: '2026-03-01', to: '2026-03-01' })).toEqual(['Syd']);
    expect(await areas({ from: '2026-03-02' })).toEqual(['Norr']);
    const [row] = await db.query<{ number: string }[]>(
      `SELECT number FROM cases WHERE form_id = $1 AND status = 'submitted'`,
      [formId],
    );
    expect(await areas({ numbers: [row!.number, '2026-999999-9', `\\'; -- "$1`] })).toEqual(['Norr']);
  });

  it('of a column that is not there is refused, and says which', async () => {
    const refusal = make(formId, 'xlsx', {}, { columns: [{ key: '/gone' }] });
    await expect(refusal).rejects.toBeInstanceOf(ColumnUnknown);
    await expect(refusal).rejects.toMatchObject({ facts: { column: '/gone' } });
  });

  it('of no personal data leaves nothing of it in any format, and no archive of papers', async () => {
    for (const format of ['csv', 'csv-data', 'jsonl'] as const) {
      const told = await whole(await make(formId, format, {}, { personal: false }));
      expect(told).toContain('Norr');
      expect(told).not.toMatch(/Åsa|Örjan|20\d\d-\d{6}-\d/);
    }
    const papers = make(formId, 'zip', {}, { personal: false });
    await expect(papers).rejects.toBeInstanceOf(NotWithoutPersonal);
  });

  it('has a dictionary beside it that says what each column is, and how the files hang together', async () => {
    const told = JSON.parse(await whole(await make(formId, 'csv-data'), 'kolumner')) as JsonObject;
    expect(told).toMatchObject({
      name: 'arenden-valt',
      resources: [
        {
          path: expect.stringMatching(/^arenden_valt_20\d\d-\d\d-\d\d\.csv$/),
          dialect: { delimiter: ',' },
          schema: {
            primaryKey: ['Ärendenummer'],
            fields: expect.arrayContaining([
              { name: 'Inkom', type: 'datetime', format: 'default' },
              { name: 'Namn', type: 'string', pointer: '/name', privacy: 'personal', versions: [1] },
            ]),
          },
        },
        {
          path: expect.stringMatching(/_children\.csv$/),
          schema: {
            foreignKeys: [
              { fields: ['Ärendenummer'], reference: { resource: 'cases', fields: ['Ärendenummer'] } },
            ],
          },
        },
      ],
    });
  });
});

describe('an export', () => {
  it('of a form without cases has its heading', async () => {
    await publish(aForm('tomt', { name: text('Namn') }));
    const csv = await whole(await make('tomt', 'csv-data'));
    expect(csv).toBe('Ärendenummer,Inkom,Status,Handläggare,Formulär,Version,Namn\r\n');
    expect(await whole(await make('tomt', 'jsonl'))).toBe('');
  });

  it('of an unknown form is refused at once', async () => {
    await expect(make('finns-inte', 'csv')).rejects.toBeInstanceOf(FormNotFound);
    await expect(make('finns-inte', 'jsonl')).rejects.toBeInstanceOf(FormNotFound);
  });

  it('is written down before the first case leaves, and does not leave when that fails', async () => {
    const id = await publish(aForm('loggat', { name: text('Namn') }));
    await fileCase('loggat', id, { name: 'a' }, 2);
    const told: number[] = [];
    const begun = (cases: number) => Promise.resolve(void told.push(cases));
    await whole(await make('loggat', 'csv', { begun, counted: (done) => told.push(-done) }));
    expect(told).toEqual([2, -1, -2]);
    const failing = await make('loggat', 'csv', { begun: () => Promise.reject(new Error('no log')) });
    await expect(failing.next()).rejects.toThrow('no log');
  });

  it('reads on only as fast as it is fetched, and gives its connection back when left early', async () => {
    const id = await publish(aForm('stort', { name: text('Namn'), told: text('Text') }));
    await fileCase('stort', id, { name: 'Åsa', told: 'x'.repeat(2_000) }, 5_000);
    for (let round = 0; round < 5; round += 1) {
      let done = 0;
      const pieces = await make('stort', 'csv', { counted: (count) => (done = count) });
      const stream = Readable.from(bytesOf(pieces), { objectMode: false, highWaterMark: 65_536 });
      stream.read(0);
      while (done === 0) await pause(5);
      await pause(200);
      const rested = done;
      await pause(200);
      expect(done).toBe(rested);
      expect(rested).toBeLessThan(200);
      stream.destroy();
    }
    const rows = cellsOf(await whole(await make('stort', 'csv')), ';');
    expect(rows).toHaveLength(5_001);
  }, 60_000);

  it('is of one moment, also in the columns', async () => {
    const id = await publish(aForm('växer', { name: text('Namn') }));
    await fileCase('växer', id, { name: 'x'.repeat(200) }, 1_000);
    const pieces = await make('växer', 'csv-data');
    const first = await pieces.next();
    const newer = await publish(aForm('växer', { name: text('Nytt namn'), more: text('Mer') }));
    await fileCase('växer', newer, { name: 'y', more: 'z' });
    const [header, ...rows] = cellsOf(String(first.value?.bytes) + (await whole(pieces)), ',');
    expect(header?.slice(6)).toEqual(['Namn']);
    expect(rows).toHaveLength(1_000);
  });
});
