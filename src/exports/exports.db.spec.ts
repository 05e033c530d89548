import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { aDefinition } from '../../test/support/compiled-form';
import { Case, CaseEvent, CaseReader } from '../cases';
import { CatalogueService, FormNotFound, FormVersion, FormVersions } from '../catalogue';
import type { FormDefinition, Json, JsonObject } from '../form';
import { Configuration } from '../platform/configuration';
import { ExportsService } from './exports.service';
import { GroupNotFound } from './refusals';

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
  exported = new ExportsService(new CatalogueService(settings, versions), new CaseReader(db));
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

const whole = async (content: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const part of content) text += part;
  return text;
};

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
    const { name, content } = await exported.csv(formId, 'excel');
    expect(name).toMatch(/^arenden_blandat_20\d\d-\d\d-\d\d\.csv$/);
    const csv = await whole(content);
    expect(csv.startsWith('\uFEFFÄrendenummer;Inkom;')).toBe(true);
    const [header, ...rows] = cellsOf(csv, ';');
    expect(header?.slice(3)).toEqual(['Formulär', 'Version', 'Ditt namn', 'Fax', 'Berätta', 'Summa']);
    expect(rows.map((row) => row.slice(4))).toEqual([
      ['1', 'Åsa', "'+46 1", '', ''],
      ['2', `'${hostile.name}`, '', hostile.told, '-1,5'],
      ['2', 'Bo', '', '', ''],
    ]);
    for (const row of rows) expect(row[1]).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d$/);
  });

  it('as CSV for programs are RFC 4180', async () => {
    const csv = await whole((await exported.csv(formId, 'data')).content);
    expect(csv.startsWith('Ärendenummer,Inkom,')).toBe(true);
    const [, , row] = cellsOf(csv, ',');
    expect(row?.[1]).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(row?.at(-1)).toBe('-1.5');
    expect(row?.at(-2)).toBe(hostile.told);
  });

  it('have a file for each group that repeats', async () => {
    expect(await exported.groups(formId)).toEqual([{ name: 'children', label: 'Barn' }]);
    const csv = await whole((await exported.csvOfGroup(formId, 'children', 'excel')).content);
    const [header, ...rows] = cellsOf(csv, ';');
    expect(header).toEqual(['Ärendenummer', 'Nr', 'Namn']);
    const [, , [number] = []] = cellsOf(await whole((await exported.csv(formId, 'excel')).content), ';');
    expect(rows).toEqual([
      [number, '1', 'Örjan'],
      [number, '2', "'-1"],
    ]);
    await expect(exported.csvOfGroup(formId, 'cars', 'excel')).rejects.toBeInstanceOf(GroupNotFound);
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
      (await whole((await exported.jsonl('filer', {}, files)).content))
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
    const lines = (await whole((await exported.jsonl(formId)).content)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as Json)).toMatchObject([
      { formVersion: 1, status: 'submitted', answer: { name: 'Åsa', fax: '+46 1' } },
      { formVersion: 2, answer: hostile },
      { caseNumber: expect.stringMatching(/^20\d\d-\d+-\d$/), received: expect.stringMatching(/Z$/) },
    ]);
  });
});

describe('an export', () => {
  it('of a form without cases has its heading', async () => {
    await publish(aForm('tomt', { name: text('Namn') }));
    const csv = await whole((await exported.csv('tomt', 'data')).content);
    expect(csv).toBe('Ärendenummer,Inkom,Status,Formulär,Version,Namn\r\n');
    expect(await whole((await exported.jsonl('tomt')).content)).toBe('');
  });

  it('of an unknown form is refused at once', async () => {
    await expect(exported.csv('finns-inte', 'excel')).rejects.toBeInstanceOf(FormNotFound);
    await expect(exported.jsonl('finns-inte')).rejects.toBeInstanceOf(FormNotFound);
  });

  it('is written down before the first case leaves, and does not leave when that fails', async () => {
    const id = await publish(aForm('loggat', { name: text('Namn') }));
    await fileCase('loggat', id, { name: 'a' }, 2);
    const told: number[] = [];
    const begun = (cases: number) => Promise.resolve(void told.push(cases));
    await whole(
      (await exported.csv('loggat', 'excel', { begun, counted: (done) => told.push(-done) })).content,
    );
    expect(told).toEqual([2, -1, -2]);
    const failing = await exported.csv('loggat', 'excel', {
      begun: () => Promise.reject(new Error('no log')),
    });
    await expect(failing.content.next()).rejects.toThrow('no log');
  });

  it('reads on only as fast as it is fetched, and gives its connection back when left early', async () => {
    const id = await publish(aForm('stort', { name: text('Namn'), told: text('Text') }));
    await fileCase('stort', id, { name: 'Åsa', told: 'x'.repeat(2_000) }, 5_000);
    for (let round = 0; round < 5; round += 1) {
      let done = 0;
      const { content } = await exported.csv('stort', 'excel', { counted: (count) => (done = count) });
      const stream = Readable.from(content, { objectMode: false, highWaterMark: 65_536 });
      stream.read(0);
      while (done === 0) await pause(5);
      await pause(200);
      const rested = done;
      await pause(200);
      expect(done).toBe(rested);
      expect(rested).toBeLessThan(200);
      stream.destroy();
    }
    const rows = cellsOf(await whole((await exported.csv('stort', 'excel')).content), ';');
    expect(rows).toHaveLength(5_001);
  }, 60_000);

  it('is of one moment, also in the columns', async () => {
    const id = await publish(aForm('växer', { name: text('Namn') }));
    await fileCase('växer', id, { name: 'x'.repeat(200) }, 1_000);
    const { content } = await exported.csv('växer', 'data');
    const [first] = [await content.next()];
    const newer = await publish(aForm('växer', { name: text('Nytt namn'), more: text('Mer') }));
    await fileCase('växer', newer, { name: 'y', more: 'z' });
    const [header, ...rows] = cellsOf(String(first.value) + (await whole(content)), ',');
    expect(header?.slice(5)).toEqual(['Namn']);
    expect(rows).toHaveLength(1_000);
  });
});
