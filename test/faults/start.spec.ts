import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../bench/lib/free-port';
import { type EmbeddedServer, isGoneWithin, startServer } from '../../bench/soak/embedded-server';

const root = join(__dirname, '../..');

/** Starts a server that is to be refused, and gives what it said to the operator. */
const refused = async (environment: Record<string, string>) => {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += String(text)));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, said: said.trim() };
};

describe('A start that cannot succeed', () => {
  let folder: string;
  let running: EmbeddedServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blankett-start-'));
    running = await startServer(join(folder, 'data'));
  }, 120_000);
  afterAll(async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const isStillWell = async () => (await fetch(`${running.url}/health/ready`)).status === 200;

  it('refuses a second copy on the same data folder in a sentence, and leaves the first alone', async () => {
    const DATA_DIR = join(folder, 'data');
    const { exitCode, said } = await refused({ DATA_DIR, PORT: String(await freePort()) });
    expect(exitCode).toBe(69);
    expect(said).toBe(
      `Another Blankett (process ${String(running.process.pid)}) is running on the data folder ${DATA_DIR}. ` +
        'Stop it first, or set DATA_DIR to another folder.',
    );
    expect(await isStillWell()).toBe(true);
  }, 60_000);

  it('says which port is busy and how to choose another', async () => {
    const { port } = new URL(running.url);
    const { exitCode, said } = await refused({ DATA_DIR: join(folder, 'other'), PORT: port });
    expect(exitCode).toBe(69);
    expect(said).toMatch(
      new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use by another program\\. .*PORT=\\d+ npm start$`),
    );
    expect(await isStillWell()).toBe(true);
  }, 60_000);

  it.each(['abc', '70000', '-1', '3000.5', ''])(
    'says what was expected of PORT=%p',
    async (PORT) => {
      const { exitCode, said } = await refused({ DATA_DIR: join(folder, 'other'), PORT });
      expect(exitCode).toBe(78);
      expect(said).toContain(PORT === '' ? 'PORT is empty.' : `PORT is "${PORT}".`);
      expect(said).toContain('Expected: a port number from 0 to 65535');
    },
    60_000,
  );

  it('names every wrong variable at once, and shows no secret', async () => {
    const { exitCode, said } = await refused({
      DATA_DIR: join(folder, 'other'),
      LOG_LEVEL: 'loud',
      SECRET_KEY: 'hemlig',
      PUBLIC_URL: 'sjalvservice',
    });
    expect(exitCode).toBe(78);
    expect(said).toContain('LOG_LEVEL is "loud".');
    expect(said).toContain('PUBLIC_URL is "sjalvservice".');
    expect(said).toContain('SECRET_KEY has a wrong value (not shown).');
    expect(said).not.toContain('hemlig');
  }, 60_000);

  it('says that a database is not to be had, and never its password', async () => {
    const { exitCode, said } = await refused({
      DATA_DIR: join(folder, 'other'),
      PORT: '0',
      SECRET_KEY: 'for tests only, and long enough for it',
      DATABASE_URL: `postgres://blankett:hemlig@127.0.0.1:${await freePort()}/blankett`,
    });
    expect(exitCode).toBe(69);
    expect(said).toMatch(/^The database blankett at 127\.0\.0\.1:\d+ is not to be had for blankett: /);
    expect(said).not.toContain('hemlig');
  }, 60_000);

  it('stops all of it at a Ctrl-C, with 0, when it runs', async () => {
    await running.stop('SIGINT');
    expect(running.process.exitCode).toBe(0);
    expect(await isGoneWithin(running.postgres, 0)).toBe(true);
  }, 60_000);
});
