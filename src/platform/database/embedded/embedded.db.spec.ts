import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedDatabase, startEmbedded } from './start-embedded';

const root = join(__dirname, '../../../..');
let folder: string;

// Databases are made here, on machines that may be busy.
jest.setTimeout(60_000);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blankett med mellanslag '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (dataDir = folder): Promise<EmbeddedDatabase> =>
  startEmbedded({ dataDir, log: () => undefined, durable: false });

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

const until = async (what: () => Promise<boolean>): Promise<void> => {
  while (!(await what())) await pause(20);
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const postmaster = async (): Promise<number> =>
  Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

/** Another process that has the folder's database, as a server would. */
const startElsewhere = async (): Promise<{ child: ChildProcess; url: string }> => {
  const child = spawn(process.execPath, [join(root, 'test/support/embedded-process.cjs'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, url };
};

describe('the embedded database', () => {
  it('is made at the first start, orders å ä ö as Swedes do, and keeps what it has', async () => {
    const first = await start();
    await query(first.migrationUrl, `CREATE TABLE kept AS SELECT unnest('{ö,z,å,a,ä}'::text[]) AS letter`);
    await first.stop();
    const second = await start();
    const rows = await query(second.migrationUrl, 'SELECT letter FROM kept ORDER BY letter');
    await second.stop();
    expect(rows).toEqual(['a', 'z', 'å', 'ä', 'ö'].map((letter) => ({ letter })));
  });

  it('gives the owner its tables, and the server no more than it is granted', async () => {
    const database = await start();
    try {
      await query(database.migrationUrl, 'CREATE TABLE owned (id int)');
      await expect(query(database.url, 'DROP TABLE owned')).rejects.toThrow('must be owner');
      await expect(query(database.url, 'SELECT * FROM owned')).rejects.toThrow('permission denied');
      const roles = await query(
        database.url,
        `SELECT rolname, rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname LIKE 'blankett%' ORDER BY 1`,
      );
      const none = { rolsuper: false, rolcreatedb: false, rolcreaterole: false };
      expect(roles).toEqual([
        { rolname: 'blankett', ...none },
        { rolname: 'blankett_owner', ...none },
      ]);
    } finally {
      await database.stop();
    }
  });

  it('lets nobody else to its socket, and keeps statements out of its log', async () => {
    const database = await start();
    try {
      const sockets = new URL(database.url).searchParams.get('host') ?? '';
      expect((await stat(sockets)).mode & 0o777).toBe(0o700);
      await expect(query(database.migrationUrl, `SELECT '19900101-2385'::int`)).rejects.toThrow();
      await expect(query(database.migrationUrl, `SELECT 1/0 AS "19900103-2391"`)).rejects.toThrow();
      const log = await readFile(join(folder, 'postgres.log'), 'utf8');
      expect(log).toContain('division by zero');
      expect(log).not.toContain('19900103-2391');
    } finally {
      await database.stop();
    }
  });

  it('refuses a second copy on the same folder in a sentence, and leaves the first alone', async () => {
    const first = await start();
    try {
      await expect(start()).rejects.toMatchObject({
        exitCode: 69,
        message: expect.stringMatching(
          /^Another Blankett \(process \d+\) is running on the data folder .*DATA_DIR/,
        ),
      });
      expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      await first.stop();
    }
  });

  it('ends with its process, killed though it is, and has every commit at the next start', async () => {
    const { child, url } = await startElsewhere();
    const server = await postmaster();
    await query(url, `CREATE TABLE survivors AS SELECT 42 AS answer`);
    child.kill('SIGKILL');
    const again = await start();
    expect(await query(again.migrationUrl, 'SELECT answer FROM survivors')).toEqual([{ answer: 42 }]);
    expect(isRunning(server)).toBe(false);
    await again.stop();
  });

  it('leaves no process and no socket behind when its process is killed', async () => {
    const { child, url } = await startElsewhere();
    const server = await postmaster();
    const sockets = new URL(url).searchParams.get('host') ?? '';
    child.kill('SIGKILL');
    await until(() => Promise.resolve(!isRunning(server)));
    await until(() =>
      stat(sockets).then(
        () => false,
        () => true,
      ),
    );
  });

  it('comes back by itself, at the same address, when PostgreSQL is killed', async () => {
    const database = await start();
    try {
      const killed = await postmaster();
      process.kill(killed, 'SIGKILL');
      await until(() =>
        query(database.url, 'SELECT 1').then(
          async () => (await postmaster()) !== killed,
          () => false,
        ),
      );
    } finally {
      await database.stop();
    }
  });

  it('says so when its files were made by another major version', async () => {
    const other = await mkdtemp(join(tmpdir(), 'blankett-'));
    const database = await start(other);
    await database.stop();
    await writeFile(join(other, 'postgres/PG_VERSION'), '14\n');
    await expect(start(other)).rejects.toMatchObject({
      exitCode: 69,
      message: expect.stringContaining('was made by PostgreSQL 14'),
    });
    await rm(other, { recursive: true });
  });
});
