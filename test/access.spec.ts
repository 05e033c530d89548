import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApp } from '../src/boot/create-app';
import { CasesService } from '../src/cases';
import { CatalogueService } from '../src/catalogue';
import { OPERATIONS } from '../src/contract';
import { DraftsService, ownerOf, staffOwnerOf } from '../src/drafts';
import { type Role, ROLES, routesWithRules, type RouteWithRule, STAFF_COOKIE } from '../src/identity';
import { loadConfiguration } from '../src/platform/configuration';
import { DRAFT_COOKIE } from '../src/portal/site/visitor';
import { aDatabase, type TestDatabase } from './support/a-database';
import { staffIn, type StaffMember } from './support/staff';

/** `no role`: somebody of the staff who has been given none yet. */
type Who = 'nobody' | 'no role' | Role;

const EVERYONE: readonly Who[] = ['nobody', 'no role', ...ROLES];
const STAFF: readonly Who[] = ROLES;
const SIGNED_IN: readonly Who[] = ['no role', ...ROLES];
const ADMINISTERS: readonly Who[] = ['administrator'];
const READS_CASES: readonly Who[] = ['reader', 'handler', 'administrator'];
const EXPORTS: readonly Who[] = ['handler', 'administrator'];
const READS_OPINIONS: readonly Who[] = ['handler', 'designer', 'administrator'];
const HANDLES: readonly Who[] = ['handler', 'administrator'];
const DESIGNS: readonly Who[] = ['designer', 'administrator'];
const READS_AUDIT: readonly Who[] = ['administrator'];
const FILES_BLANKS: readonly Who[] = ['handler', 'administrator'];

/** Who may use what. A new route needs a line here: that is the point. A HEAD is as its GET. */
const TABLE: Readonly<Record<string, readonly Who[]>> = {
  'GET /': EVERYONE,
  'GET /a-o': EVERYONE,
  'GET /tjanster/:form': EVERYONE,
  'GET /tjanster/:form/blankett.pdf': EVERYONE,
  'GET /tjanster/:form/pdf': EVERYONE,
  'POST /tjanster/:form': EVERYONE,
  'POST /tjanster/:form/borja': EVERYONE,
  'GET /utkast/:draft/:page': EVERYONE,
  'POST /utkast/:draft/:page': EVERYONE,
  'GET /utkast/borttaget': EVERYONE,
  'GET /utkast/:draft/spara': EVERYONE,
  'POST /utkast/:draft/spara': EVERYONE,
  'GET /utkast/:draft/ta-bort': EVERYONE,
  'POST /utkast/:draft/ta-bort': EVERYONE,
  'GET /utkast/:draft/ny-version': EVERYONE,
  'POST /utkast/:draft/ny-version': EVERYONE,
  'GET /fortsatt/:token': EVERYONE,
  'POST /fortsatt/:token': EVERYONE,
  'POST /utkast/:draft/filer': EVERYONE,
  'GET /utkast/:draft/filer/:sha256': EVERYONE,
  'GET /arenden/:number/:secret/filer/:sha256': EVERYONE,
  'GET /utkast/:draft/granska': EVERYONE,
  'POST /utkast/:draft/granska': EVERYONE,
  'GET /utkast/:draft/bekrafta': EVERYONE,
  'POST /utkast/:draft/bekrafta': EVERYONE,
  'GET /arenden/:number/:secret': EVERYONE,
  'POST /arenden/:number/:secret': EVERYONE,
  'GET /arenden/:number/:secret/kvittens.pdf': EVERYONE,
  'POST /arenden/:number/:secret/meddelanden': EVERYONE,
  'GET /arenden/:number/:secret/aterta': EVERYONE,
  'POST /arenden/:number/:secret/aterta': EVERYONE,
  'POST /arenden/:number/:secret/komplettera': EVERYONE,
  'GET /arenden/:number/:secret/ny-ansokan': EVERYONE,
  'POST /arenden/:number/:secret/ny-ansokan': EVERYONE,
  'GET /mina-sidor': EVERYONE,
  'GET /verifiera': EVERYONE,
  'POST /verifiera': EVERYONE,
  'GET /kakor': EVERYONE,
  'GET /tillganglighet': EVERYONE,
  'GET /kontakt': EVERYONE,
  'GET /rapportera': EVERYONE,
  'POST /rapportera': EVERYONE,
  'GET /rapportera/tack': EVERYONE,
  'POST /tyckte/:form': EVERYONE,
  'GET /personuppgifter': EVERYONE,
  'GET /sprak/:language': EVERYONE,
  'POST /sprak/:language': EVERYONE,
  'GET /logga-in': EVERYONE,
  'POST /logga-in': EVERYONE,
  'GET /logga-in/:provider': EVERYONE,
  'GET /logga-in/:provider/svar': EVERYONE,
  'POST /logga-in/forlang': EVERYONE,
  'GET /logga-ut': EVERYONE,
  'POST /logga-ut': EVERYONE,
  'GET /utloggad': EVERYONE,
  'GET /forhandsvisning/:token': EVERYONE,
  'GET /forhandsvisning/:token/steg/:key': EVERYONE,
  'POST /forhandsvisning/:token/steg/:key': EVERYONE,
  'GET /forhandsvisning/:token/granska': EVERYONE,
  'POST /forhandsvisning/:token/granska': EVERYONE,
  'GET /forhandsvisning/:token/inskickat': EVERYONE,
  'GET /forhandsvisning/:token/kvittens.pdf': EVERYONE,
  'GET /forhandsvisning/:token/blankett.pdf': EVERYONE,
  'GET /forhandsvisning/:token/utskick': EVERYONE,
  'GET /forhandsvisning/:token/svar.json': EVERYONE,
  'GET /theme/:name': EVERYONE,
  'GET /assets/:name': EVERYONE,
  'GET /skript/:name': EVERYONE,

  'GET /om/api': EVERYONE,
  'GET /om/api/:form': EVERYONE,
  'GET /api/forms': EVERYONE,
  'GET /api/forms/:form': EVERYONE,
  'GET /api/forms/:form/schema': EVERYONE,
  'GET /api/forms/:form/types.d.ts': EVERYONE,
  'GET /api/forms/:form/versions/:version/types.d.ts': EVERYONE,
  'GET /api/forms/:form/versions/:version/schema': EVERYONE,
  'GET /api/forms/:form/openapi.json': EVERYONE,
  'GET /api/openapi.json': EVERYONE,
  'POST /api/forms/:form/cases': EVERYONE,

  'GET /api/cases/:case': EXPORTS,
  'POST /api/exports': EXPORTS,
  'GET /api/exports/:export': EXPORTS,
  'GET /api/exports/:export/files/:name': EXPORTS,
  'DELETE /api/exports/:export': EXPORTS,

  'GET /personal': STAFF,
  'POST /personal/sok': READS_CASES,
  'POST /personal/vyer': READS_CASES,
  'POST /personal/vyer/:view/ta-bort': READS_CASES,
  'POST /personal/markerade': HANDLES,
  'GET /personal/arenden/:number': READS_CASES,
  'GET /personal/arenden/:number/kvittens.pdf': READS_CASES,
  'GET /personal/arenden/:number/filer/:sha256': READS_CASES,
  'GET /personal/arenden/:number/kvittens-arkiv.pdf': READS_CASES,
  'POST /personal/arenden/:number/kvittens': EXPORTS,
  'POST /personal/arenden/:number/status': HANDLES,
  'POST /personal/arenden/:number/komplett': HANDLES,
  'POST /personal/arenden/:number/meddelanden': HANDLES,
  'POST /personal/arenden/:number/ansvarig': HANDLES,
  'POST /personal/arenden/:number/anteckningar': HANDLES,
  'GET /personal/arenden/:number/skydd': HANDLES,
  'POST /personal/arenden/:number/skydd': HANDLES,
  'POST /personal/arenden/:number/visa': READS_CASES,
  'POST /personal/arenden/:number/fortsatt': READS_CASES,
  'POST /personal/arenden/:number/narvaro': READS_CASES,
  'GET /personal/arenden/:number/filer/:sha256/visning': READS_CASES,
  'GET /personal/mallar': HANDLES,
  'POST /personal/mallar': HANDLES,
  'GET /personal/mallar/ny': HANDLES,
  'GET /personal/mallar/:template': HANDLES,
  'POST /personal/mallar/:template': HANDLES,
  'POST /personal/mallar/:template/ta-bort': HANDLES,
  'GET /personal/arenden/:number/komplettering': HANDLES,
  'POST /personal/arenden/:number/komplettering': HANDLES,
  'POST /personal/arenden/:number/komplettering/avbryt': HANDLES,
  'GET /personal/arenden/:number/rattelse': HANDLES,
  'POST /personal/arenden/:number/rattelse': HANDLES,
  'GET /personal/registrera': HANDLES,
  'POST /personal/registrera': HANDLES,
  'POST /personal/registrera/:draft/ta-bort': HANDLES,
  'GET /personal/kvittenser': READS_CASES,
  'GET /personal/utskick': HANDLES,
  'GET /personal/utskick/:notice': HANDLES,
  'POST /personal/utskick/:notice/igen': HANDLES,
  'GET /personal/synpunkter-pa-sidorna': READS_OPINIONS,
  'GET /personal/logg': READS_AUDIT,
  'GET /personal/logg/arenden/:number': READS_AUDIT,
  'GET /personal/logg/arenden/:number/invanare': READS_AUDIT,
  'GET /personal/logg/konton/:account': READS_AUDIT,
  'GET /personal/arenden/:number/blankett.pdf': READS_CASES,
  'GET /personal/blanketter': FILES_BLANKS,
  'POST /personal/blanketter': FILES_BLANKS,
  'GET /personal/blanketter/:draft': FILES_BLANKS,
  'GET /personal/blanketter/:draft/blankett.pdf': FILES_BLANKS,
  'GET /personal/formular/:form/versioner': DESIGNS,
  'POST /personal/formular/:form/versioner': DESIGNS,
  'GET /personal/formular/:form/versioner/granskning': DESIGNS,
  'POST /personal/formular/:form/versioner/granskning': DESIGNS,
  'POST /personal/formular/:form/versioner/granskning/avbryt': DESIGNS,
  'POST /personal/formular/:form/versioner/dra-tillbaka': DESIGNS,
  'POST /personal/formular/:form/versioner/publiceringar/:publication': DESIGNS,
  'GET /personal/formular/:form/versioner/:version': DESIGNS,
  'POST /personal/formular/:form/versioner/:version': DESIGNS,
  'GET /personal/formular': STAFF,
  'GET /personal/formular/:form/arenden.csv': EXPORTS,
  'GET /personal/formular/:form': DESIGNS,
  'GET /personal/formular/:form/skillnad': DESIGNS,
  'GET /personal/formular/:form/forhandsvisning': DESIGNS,
  'GET /personal/formular/:form/forhandsvisning/steg/:key': DESIGNS,
  'POST /personal/formular/:form/forhandsvisning/steg/filer': DESIGNS,
  'POST /personal/formular/:form/forhandsvisning/steg/:key': DESIGNS,
  'GET /personal/formular/:form/forhandsvisning/granska': DESIGNS,
  'POST /personal/formular/:form/forhandsvisning/granska': DESIGNS,
  'GET /personal/formular/:form/forhandsvisning/inskickat': DESIGNS,
  'GET /personal/formular/:form/forhandsvisning/kvittens.pdf': DESIGNS,
  'GET /personal/formular/:form/forhandsvisning/blankett.pdf': DESIGNS,
  'GET /personal/formular/:form/forhandsvisning/utskick': DESIGNS,
  'GET /personal/formular/:form/forhandsvisning/svar.json': DESIGNS,
  'GET /personal/formular/:form/forhandsvisning/andrad': DESIGNS,
  'GET /personal/formular/:form/forhandsvisning/lank': DESIGNS,
  'GET /personal/exporter': EXPORTS,
  'GET /personal/exporter/ny': EXPORTS,
  'POST /personal/exporter/ny': EXPORTS,
  'POST /personal/exporter/mallar/:template/ta-bort': EXPORTS,
  'GET /personal/exporter/nycklar': EXPORTS,
  'POST /personal/exporter/nycklar': EXPORTS,
  'POST /personal/exporter/nycklar/:key/avsluta': EXPORTS,
  'GET /personal/exporter/:export': EXPORTS,
  'POST /personal/exporter/:export/avbryt': EXPORTS,
  'POST /personal/exporter/:export/ta-bort': EXPORTS,
  'GET /personal/exporter/:export/filer/:name': EXPORTS,
  'GET /personal/logga-in': EVERYONE,
  'POST /personal/logga-in': EVERYONE,
  'GET /personal/logga-in/hos/:provider': EVERYONE,
  'GET /personal/logga-in/hos/:provider/svar': EVERYONE,
  'GET /personal/logga-in/:token': EVERYONE,
  'POST /personal/logga-in/:token': EVERYONE,
  'POST /personal/logga-ut': SIGNED_IN,
  'GET /personal/mitt-konto': SIGNED_IN,
  'POST /personal/mitt-konto/sessioner': SIGNED_IN,
  'GET /personal/mitt-konto/inloggning': SIGNED_IN,
  'POST /personal/mitt-konto/inloggning': SIGNED_IN,
  'GET /personal/konton': ADMINISTERS,
  'POST /personal/konton': ADMINISTERS,
  'GET /personal/konton/nytt': ADMINISTERS,
  'GET /personal/konton/:account': ADMINISTERS,
  'POST /personal/konton/:account': ADMINISTERS,

  'GET /health/live': EVERYONE,
  'GET /health/ready': EVERYONE,
};

// A database and every route on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

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

/** The cookie of somebody who has just signed in, with one role for all forms. */
const cookieOf = async (who: Who): Promise<Record<string, string>> => {
  if (who === 'nobody') return {};
  const { cookie } = await staffIn(db, { name: who, roles: who === 'no role' ? [] : [who] });
  return { cookie };
};

/** The API takes JSON, pages take what a form posts: what a route does not take is refused before anybody asks who it is. */
const bodyFor = (url: string) =>
  url.startsWith('/api/')
    ? { type: 'application/json', payload: '{}' }
    : { type: 'application/x-www-form-urlencoded', payload: '' };

const ask = async (method: string, path: string, headers: Record<string, string>): Promise<number> => {
  const url = path.replace(/:(\w+)/g, 'x').replace('*', 'x');
  const { type, payload } = bodyFor(url);
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: method === 'POST' ? { 'content-type': type, ...headers } : headers,
    ...(method === 'POST' && { payload }),
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

  it('is told to programs: each route of the API is an operation of its description, and the other way round', () => {
    const ofApi = routes.filter(({ method, path }) => path.startsWith('/api') && method !== 'HEAD');
    const told = OPERATIONS.map(({ method, path, needsKey }) => {
      const asRoute = `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
      return [asRoute, needsKey === true ? 'with a key' : 'everyone'];
    });
    expect(told.sort()).toEqual(
      ofApi.map((route) => [keyOf(route), route.rule === 'everyone' ? 'everyone' : 'with a key']).sort(),
    );
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

/** Of a case or a form: what they show or do is asked for by its number, or its form's id. */
const isOfForm = ({ path }: RouteWithRule): boolean =>
  path.startsWith('/personal') && (path.includes(':number') || path.includes(':form'));

describe("the staff's rights to some forms only", () => {
  const [OURS, THEIRS] = ['synpunkter', 'parkeringstillstand'];
  let number: string;
  const file = async (formId: string): Promise<string> => {
    const { version } = app.get(CatalogueService, { strict: false }).offered(formId);
    const filed = await app.get(CasesService, { strict: false }).fileAlone({
      formId,
      formVersionId: version.id,
      language: 'sv',
      answer: {},
      source: 'web',
    });
    return filed.number;
  };
  beforeAll(async () => {
    number = await file(OURS);
  });

  const cookieWith = async (member: StaffMember) => ({ cookie: (await staffIn(db, member)).cookie });
  /** Everything that there is, for one form. */
  const all = (form: string): StaffMember => ({ grants: ROLES.map((role) => ({ role, form })) });
  const answers = async (route: RouteWithRule, caseNumber: string, form: string, who: StaffMember) => {
    const path = route.path.replace(':number', caseNumber).replace(':form', form);
    return ask(route.method, path, await cookieWith(who));
  };

  it('lead to no case of another form, by no route: it is as one that is not there', async () => {
    const asked = routes.filter(isOfForm);
    expect(asked.length).toBeGreaterThan(10);
    const wrong: string[] = [];
    for (const route of asked) {
      const there = await answers(route, number, OURS, all(THEIRS));
      const nowhere = await answers(route, '2026-999999-9', 'finns-inte', all(THEIRS));
      if (there !== 404 || nowhere !== 404)
        wrong.push(`${route.method} ${route.path}: ${String(there)}, and ${String(nowhere)} for none`);
    }
    expect(wrong).toEqual([]);
  });

  it.each<[string, StaffMember]>([
    ['for the form', all(OURS)],
    ['for its authority', { grants: [{ role: 'reader', authority: 'Kommunstyrelsen' }] }],
    ['for all forms', { roles: ['reader'] }],
  ])('lead to a case where they are %s', async (_what, who) => {
    const route = { method: 'GET', path: '/personal/arenden/:number', rule: 'everyone' } as const;
    expect(await answers(route, number, OURS, who)).toBe(200);
  });

  it('lead to no protected case without the right to secrecy, by no route', async () => {
    const secret = await file(OURS);
    await db.query('UPDATE cases SET protected_at = now() WHERE number = $1', [secret]);
    const administrator: StaffMember = { roles: ROLES };
    const wrong: string[] = [];
    for (const route of routes.filter(
      ({ path }) => path.startsWith('/personal') && path.includes(':number'),
    )) {
      const status = await answers(route, secret, OURS, administrator);
      if (status !== 404) wrong.push(`${route.method} ${route.path}: ${String(status)}`);
    }
    expect(wrong).toEqual([]);
    const route = { method: 'GET', path: '/personal/arenden/:number', rule: 'everyone' } as const;
    expect(await answers(route, secret, OURS, { ...administrator, mayReadSecret: true })).toBe(200);
    expect(await answers(route, secret, OURS, { ...all(THEIRS), mayReadSecret: true })).toBe(404);
  });

  it.each(['/personal', '/personal/kvittenser', '/personal/utskick', '/personal/formular'])(
    'show nothing of other forms in the list %s',
    async (path) => {
      const page = await app.inject({ url: path, headers: await cookieWith(all(THEIRS)) });
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toContain(number);
      expect(page.body).not.toContain('Lämna synpunkter');
    },
  );

  it('do not reach accounts: an administrator for one form, or for an authority, manages none', async () => {
    for (const who of [
      all(OURS),
      { grants: [{ role: 'administrator' as const, authority: 'Kommunstyrelsen' }] },
    ])
      expect(await ask('GET', '/personal/konton', await cookieWith(who))).toBe(403);
  });

  it('are gone at the next request when they are taken, though a page is open', async () => {
    const { id, cookie } = await staffIn(db, { grants: [{ role: 'handler', form: OURS }] });
    const path = `/personal/arenden/${number}`;
    expect(await ask('GET', path, { cookie })).toBe(200);
    await db.query('DELETE FROM staff_grants WHERE account_id = $1', [id]);
    expect(await ask('POST', `${path}/status`, { cookie })).toBe(403);
    await db.query(`INSERT INTO staff_grants (account_id, role, form_id) VALUES ($1, 'handler', $2)`, [
      id,
      THEIRS,
    ]);
    expect(await ask('POST', `${path}/status`, { cookie })).toBe(404);
    expect(await ask('GET', path, { cookie })).toBe(404);
  });
});

/** What is under this address and no draft's: it shows nothing of anybody. */
const NO_DRAFTS = ['/utkast/borttaget'];

describe("a resident's draft", () => {
  /** A browser with a draft, and each address of that draft. */
  const begun = async (): Promise<{
    readonly cookie: Record<string, string>;
    readonly draftId: string;
    readonly pathOf: (route: RouteWithRule) => string;
  }> => {
    const token = randomBytes(32).toString('base64url');
    const [form] = app.get(CatalogueService, { strict: false }).forms();
    const { version, id: formId } = form!;
    const { id: draftId } = await app
      .get(DraftsService, { strict: false })
      .begin(ownerOf(token), { formId, formVersionId: version.id, language: 'sv' });
    const key = version.model('sv').pages[0]!.key;
    const pathOf = ({ path }: RouteWithRule): string =>
      path.replace(':draft', draftId).replace(':page', key).replace(/:\w+/g, 'x');
    return { cookie: { cookie: `${DRAFT_COOKIE}=${token}` }, draftId, pathOf };
  };
  const ofDrafts = (): readonly RouteWithRule[] =>
    routes.filter(({ path }) => path.startsWith('/utkast/') && !NO_DRAFTS.includes(path));

  it('is all that is under its address: a new route there is proven here, or is told to be none', () => {
    expect(ofDrafts().length).toBeGreaterThan(8);
    expect(ofDrafts().filter(({ path }) => !path.startsWith('/utkast/:draft/'))).toEqual([]);
  });

  it('is opened by its own browser', async () => {
    const { cookie, pathOf } = await begun();
    for (const path of [
      '/utkast/:draft/:page',
      '/utkast/:draft/granska',
      '/utkast/:draft/spara',
      '/utkast/:draft/ta-bort',
    ])
      expect([path, await ask('GET', pathOf({ method: 'GET', path, rule: 'everyone' }), cookie)]).toEqual([
        path,
        200,
      ]);
  });

  it.each([...EVERYONE, 'another resident' as const])(
    'is found by no route for %s, whatever is asked or posted, and stays as it is',
    async (who) => {
      const { draftId, pathOf } = await begun();
      const read = () => db.query('SELECT * FROM drafts WHERE id = $1', [draftId]);
      const before: unknown = await read();
      const cookie =
        who === 'another resident'
          ? { cookie: `${DRAFT_COOKIE}=${randomBytes(32).toString('base64url')}` }
          : await cookieOf(who);
      const answers: string[] = [];
      for (const route of ofDrafts())
        answers.push(
          `${route.method} ${route.path} ${String(await ask(route.method, pathOf(route), cookie))}`,
        );
      expect(answers.filter((answer) => !answer.endsWith(' 404'))).toEqual([]);
      expect(await read()).toEqual(before);
    },
  );

  it('is opened by whoever used a link to it, until it is thrown away, and by no token that was made up', async () => {
    const { cookie, draftId, pathOf } = await begun();
    const page = pathOf({ method: 'GET', path: '/utkast/:draft/:page', rule: 'everyone' });
    const token = randomBytes(32).toString('base64url');
    const phone = { cookie: `${DRAFT_COOKIE}=${token}` };
    await db.query('INSERT INTO draft_holders (draft_id, owner_hash) VALUES ($1, $2)', [
      draftId,
      ownerOf(token),
    ]);
    expect(await ask('GET', page, phone)).toBe(200);
    expect(await ask('POST', page.replace(/[^/]*$/, 'ta-bort'), cookie)).toBe(303);
    expect(await ask('GET', page, phone)).toBe(404);
    expect(await ask('POST', `/fortsatt/${'A'.repeat(43)}`, phone)).toBe(404);
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
    const { JobsModule } = await import('../src/platform/jobs/index.js');

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
        JobsModule.forRoot({ run: false }),
        HttpModule,
        IdentityModule,
      ],
      controllers: [Forgotten],
    })
    class Small {}

    const small = await NestFactory.create<NestFastifyApplication>(Small, new FastifyAdapter(), {
      logger: false,
      // Otherwise a module that lacks something ends the whole run of tests.
      abortOnError: false,
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
