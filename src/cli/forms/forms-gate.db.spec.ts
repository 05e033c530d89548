import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { captureIo } from '../../../test/support/captured-io';
import { FormVersion, FormVersions } from '../../catalogue';
import { runCommandLine } from '../command-line';
import { checkFolder } from './check-folder';

// It begins with an import that Jest cannot do, and lays out what we leave as it is.
jest.mock('prettier', () => ({}));

const root = join(__dirname, '../../..');
let folder: string;
let db: DataSource;
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-gate-'));
  cpSync(join(root, 'forms/synpunkter'), join(folder, 'forms/synpunkter'), { recursive: true });
  ({ url, close } = await aDatabase());
  db = await new DataSource({ type: 'postgres', url, entities: [FormVersion] }).initialize();
  const { definition } = await checkFolder(join(folder, 'forms/synpunkter'));
  if (definition === undefined) throw new Error('The folder cannot be served.');
  const version = await new FormVersions(db).publish(definition);
  await db.query(
    `INSERT INTO drafts (owner_hash, form_id, form_version_id, language, answer, expires_at)
     VALUES ($1, 'synpunkter', $2, 'sv', $3, now() + interval '1 day')`,
    [randomBytes(32), version.id, JSON.stringify({ description: 'Lampan är trasig. '.repeat(60) })],
  );
});

afterAll(async () => {
  await db.destroy();
  await close();
  rmSync(folder, { recursive: true });
});

const run = async (args: string[], change: Parameters<typeof captureIo>[0] = {}) => {
  const io = captureIo({ cwd: root, env: { DATABASE_URL: url, DATA_DIR: folder }, ...change });
  const code = await runCommandLine(['forms', 'gate', ...args], io);
  return { code, out: io.out(), err: io.err() };
};

// Threads that read and compile forms, on a machine with much to do: slow is no fault here.
jest.setTimeout(120_000);

describe('forms gate', () => {
  const gate = (...more: string[]) => run(['synpunkter', '--forms', join(folder, 'forms'), ...more]);

  it('ends with 0 and says so where nothing breaks', async () => {
    const { code, out } = await gate();
    expect(code).toBe(0);
    expect(out).toMatch(/^Publicerad senast: version 1 \([0-9a-f]{12}\)\. Mappen: [0-9a-f]{12}\.\n/);
    expect(out).toContain('Ingenting går sönder.\nStämmer i den nya versionen: 1 utkast.\n');
    const [kept] = await db.query<unknown[]>(
      `SELECT state, started_by, report -> 'clean' AS clean FROM gate_reports ORDER BY started_at DESC LIMIT 1`,
    );
    expect(kept).toEqual({ state: 'done', started_by: null, clean: true });
  });

  it('ends with 1 and tells what would break, in words and as JSON', async () => {
    const path = join(folder, 'forms/synpunkter/schema.json');
    const before = readFileSync(path, 'utf8');
    const schema = JSON.parse(before) as { properties: { description: { maxLength: number } } };
    schema.properties.description.maxLength = 1000;
    writeFileSync(path, JSON.stringify(schema));
    const told = await gate('--language', 'en');
    const json = await gate('--json');
    writeFileSync(path, before);
    expect(told).toMatchObject({ code: 1, err: '' });
    expect(told.out).toContain('outside the limits of the new version: 1 draft.');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      clean: false,
      drafts: { all: 1, broken: 1 },
      groups: [{ place: '/description', reason: 'limit', drafts: 1 }],
    });
  });

  it('shows how far it has come on a terminal alone', async () => {
    const args = ['synpunkter', '--forms', join(folder, 'forms')];
    expect((await run(args, { isTTY: true })).err).toContain('Draft or case');
    expect((await run(args)).err).toBe('');
  });

  it('tells what is wrong with a folder that cannot be served', async () => {
    const path = join(folder, 'forms/synpunkter/migrations.json');
    writeFileSync(path, '{"migrations": [{"from": 1, "steps": [{"rename": "/a", "to": "/nowhere"}]}]}');
    const { code, err } = await gate();
    rmSync(path);
    expect(code).toBe(1);
    expect(err).toContain('migrations.json:1:');
    expect(err).toContain('The form has no question at "/nowhere".');
  });

  it('stops when it is interrupted', async () => {
    const args = ['synpunkter', '--forms', join(folder, 'forms')];
    const { code, out, err } = await run(args, { signal: AbortSignal.abort() });
    expect([code, out, err]).toEqual([130, '', 'Stopped before it was done. Nothing was changed.\n']);
  });

  it('says how it is used', async () => {
    expect(await run([])).toMatchObject({ code: 2, err: expect.stringContaining('Name one form') });
    expect(await run(['nowhere'])).toMatchObject({ code: 2, err: expect.stringContaining('no folder') });
    expect(await run(['a', '--language', 'fr'])).toMatchObject({ code: 2 });
    expect((await run(['synpunkter'], { env: { DATA_DIR: folder } })).code).toBe(69);
  });
});
