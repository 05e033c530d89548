import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The server as its user starts it: a process with an embedded database. */
const root = join(__dirname, '../..');
let dataDir: string;

jest.setTimeout(120_000);
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'blankett server '));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const start = (environment: Record<string, string>) => {
  const args = ['-r', join(root, 'test/support/compile-on-the-fly.cjs'), join(root, 'src/main.ts')];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', ...environment },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
  const url = async (): Promise<string> => {
    for (;;) {
      const found = /running: (\S+)/.exec(said.out)?.[1];
      if (found !== undefined) return found;
      await Promise.race([
        once(child.stdout, 'data'),
        ended.then((end) => Promise.reject(new Error(end.err))),
      ]);
    }
  };
  return { child, ended, url };
};

describe('the process', () => {
  it('says where to go, hides the first sign-in in a file, refuses a second copy, stops when told', async () => {
    const first = start({});
    const url = await first.url();
    expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ ready: true });

    const second = await start({}).ended;
    expect(second).toMatchObject({ code: 69, err: expect.stringMatching(/^Another Blankett .*\n$/) });

    // An impatient hand.
    first.child.kill('SIGINT');
    first.child.kill('SIGINT');
    const end = await first.ended;
    expect(end).toMatchObject({ code: 0, err: '' });

    const file = join(dataDir, 'first-sign-in.txt');
    const link = (await readFile(file, 'utf8')).trim();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(end.out).toContain(file);
    expect(end.out).not.toContain(link);
  });

  it('ends with 0 after SIGTERM, and starts again with what it had', async () => {
    const again = start({});
    await again.url();
    again.child.kill('SIGTERM');
    expect(await again.ended).toMatchObject({ code: 0, err: '' });
  });

  it('ends with 69 when the port is taken, and says how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const end = await start({ PORT: String(port) }).ended;
    other.close();
    expect(end.code).toBe(69);
    expect(end.err).toBe(
      `Port ${port} on localhost is in use by another program. Choose another port: PORT=${port + 1} npm start\n`,
    );
  });

  it('ends with 78 when a setting is wrong, and says which and what was expected', async () => {
    const end = await start({ PORT: 'three', LOG_LEVEL: 'loud' }).ended;
    expect(end.code).toBe(78);
    expect(end.err).toMatch(
      /^PORT is "three"\. Expected: a port number.*\nLOG_LEVEL is "loud"\. Expected: one of/,
    );
  });

  it('ends with 69 when the database says no, and does not show its password', async () => {
    const end = await start({
      DATABASE_URL: process.env.BLANKETT_TEST_CLUSTER?.replace(/\/postgres\?/, '/no_such_database?') ?? '',
      SECRET_KEY: 'for tests only, and long enough for it',
    }).ended;
    expect(end.code).toBe(69);
    expect(end.err).toContain(
      'The database no_such_database at localhost:5432 is not to be had for postgres',
    );
  });
});
