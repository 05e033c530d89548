import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { captureIo } from '../../../test/support/captured-io';
import { FormVersion, FormVersions } from '../../catalogue';
import { runCommandLine } from '../command-line';
import { checkFolder } from './check-folder';

const root = join(__dirname, '../../..');
let folder: string;
let db: DataSource;
let url: string;
let close: () => Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-diff-'));
  cpSync(join(root, 'forms/synpunkter'), join(folder, 'synpunkter'), { recursive: true });
  ({ url, close } = await aDatabase());
  db = await new DataSource({ type: 'postgres', url, entities: [FormVersion] }).initialize();
});

afterEach(async () => {
  await db.destroy();
  await close();
  rmSync(folder, { recursive: true });
});

const run = async (...args: string[]) => {
  const io = captureIo({ cwd: root, env: { DATABASE_URL: url, DATA_DIR: folder } });
  const code = await runCommandLine(['forms', 'diff', join(folder, 'synpunkter'), ...args], io);
  return { code, out: io.out(), err: io.err() };
};

const rename = (title: string) => {
  const path = join(folder, 'synpunkter/schema.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/"title": "(Ditt namn|Namn|Ditt hela namn)"/, `"title": "${title}"`));
};

const publish = async () => {
  const { definition } = await checkFolder(join(folder, 'synpunkter'));
  if (definition === undefined) throw new Error('The folder cannot be served.');
  await new FormVersions(db).publish(definition);
};

// Threads that read and compile forms, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

describe('forms diff against what was published', () => {
  it('compares with the last version, or with the one that is named', async () => {
    await publish();
    rename('Namn');
    await publish();
    rename('Ditt hela namn');
    expect(await run()).toMatchObject({ code: 0, out: 'schema.json\n  Namn heter nu Ditt hela namn.\n' });
    expect((await run('--against', '1')).out).toBe('schema.json\n  Ditt namn heter nu Ditt hela namn.\n');
  });

  it('says which versions there are when there is no such one, and what to do when there is none', async () => {
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('was never published') });
    await publish();
    expect((await run('--against', '7')).err).toContain('has no version 7. It has 1 to 1.');
  });
});
