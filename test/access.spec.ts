import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApp } from '../src/boot/create-app';
import { CatalogueService } from '../src/catalogue';
import { DraftsService, ownerOf, staffOwnerOf } from '../src/drafts';
import { type Role, ROLES, routesWithRules, type RouteWithRule, STAFF_COOKIE } from '../src/identity';
import { loadConfiguration } from '../src/platform/configuration';
import { DRAFT_COOKIE } from '../src/portal/site/visitor';
import { aDatabase, type TestDatabase } from './support/a-database';

type Who = 'nobody' | Role;

const EVERYONE: readonly Who[] = ['nobody', ...ROLES];
const STAFF: readonly Who[] = ROLES;
const READS_CASES: readonly Who[] = ['reader', 'handler', 'administrator'];
const EXPORTS: readonly Who[] = ['handler', 'administrator'];
const FILES_BLANKS: readonly Who[] = ['handler', 'administrator'];

/** Who may use what. A new route needs a line here: that is the point. A HEAD is as its GET. */
const TABLE: Readonly<Record<string, readonly Who[]>> = {
  'GET /': EVERYONE,
  'GET /tjanster/:form': EVERYONE,
  'GET /tjanster/:form/blankett.pdf': EVERYONE,
  'POST /tjanster/:form': EVERYONE,
  'POST /tjanster/:form/borja': EVERYONE,
  'GET /utkast/:draft/:page': EVERYONE,
  'POST /utkast/:draft/:page': EVERYONE,
  'GET /utkast/:draft/granska': EVERYONE,
  'POST /utkast/:draft/granska': EVERYONE,
  'GET /arenden/:number/:secret': EVERYONE,
  'POST /arenden/:number/:secret': EVERYONE,
  'GET /arenden/:number/:secret/kvittens.pdf': EVERYONE,
  'GET /verifiera': EVERYONE,
  'POST /verifiera': EVERYONE,
  'GET /kakor': EVERYONE,
  'GET /personuppgifter': EVERYONE,
  'GET /sprak/:language': EVERYONE,
  'GET /theme/:name': EVERYONE,
  'GET /assets/:name': EVERYONE,
  'GET /skript/:name': EVERYONE,

  'GET /api/forms': EVERYONE,
  'GET /api/forms/:form': EVERYONE,
  'GET /api/forms/:form/schema': EVERYONE,
  'POST /api/forms/:form/cases': EVERYONE,

  'GET /personal': STAFF,
  'GET /personal/arenden/:number': READS_CASES,
  'GET /personal/arenden/:number/kvittens.pdf': READS_CASES,
  'GET /personal/arenden/:number/kvittens-arkiv.pdf': READS_CASES,
  'POST /personal/arenden/:number/kvittens': EXPORTS,
  'GET /personal/kvittenser': READS_CASES,
  'GET /personal/arenden/:number/blankett.pdf': READS_CASES,
  'GET /personal/blanketter': FILES_BLANKS,
  'POST /personal/blanketter': FILES_BLANKS,
  'GET /personal/blanketter/:draft': FILES_BLANKS,
  'GET /personal/blanketter/:draft/blankett.pdf': FILES_BLANKS,
  'GET /personal/formular': STAFF,
  'GET /personal/formular/:form/arenden.csv': EXPORTS,
  'GET /personal/logga-in': EVERYONE,
  'GET /personal/logga-in/:token': EVERYONE,
  'POST /personal/logga-in/:token': EVERYONE,
  'POST /personal/logga-ut': STAFF,

  'GET /health/live': EVERYONE,
  'GET /health/ready': EVERYONE,
};

let database: TestDatabase;
let dataDir: string;
let app: NestFastifyApplication;
let db: DataSource;
let routes: readonly RouteWithRule[];

beforeAll(async () => {
  database = await aDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'blankett-access-'));
  const configuration = await loadConfiguration({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    FORMS_DIR: join(__dirname, '../forms'),
    SECRET_KEY: 'for tests only, and long enough for it',
    LOG_LEVEL: 'error',
  });
  app = await createApp(configuration, database.url, { write: () => undefined });
  routes = await routesWithRules(app);
  db = app.get(DataSource);
}, 120_000);

afterAll(async () => {
  await app.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** The cookie of somebody who has just signed in, with one role. */
const cookieOf = async (who: Who): Promise<Record<string, string>> => {
  if (who === 'nobody') return {};
  const token = randomBytes(32).toString('base64url');
  const [account] = await db.query<{ id: string }[]>(
    `INSERT INTO staff_accounts (name, roles) VALUES ($1, ARRAY[$1]) RETURNING id`,
    [who],
  );
  await db.query(
    `INSERT INTO staff_sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), account?.id],
  );
  return { cookie: `${STAFF_COOKIE}=${token}` };
};

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const ask = async (method: string, path: string, headers: Record<string, string>): Promise<number> => {
  const url = path.replace(/:(\w+)/g, 'x').replace('*', 'x');
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: method === 'POST' ? { ...FORM, ...headers } : headers,
    ...(method === 'POST' && { payload: '' }),
  });
  return answer.statusCode;
};

const keyOf = ({ method, path }: RouteWithRule): string => `${method === 'HEAD' ? 'GET' : method} ${path}`;

describe('who may do what', () => {
  it('has a rule for every route', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter(({ rule }) => rule === undefined)).toEqual([]);
  });

  it('has a line in the table for every route, and none for a route that is gone', () => {
    expect([...new Set(routes.map(keyOf))].sort()).toEqual(Object.keys(TABLE).sort());
  });

  it.each(EVERYONE)('is as in the table for: %s', async (who) => {
    const wrong: string[] = [];
    for (const route of routes) {
      const status = await ask(route.method, route.path, await cookieOf(who));
      const isRefused = status === 401 || status === 403;
      const wanted = TABLE[keyOf(route)]?.includes(who) ? 'allowed' : who === 'nobody' ? '401' : '403';
      if (isRefused ? wanted !== String(status) : wanted !== 'allowed')
        wrong.push(`${route.method} ${route.path}: ${String(status)}, not ${wanted}`);
    }
    expect(wrong).toEqual([]);
  });

  it('lets nobody in with a token that was never given, or whose session is over', async () => {
    const made = await cookieOf('administrator');
    await db.query(`UPDATE staff_sessions SET seen_at = now() - interval '8 hours 1 second'`);
    expect(await ask('GET', '/personal', made)).toBe(401);
    const random = { cookie: `${STAFF_COOKIE}=${randomBytes(32).toString('base64url')}` };
    expect(await ask('GET', '/personal', random)).toBe(401);
  });
});

describe("a resident's draft", () => {
  it('is opened by its own browser, and by nobody of the staff', async () => {
    const token = randomBytes(32).toString('base64url');
    const [form] = app.get(CatalogueService, { strict: false }).forms();
    const { version, id: formId } = form!;
    const draft = await app
      .get(DraftsService, { strict: false })
      .begin(ownerOf(token), { formId, formVersionId: version.id, language: 'sv' });
    const path = `/utkast/${draft.id}/${version.model('sv').pages[0]!.key}`;

    expect(await ask('GET', path, { cookie: `${DRAFT_COOKIE}=${token}` })).toBe(200);
    for (const who of EVERYONE)
      expect([who, await ask('GET', path, await cookieOf(who))]).toEqual([who, 404]);
  });
});

describe('a draft that was read from a blank', () => {
  it('is opened by the account that took it in, while it may file it, and by nobody else', async () => {
    const cookie = await cookieOf('handler');
    const [account] = await db.query<{ id: string }[]>(
      'SELECT account_id AS id FROM staff_sessions ORDER BY created_at DESC LIMIT 1',
    );
    const [form] = app.get(CatalogueService, { strict: false }).forms();
    const { version, id: formId } = form!;
    const beginning = { formId, formVersionId: version.id, language: 'sv' };
    const filled = { answer: {}, chosen: {} };
    const draftId = await db.transaction((tx) =>
      app
        .get(DraftsService, { strict: false })
        .beginFromBlank(tx, staffOwnerOf(account!.id), beginning, filled),
    );
    const path = `/utkast/${draftId}/${version.model('sv').pages[0]!.key}`;

    expect(await ask('GET', path, cookie)).toBe(200);
    for (const who of EVERYONE)
      expect([who, await ask('GET', path, await cookieOf(who))]).toEqual([who, 404]);
    await db.query(`UPDATE staff_accounts SET roles = '{reader}' WHERE id = $1`, [account!.id]);
    expect(await ask('GET', path, cookie)).toBe(404);
  });

  it('is opened by no token made up from an account', async () => {
    const made = { cookie: `${DRAFT_COOKIE}=staff:00000000-0000-0000-0000-000000000000` };
    expect(await ask('GET', '/utkast/00000000-0000-0000-0000-000000000000/granska', made)).toBe(404);
  });
});

describe('a route that was forgotten', () => {
  it('is refused to all, the administrator too', async () => {
    const { Controller, Get, Module } = await import('@nestjs/common');
    const { NestFactory } = await import('@nestjs/core');
    const { FastifyAdapter } = await import('@nestjs/platform-fastify');
    const { IdentityModule } = await import('../src/identity/index.js');
    const { HttpModule } = await import('../src/platform/http/index.js');
    const { ConfigurationModule, Configuration } = await import('../src/platform/configuration/index.js');
    const { DatabaseModule } = await import('../src/platform/database/index.js');

    @Controller('forgotten')
    class Forgotten {
      @Get()
      show(): string {
        return 'secret';
      }
    }
    @Module({
      imports: [
        ConfigurationModule.with(app.get(Configuration)),
        DatabaseModule.at(database.url),
        HttpModule,
        IdentityModule,
      ],
      controllers: [Forgotten],
    })
    class Small {}

    const small = await NestFactory.create<NestFastifyApplication>(Small, new FastifyAdapter(), {
      logger: false,
    });
    try {
      const past = small.getHttpAdapter().getInstance();
      past.get('/past-the-guard', () => 'x');
      const found = await routesWithRules(small);
      expect(found).toContainEqual({ method: 'GET', path: '/forgotten', rule: undefined });
      const answer = await past.inject({ url: '/forgotten', headers: await cookieOf('administrator') });
      expect(answer.statusCode).toBe(500);
      expect(answer.body).not.toContain('secret');
    } finally {
      await small.close();
    }
  });
});
