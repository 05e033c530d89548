import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { captureIo } from '../../../test/support/captured-io';
import { Publications } from '../../catalogue';
import { runCommandLine } from '../command-line';

// It begins with an import that Jest cannot do, and lays out what we leave as it is.
jest.mock('prettier', () => ({}));
// Threads that read and compile forms, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

const root = join(__dirname, '../../..');
let folder: string;
let url: string;
let db: DataSource;
let close: () => Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-publish-'));
  cpSync(join(root, 'forms/synpunkter'), join(folder, 'synpunkter'), { recursive: true });
  ({ url, close } = await aDatabase());
  db = await new DataSource({ type: 'postgres', url }).initialize();
});
afterEach(async () => {
  await db.destroy();
  await close();
  rmSync(folder, { recursive: true });
});

const run = async (...args: string[]) => {
  const io = captureIo({ cwd: root, env: { DATABASE_URL: url, DATA_DIR: folder, FORMS_DIR: folder } });
  const code = await runCommandLine(['forms', ...args], io);
  return { code, out: io.out(), err: io.err() };
};
const states = async () =>
  (await new Publications(db).ofForm('synpunkter')).map(({ number, state, madeAs, reason }) => [
    number,
    state,
    madeAs,
    reason,
  ]);

describe('forms publish and forms retire', () => {
  it('publish a folder now, or from a time on, and retire the form', async () => {
    const path = join(folder, 'synpunkter');
    expect(await run('publish', path, '--reason', 'Första')).toEqual({
      code: 0,
      out: 'Version 1 of synpunkter is published.\n',
      err: '',
    });
    const at = `${new Date().getFullYear() + 1}-01-31T16:00`;
    expect(JSON.parse((await run('publish', path, '--at', at, '--json')).out)).toEqual({
      form: 'synpunkter',
      number: 1,
      state: 'scheduled',
    });
    expect((await run('retire', 'synpunkter')).out).toContain('is retired');
    expect(await states()).toEqual([
      [null, 'now', 'command line', ''],
      [1, 'scheduled', 'command line', ''],
      [1, 'past', 'command line', 'Första'],
    ]);
    expect(await run('retire', 'synpunkter')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing to retire'),
    });
  });

  it('publish nothing of a folder with errors, nor for a time that has passed or is none', async () => {
    const path = join(folder, 'synpunkter');
    expect((await run('publish', path, '--at', '2020-01-01T12:00')).err).toContain('has passed');
    expect((await run('publish', path, '--at', 'tomorrow')).err).toContain('is no time');
    expect((await run('publish')).err).toContain('Which form?');
    writeFileSync(join(path, 'schema.json'), '{ "type": ');
    expect(await run('publish', path)).toMatchObject({ code: 1, out: '' });
    expect(await states()).toEqual([]);
  });
});
