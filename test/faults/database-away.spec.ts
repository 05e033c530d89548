import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execute } from '../../bench/lib/cluster';
import { boot, type Running } from '../../src/boot/boot';
import { loadConfiguration } from '../../src/platform/configuration';
import { type EmbeddedDatabase, startEmbedded } from '../../src/platform/database';

const root = join(__dirname, '../..');
const TYPED = 'Gatlyktan vid Ågatan 3 är trasig "igen" & lyser <inte>.';

let folder: string;
let database: EmbeddedDatabase;
let server: Running;

/** A new PostgreSQL has a new folder for its socket; the server finds it by a link that stays where it is. */
const startDatabase = async (): Promise<void> => {
  database = await startEmbedded({ dataDir: join(folder, 'data'), log: () => undefined, durable: false });
  const link = join(folder, 'sockets');
  await rm(link, { force: true });
  await symlink(new URL(database.url).searchParams.get('host')!, link);
};
const byLink = (url: string): string => {
  const linked = new URL(url);
  linked.searchParams.set('host', join(folder, 'sockets'));
  return linked.href;
};

const answer = async (): Promise<string> => {
  const example = 'forms/synpunkter/examples/complaint-reply-by-email.json';
  return readFile(join(root, example), 'utf8');
};
const submit = async (key: string): Promise<Response> =>
  fetch(`${server.url}/api/forms/synpunkter/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: await answer(),
  });
const post = (path: string, cookie: string, fields: Record<string, string>): Promise<Response> =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
const get = (path: string, cookie = ''): Promise<Response> =>
  fetch(server.url + path, { headers: { cookie }, redirect: 'manual' });

/** What the page carries along unseen. */
const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );

beforeAll(async () => {
  // Under /tmp: the path of a socket may have some hundred bytes.
  folder = await mkdtemp('/tmp/blankett-away-');
  await startDatabase();
  const configuration = await loadConfiguration({
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: byLink(database.url),
    MIGRATION_DATABASE_URL: byLink(database.migrationUrl),
    DATA_DIR: join(folder, 'server'),
    FORMS_DIR: join(root, 'forms'),
    SECRET_KEY: 'for tests only, and long enough for it',
    LOG_LEVEL: 'error',
  });
  server = await boot(configuration, () => undefined, { write: () => undefined });
}, 120_000);

afterAll(async () => {
  await server.close();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

describe('A database that goes away under a running server', () => {
  let cookie: string;
  let step: string;
  let hidden: Record<string, string>;
  const key = randomUUID();

  beforeAll(async () => {
    const begun = await post('/tjanster/synpunkter', '', {});
    cookie = begun.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const saved = await post(begun.headers.get('location')!, cookie, {
      '/kind': 'complaint',
      '/area': 'culture',
    });
    step = saved.headers.get('location')!;
    hidden = hiddenFields(await (await get(step, cookie)).text());
    // Jobs are running when it goes: what came of them cannot be written, and ends nothing but them.
    const sent = await Promise.all(Array.from({ length: 6 }, () => submit(randomUUID())));
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 201));
    await database.stop();
  }, 60_000);

  it('has a page that knows when it was last saved', () => {
    expect(hidden).toMatchObject({
      _version: expect.any(String),
      _saved: expect.stringMatching(/^\d\d?\.\d\d$/),
    });
  });

  it('gives a posted step back with what was typed in it, and says what is true', async () => {
    const lost = await post(step, cookie, { ...hidden, '/description': TYPED });
    const html = await lost.text();
    expect(lost.status).toBe(503);
    expect(html).toContain('Vi kunde inte spara det du nyss skrev.');
    expect(html).toContain(`Det som sparades kl. ${hidden._saved!} finns kvar.`);
    expect(html).toMatch(/<textarea[^>]*name="\/description"[^>]*>\s*Gatlyktan vid Ågatan 3 är trasig/);
    expect(html).toContain('&lt;inte');
    expect(lost.headers.get('retry-after')).toMatch(/^\d+$/);
  });

  it('says 503 in words on the pages that need it', async () => {
    for (const path of [step, '/arenden/2026-000001-1/abcdefghijklmnopqrstuvwxyz']) {
      const closed = await get(path, cookie);
      expect(closed.status).toBe(503);
      expect(await closed.text()).toMatch(/<h1[^>]*>[^<]+/);
    }
  });

  it('says 503 as problem+json to programs', async () => {
    const refused = await submit(key);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await refused.json()).toMatchObject({
      status: 503,
      code: 'database-away',
      title: expect.any(String),
    });
  });

  it('is live, and not ready', async () => {
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(503);
  });

  it('works again by itself when the database is back', async () => {
    await startDatabase();
    expect((await get('/health/ready')).status).toBe(200);

    const saved = await post(step, cookie, { ...hidden, '/description': TYPED });
    expect(saved.status).toBe(303);
    expect(await (await get(step, cookie)).text()).toContain('Gatlyktan vid Ågatan 3 är trasig');

    const received = await submit(key);
    expect(received.status).toBe(201);
    const { caseNumber } = (await received.json()) as { caseNumber: string };
    expect(await hasReceipt(caseNumber)).toBe(true);
  }, 120_000);
});

/** The worker too goes on: within a minute of the jobs that nobody was there for. */
const hasReceipt = async (caseNumber: string): Promise<boolean> => {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const made = await execute(
      byLink(database.url),
      'SELECT 1 FROM receipts r JOIN cases c ON c.id = r.case_id WHERE c.number = $1',
      [caseNumber],
    );
    if (made.length > 0 || Date.now() > deadline) return made.length > 0;
    await pause(100);
  }
};
