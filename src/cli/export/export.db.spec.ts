import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { captureIo } from '../../../test/support/captured-io';
import { aDefinition } from '../../../test/support/compiled-form';
import { FormVersion, FormVersions } from '../../catalogue';
import type { Piece } from '../../exports';
import { runCommandLine } from '../command-line';
import { writeToFiles } from './write-out';

let db: DataSource;
let url: string;
let folder: string;
/** Validators are kept there. */
let dataDir: string;
let closeDatabase: () => Promise<void>;

const CASES = 1_200;

// A workbook and its reader on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'blankett-data-'));
  const database = await aDatabase();
  ({ url } = database);
  closeDatabase = database.close;
  db = await new DataSource({ type: 'postgres', url, entities: [FormVersion] }).initialize();
  const children = { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } };
  const schema = { title: 'Ansökan', type: 'object', properties: { name: { type: 'string' }, children } };
  const { id } = await new FormVersions(db).publish(aDefinition(schema, { id: 'ansokan' }));
  await db.query(
    `SELECT file_case('ansokan', $1, 'sv', '{"name": "Åsa", "children": [{"name": "Bo"}]}', 'api', '{}')
       FROM generate_series(1, ${CASES})`,
    [id],
  );
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
  rmSync(dataDir, { recursive: true });
});

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'blankett-export-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const surroundings = () => ({ env: { DATABASE_URL: url, DATA_DIR: dataDir }, cwd: folder });

const run = async (line: string, isTTY = false) => {
  const io = captureIo({ ...surroundings(), isTTY });
  const code = await runCommandLine(['export', ...line.split(' ')], io);
  return { code, out: io.out(), err: io.err() };
};

describe('export', () => {
  it('writes the cases and each repeating group to files of their own', async () => {
    const { code, out, err } = await run('--form ansokan --format csv --out fil.csv');
    const written = ['fil.csv', 'fil_children.csv', 'fil_kolumner.json'];
    expect([code, out, err]).toEqual([0, '', written.map((name) => `Written: ${name}\n`).join('')]);
    expect(readdirSync(folder).sort()).toEqual([...written].sort());
    const read = (name: string): string[][] =>
      parse(readFileSync(join(folder, name), 'utf8'), { delimiter: ';', bom: true });
    expect(read('fil.csv')).toHaveLength(CASES + 1);
    expect(read('fil_children.csv')[1]).toEqual([read('fil.csv')[1]![0], '1', 'Bo']);
  });

  it('writes the cases to standard output, and says what is not there', async () => {
    const { code, out, err } = await run('--form ansokan --format csv-data');
    expect(code).toBe(0);
    expect(parse(out)).toHaveLength(CASES + 1);
    expect(err).toBe(
      'Not shown here, since they are files of their own: children, kolumner. Use --out FILE to get them too.\n',
    );
  });

  it('writes JSON Lines, with a line of progress on a terminal that is gone at the end', async () => {
    const { out, err } = await run('--form ansokan --format jsonl', true);
    expect(out.trimEnd().split('\n')).toHaveLength(CASES);
    expect(err).toMatch(/^\r\u001b\[KCase \d+ of 1 200/);
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });

  it('writes a workbook, and an archive of receipts and files', async () => {
    expect(await run('--form ansokan --format xlsx --status submitted --out a.xlsx')).toMatchObject({
      code: 0,
    });
    const book = new Workbook();
    await book.xlsx.readFile(join(folder, 'a.xlsx'));
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Ärenden', CASES + 1],
      ['Children', CASES + 1],
      ['Kolumner', 11],
    ]);
    expect(await run('--form ansokan --format zip --status submitted --out a.zip')).toMatchObject({
      code: 0,
    });
    const files = unzipSync(readFileSync(join(folder, 'a.zip')));
    expect(strFromU8(files['innehall.csv']!)).toContain('Kvittensen är inte gjord än');
  });

  it('writes the columns of a template, and only the cases that are asked for', async () => {
    await db.query(
      `WITH hanna AS (INSERT INTO staff_accounts (name, roles) VALUES ('Hanna', '{}') RETURNING id)
       INSERT INTO export_templates (form_id, name, shape, made_by)
         SELECT 'ansokan', 'Namn', '{"names": "labels", "personal": true, "columns": [{"key": "/name"}]}', id FROM hanna`,
    );
    const { out } = await run('--form ansokan --format csv-data --template Namn --to 2020-01-01');
    expect(out).toBe('Name\r\n');
    const { code, err } = await run('--form ansokan --format csv --template Annat');
    expect([code, err]).toEqual([2, expect.stringContaining('There are: Namn.')]);
  });

  it.each([
    ['--from 2026-02-30', '--from is no day such as 2026-01-31.'],
    ['--from 2026-02-01 --to 2026-01-01', '--to is before --from.'],
    ['--status gone', '--status has a value that is not known. There are: '],
    ['--names english', '--names has a value that is not known. There are: labels, ids.'],
  ])('says what is wrong with %s', async (options, sentence) => {
    const { code, err } = await run(`--form ansokan --format csv ${options}`);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it('is recorded', async () => {
    await run('--form ansokan --format jsonl');
    const [last] = await db.query<unknown[]>(
      'SELECT actor, action, form_id, details FROM audit_log ORDER BY id DESC LIMIT 1',
    );
    expect(last).toEqual({
      actor: 'command line',
      action: 'export.made',
      form_id: 'ansokan',
      details: { format: 'jsonl', cases: CASES, personal: true, secretToo: false },
    });
  });

  it('of an unknown form says which there are', async () => {
    const { code, err } = await run('--form ansökan --format csv');
    expect(code).toBe(2);
    expect(err).toContain('There is no form "ansökan". Did you mean ansokan? There are: ansokan.');
  });

  it('to where nothing can be written says so', async () => {
    const { code, err } = await run('--form ansokan --format csv --out none/there.csv');
    expect(code).toBe(2);
    expect(err).toContain(`${join(folder, 'none/there.csv')} cannot be written: ENOENT`);
  });

  it('keeps to whoever made it', async () => {
    await run('--form ansokan --format jsonl --out a.jsonl');
    expect(statSync(join(folder, 'a.jsonl')).mode & 0o777).toBe(0o600);
  });

  it('that breaks off leaves no half file, and what was there stays', async () => {
    writeFileSync(join(folder, 'fil.csv'), 'old');
    async function* content(): AsyncGenerator<Piece, void, undefined> {
      const type = 'text/csv; charset=utf-8';
      yield await Promise.resolve({ part: '', name: 'x.csv', type, bytes: Buffer.from('half') });
      throw new Error('ENOSPC: no space left on device');
    }
    await expect(writeToFiles(content(), join(folder, 'fil.csv'), captureIo())).rejects.toThrow(
      'no space left',
    );
    expect(readFileSync(join(folder, 'fil.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['fil.csv']);
  });

  it('ends quietly when it is told to stop', async () => {
    const stop = new AbortController();
    const stdout = new Writable({
      highWaterMark: 1,
      write() {
        // Nobody reads any more: the write never ends.
        stop.abort();
      },
    });
    const io = captureIo({ ...surroundings(), stdout, signal: stop.signal });
    expect(await runCommandLine(['export', '--form', 'ansokan', '--format', 'csv'], io)).toBe(130);
    expect(io.err()).toBe('');
  });

  it('without a database says how to get one', async () => {
    const io = captureIo({ env: { DATA_DIR: join(folder, 'data') }, cwd: folder });
    expect(await runCommandLine(['export', '--form', 'a', '--format', 'csv'], io)).toBe(69);
    expect(io.err()).toContain('Start the server once (npm start)');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('with a wrong setting says which', async () => {
    const io = captureIo({ env: { DATABASE_URL: 'mysql://x' }, cwd: folder });
    expect(await runCommandLine(['export', '--form', 'a', '--format', 'csv'], io)).toBe(78);
    expect(io.err()).toContain('DATABASE_URL');
  });
});
