import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';
import { DataSource } from 'typeorm';
import { CaseIndexer, CasesService } from '../../src/cases';
import { CatalogueService } from '../../src/catalogue';
import type { Json } from '../../src/form';
import { STAFF_COOKIE } from '../../src/identity';
import { axeFindings, describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';

let server: TestServer;
let formsDir: string;
let db: DataSource;

const FORM = 'synpunkter';
/** Milliseconds after which the list has looked once more whether it is fresh. */
const A_WHILE = 21_000;
const FORM_POST = { 'content-type': 'application/x-www-form-urlencoded' };

beforeAll(async () => {
  formsDir = await mkdtemp(join(tmpdir(), 'blankett-forms-'));
  await cp(join(__dirname, '../../forms'), formsDir, { recursive: true });
  const path = join(formsDir, FORM, 'service.json');
  const service = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  const workflow = {
    submitted: { name: 'Att fördela' },
    assigned: {},
    in_progress: {},
    decided: {},
    closed: {},
  };
  await writeFile(path, JSON.stringify({ ...service, sortBy: ['/observedAt'], workflow }));
  server = await aServer({ FORMS_DIR: formsDir });
  db = server.app.get(DataSource);
}, 120_000);

afterAll(async () => {
  await server.close();
  await rm(formsDir, { recursive: true, force: true });
}, TO_STOP);

const ANSWER = {
  kind: 'faultReport',
  fault: 'streetLight',
  description: 'Gatlyktan lyser inte sedan i helgen.',
  place: 'Gränsgatan 5',
  observedAt: '2026-11-20',
  danger: false,
  wantsReply: true,
  name: 'Åsa Öberg',
  phone: '+46701740605',
};

/** A case that is searched in, as after its job has run. */
const aCase = async (
  change: Record<string, Json> = {},
): Promise<{ readonly id: string; readonly number: string }> => {
  const { version } = server.app.get(CatalogueService, { strict: false }).offered(FORM);
  const { caseId: id, number } = await server.app.get(CasesService, { strict: false }).fileAlone({
    formId: FORM,
    formVersionId: version.id,
    language: 'sv',
    answer: { ...ANSWER, ...change },
    source: 'web',
  });
  await server.app.get(CaseIndexer, { strict: false }).index(id);
  return { id, number };
};

interface Colleague {
  readonly id: string;
  readonly cookie: string;
}

const aColleague = async (role = 'handler', name = 'Karin Nilsson'): Promise<Colleague> => {
  const token = randomBytes(32).toString('base64url');
  const [account] = await db.query<{ id: string }[]>(
    `INSERT INTO staff_accounts (name, roles) VALUES ($1, ARRAY[$2]) RETURNING id`,
    [name, role],
  );
  await db.query(
    `INSERT INTO staff_sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), account!.id],
  );
  return { id: account!.id, cookie: `${STAFF_COOKIE}=${token}` };
};

interface Seen {
  readonly status: number;
  readonly text: string;
  readonly location: string;
}

const get = async (
  { cookie }: Colleague,
  path: string,
  headers: Record<string, string> = {},
): Promise<Seen> => {
  const answer = await fetch(new URL(path, server.url), {
    redirect: 'manual',
    headers: { cookie, ...headers },
  });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') ?? '' };
};

const post = async (
  { cookie }: Colleague,
  path: string,
  fields: readonly (readonly [string, string])[],
): Promise<Seen> => {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  const init = { method: 'POST', redirect: 'manual', headers: { cookie, ...FORM_POST }, body } as const;
  const answer = await fetch(new URL(path, server.url), init);
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') ?? '' };
};

const numbersIn = (text: string): string[] =>
  [...text.matchAll(/<a class="case"[^>]*>(20[\d-]+)<\/a>/g)].map(([, number = '']) => number);

const rowOf = (text: string, number: string): string =>
  [...text.matchAll(/<tr\b.*?<\/tr>/gs)].map(([one]) => one).find((one) => one.includes(number)) ?? '';

const list = async (who: Colleague, query: string): Promise<string[]> =>
  numbersIn((await get(who, `/personal?${query}`)).text);

const lastDeed = async (who: Colleague): Promise<Record<string, unknown>> => {
  const [deed] = await db.query<Record<string, unknown>[]>(
    'SELECT action, details FROM audit_log WHERE actor = $1 ORDER BY id DESC LIMIT 1',
    [who.id],
  );
  return deed!;
};

const stateOf = async (number: string): Promise<Record<string, unknown>> => {
  const [row] = await db.query<Record<string, unknown>[]>(
    'SELECT status, handler_id FROM cases WHERE number = $1',
    [number],
  );
  return row!;
};

describe('the list of cases', () => {
  it("begins with one's own and nobody's, and tells who applies, when it is due and what is unread", async () => {
    const karin = await aColleague();
    const { number } = await aCase();
    const seen = await get(karin, '/personal');
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('<h1>Mina och otilldelade</h1>');
    expect(numbersIn(seen.text)[0]).toBe(number);
    expect(rowOf(seen.text, number)).toContain('Å••• Ö•••');
    expect(seen.text).not.toContain('Åsa Öberg');
    expect(seen.text).toContain('(oläst)');
    expect(await lastDeed(karin)).toMatchObject({ action: 'cases.listed' });

    await get(karin, `/personal/arenden/${number}`);
    expect(await list(karin, 'ansvarig=alla&olast=1')).not.toContain(number);
  });

  it('names who applies to whoever has the right to secrecy', async () => {
    const karin = await aColleague();
    const { number } = await aCase();
    await db.query('UPDATE staff_accounts SET may_read_secret = true WHERE id = $1', [karin.id]);
    expect(rowOf((await get(karin, '/personal')).text, number)).toContain('Åsa Öberg');
  });

  it('shows the columns that are chosen, answers among them, and never what is kept close', async () => {
    const karin = await aColleague();
    const { id, number } = await aCase();
    const columns = `tjanst=${FORM}&ansvarig=alla&kol=${encodeURIComponent('/place')}&kol=${encodeURIComponent('/name')}`;
    const seen = await get(karin, `/personal?${columns}`);
    expect(seen.text).toContain('Var är felet?');
    expect(seen.text).toContain('Gränsgatan 5');
    await db.query('UPDATE cases SET protected_at = now() WHERE id = $1', [id]);
    await db.query('UPDATE staff_accounts SET may_read_secret = true WHERE id = $1', [karin.id]);
    const { text } = await get(karin, `/personal?${columns}`);
    const row = rowOf(text, number);
    expect(row).toContain('dolt');
    expect(row).not.toContain(ANSWER.name);
    await db.query('UPDATE cases SET protected_at = NULL WHERE id = $1', [id]);
  });

  it('is narrowed by answers and days, and sorted by an answer that the form marks', async () => {
    const karin = await aColleague();
    const late = await aCase({ observedAt: '2026-11-25', place: 'Unikgatan 1' });
    const early = await aCase({ observedAt: '2026-11-10', place: 'Unikgatan 1' });
    const asked = await post(karin, '/personal/sok', [
      ['status', 'oppna'],
      ['ansvarig', 'alla'],
      ['tjanst', FORM],
      ['fraga', '/place'],
      ['svar', ' unikgatan 1'],
      ['fraga', ''],
      ['svar', ''],
      ['kol', 'sokande'],
    ]);
    expect(asked.status).toBe(303);
    expect(numbersIn((await get(karin, asked.location)).text)).toEqual([early.number, late.number]);
    const sorted = `tjanst=${FORM}&ansvarig=alla&ordning=%2FobservedAt`;
    const falling = await list(karin, sorted);
    expect(falling.indexOf(late.number)).toBeLessThan(falling.indexOf(early.number));
    const within = await list(karin, `${sorted}&span=%2FobservedAt&minst=2026-11-01&hogst=15+november+2026`);
    expect(within).toContain(early.number);
    expect(within).not.toContain(late.number);
  });

  it.each([
    ['tjanst=finns-inte', 'Det finns ingen e-tjänst ”finns-inte”'],
    ['status=x', 'Det finns ingen status ”x”'],
    ['ansvarig=nagon', 'Den ansvariga som står i adressen finns inte'],
    ['fran=i+g%C3%A5r', '”i går” är ingen dag'],
    ['fran=2026-02-02&till=2026-02-01', 'Den första dagen kommer efter den sista'],
    ['ordning=%2Fname', 'Det går inte att ordna'],
    ['efter=x', 'Sidan i adressen finns inte'],
    [`efter=00000000-0000-0000-0000-000000000000_x`, 'Sidan i adressen finns inte'],
    ['kol=%3Cb%3E', 'En kolumn i adressen finns inte'],
    [`tjanst=${FORM}&fraga=%2Fx&svar=1`, 'Frågan finns inte'],
    [`tjanst=${FORM}&fraga=%2Fkind&svar=Ris`, '”Ris” är inget svar på'],
    ['q=%3F%3F', 'Det går inte att söka efter bara skiljetecken'],
    ['q=19900101-2385', 'Ett personnummer får inte stå i en adress'],
    ['fran=%00', 'ingen dag'],
    ['sida=2', 'Adressen innehåller ”sida”, som inte betyder något här'],
    ['ansvarig%5B%5D=jag', 'Adressen innehåller ”ansvarig[]”'],
    ['mall=1', 'Adressen innehåller ”mall”'],
    ['gjort=allt', 'Adressen innehåller ”gjort”'],
    ['status=alla&status=oppna', '”status” står mer än en gång i adressen'],
    ['riktning=upp', 'Det går inte att ordna'],
    ['olast=ja', '”olast” i adressen kan bara vara ”1”'],
    ['markera=nagra', '”markera” i adressen kan bara vara ”alla”'],
    [`tjanst=${FORM}&fraga=%2Fplace`, 'Skriv vilket svar på ”Var är felet?” du söker'],
    [`tjanst=${FORM}&svar=1`, 'hör inte till någon fråga'],
    [`tjanst=${FORM}&minst=1`, 'hör inte till någon fråga'],
    ['q=070-174+06+05', 'inte heller ett telefonnummer eller en e-postadress'],
    ['q=anna%40example.se', 'inte heller ett telefonnummer eller en e-postadress'],
    [`tjanst=${FORM}&fraga=%2Fname&svar=Bo`, 'Svar på ”Ditt namn” är personuppgifter'],
  ])(
    'says what is wrong with an address that was typed by hand, and shows no other list: %s',
    async (query, sentence) => {
      const karin = await aColleague();
      await aCase();
      const seen = await get(karin, `/personal?${query}`);
      expect([seen.status, numbersIn(seen.text)]).toEqual([422, []]);
      expect(seen.text).toContain(sentence);
    },
  );

  it('masks what the case page masks, with the way to see it, and leaves what is asked in whole sentences', async () => {
    const karin = await aColleague();
    const { number } = await aCase({ name: 'Kerstin Unik', email: 'kerstin@example.se' });
    const columns = ['/name', '/phone', '/email', '/place'].map((one) => `kol=${encodeURIComponent(one)}`);
    const { text } = await get(karin, `/personal?tjanst=${FORM}&ansvarig=alla&${columns.join('&')}`);
    const row = rowOf(text, number);
    expect(row).not.toMatch(/Kerstin Unik|740605|kerstin@/);
    expect(row).toContain('k•••@example.se');
    expect(row).toContain(`<a class="masked" href="/personal/arenden/${number}#svar">••••••`);
    expect(row).toContain('Gränsgatan 5');
  });

  it('finds by a masked answer without it getting into an address, pages on without one, and writes the look down', async () => {
    const karin = await aColleague();
    for (let count = 0; count < 51; count += 1) await aCase({ name: 'Torborg Sällsynt' });
    const asked = [
      ['status', 'oppna'],
      ['ansvarig', 'alla'],
      ['tjanst', FORM],
      ['fraga', '/name'],
      ['svar', 'Torborg Sällsynt'],
      ['kol', '/place'],
    ] as const;
    const seen = await post(karin, '/personal/sok', asked);
    expect([seen.status, numbersIn(seen.text).length]).toEqual([200, 50]);
    expect(seen.text).toContain('Därför står sökningen inte i adressen');
    expect(seen.text).not.toMatch(/(?:href|action|data-freshen)="[^"]*(?:Torborg|S%C3%A4ll)/);
    expect(await lastDeed(karin)).toMatchObject({ action: 'cases.searched', details: { answers: 1 } });

    const after = /form="samma-urval" name="efter" value="([^"]+)"/.exec(seen.text)?.[1] ?? '';
    const hidden = /<form id="samma-urval".*?<\/form>/s.exec(seen.text)?.[0] ?? '';
    const again = [...hidden.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    const next = await post(karin, '/personal/sok', [...again, ['efter', after]]);
    expect([next.status, numbersIn(next.text).length]).toEqual([200, 1]);
    expect(numbersIn(seen.text)).not.toContain(numbersIn(next.text)[0]);
  });

  it('calls statuses what the staff of the form call them, in the rows of every list and in the filter of its own', async () => {
    const karin = await aColleague();
    const { number } = await aCase();
    const all = (await get(karin, '/personal?ansvarig=alla')).text;
    expect(rowOf(all, number)).toContain('Att fördela');
    const { text } = await get(karin, `/personal?tjanst=${FORM}&ansvarig=alla`);
    expect(text.match(/<option value="submitted"[^>]*>Att fördela</)).not.toBeNull();
    expect(all.match(/<option value="submitted"[^>]*>Inskickat</)).not.toBeNull();
  });

  it('comes with all its cases picked for whoever has no script', async () => {
    const karin = await aColleague();
    await aCase();
    const { text } = await get(karin, '/personal?ansvarig=alla');
    const [, way = ''] = /class="pick-all"><a href="([^"]+)"/.exec(text) ?? [];
    const picked = (await get(karin, way.replaceAll('&amp;', '&'))).text;
    const boxes = picked.match(/name="_case"[^>]*>/g) ?? [];
    expect(boxes.length).toBe(numbersIn(text).length);
    expect(boxes.every((box) => box.includes('checked'))).toBe(true);
    expect(picked).toContain('Avmarkera alla');
  });

  it('stays as it is, without a look, when nothing has happened', async () => {
    const karin = await aColleague();
    await aCase();
    const seen = await get(karin, '/personal?ansvarig=alla');
    const mark = /data-mark="([0-9a-f]+)"/.exec(seen.text)?.[1] ?? '';
    const before = await lastDeed(karin);
    expect((await get(karin, '/personal?ansvarig=alla', { 'x-freshen': mark })).status).toBe(204);
    expect(await lastDeed(karin)).toEqual(before);
    const fresh = await aCase();
    const again = await get(karin, '/personal?ansvarig=alla', { 'x-freshen': mark });
    expect(numbersIn(again.text)).toContain(fresh.number);
  });

  it('keeps nobody signed in by freshening: only a click does', async () => {
    const karin = await aColleague();
    await db.query(`UPDATE staff_sessions SET seen_at = now() - interval '7 hours' WHERE account_id = $1`, [
      karin.id,
    ]);
    const wasSeen = async (): Promise<boolean> => {
      const rows = await db.query<unknown[]>(
        `SELECT 1 FROM staff_sessions WHERE account_id = $1 AND seen_at > now() - interval '1 hour'`,
        [karin.id],
      );
      return rows.length > 0;
    };
    expect((await get(karin, '/personal?ansvarig=alla', { 'x-freshen': 'x' })).status).toBe(200);
    expect(await wasSeen()).toBe(false);
    await get(karin, '/personal?ansvarig=alla');
    expect(await wasSeen()).toBe(true);
  });

  it('shows nothing out of reach', async () => {
    const other = await aColleague('reader');
    await db.query(`UPDATE staff_accounts SET roles = '{}' WHERE id = $1`, [other.id]);
    await db.query(
      `INSERT INTO staff_grants (account_id, role, form_id) VALUES ($1, 'reader', 'naringslivstraff')`,
      [other.id],
    );
    await aCase();
    for (const query of ['ansvarig=alla&status=alla', 'ansvarig=alla&status=alla&q=gatlykta'])
      expect(await list(other, query)).toEqual([]);
    expect((await get(other, `/personal?tjanst=${FORM}`)).status).toBe(422);
  });
});

describe('the search', () => {
  it('finds by words in an address, and writes down what was asked apart from the rest, so that it can be erased', async () => {
    const karin = await aColleague();
    const { number } = await aCase({ description: 'Hundspannsleden är igenväxt av björnloka.' });
    const asked = await post(karin, '/personal/sok', [['q', 'Björnlokan hundspannsleden']]);
    expect(asked.location).toMatch(/^\/personal\?.*q=Bj/);
    expect(numbersIn((await get(karin, asked.location)).text)).toEqual([number]);
    const deed = await lastDeed(karin);
    expect(deed).toMatchObject({ action: 'cases.searched', details: { words: 2, count: 1 } });
    expect(JSON.stringify(deed)).not.toMatch(/hundspann/i);
    expect(
      JSON.stringify(await db.query('SELECT * FROM audit_log WHERE actor = $1', [karin.id])),
    ).not.toMatch(/hundspann/i);
  });

  it('finds by a personal number without it getting into an address', async () => {
    const karin = await aColleague();
    const { number } = await aCase({ description: 'Gäller den som har 19900101-2385 som nummer.' });
    const seen = await post(karin, '/personal/sok', [['q', '19900101-2385']]);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('Därför står sökningen inte i adressen');
    expect(seen.text).not.toMatch(/href="[^"]*19900101/);
    expect(seen.text).not.toMatch(/name="_(?:back|query)" value="[^"]*19900101/);
    expect(server.log.join('')).not.toContain('19900101');
    expect(numbersIn(seen.text)).toEqual([number]);
  });

  it('shows what residents wrote as text', async () => {
    const karin = await aColleague();
    await db.query('UPDATE staff_accounts SET may_read_secret = true WHERE id = $1', [karin.id]);
    await aCase({ name: '<script>alert(1)</script> Bobby', place: "'); DROP TABLE cases; --" });
    const seen = await get(karin, '/personal?ansvarig=alla&q=bobby');
    expect(seen.text).toContain('&lt;script>alert(1)');
    expect(seen.text).not.toContain('<script>alert(1)');
    expect(
      await list(karin, `ansvarig=alla&q=${encodeURIComponent("'); DROP TABLE cases; --")}`),
    ).not.toEqual([]);
  });
});

describe('views that are kept', () => {
  it("stand beside the list, one's own and the team's, and are removed", async () => {
    const [karin, ali] = [await aColleague(), await aColleague('handler', 'Ali Demir')];
    const query = `tjanst=${FORM}&ansvarig=alla`;
    const kept = await post(karin, '/personal/vyer', [
      ['_name', 'Synpunkter, alla'],
      ['_query', query],
    ]);
    expect(kept.status).toBe(303);
    const seen = await get(karin, kept.location);
    expect(seen.text).toContain('Vyn är sparad');
    expect(seen.text).toContain('<h1>Synpunkter, alla</h1>');
    expect((await get(ali, '/personal')).text).not.toContain('Synpunkter, alla');
    await post(karin, '/personal/vyer', [
      ['_name', 'Lagets'],
      ['_query', query],
      ['_team', '1'],
    ]);
    expect((await get(ali, '/personal')).text).toContain('Lagets');
    const address = /action="(\/personal\/vyer\/[^"]+)"/.exec(seen.text)?.[1] ?? '';
    expect((await post(ali, address, [])).status).toBe(404);
    expect((await post(karin, address, [])).status).toBe(303);
    expect((await get(karin, '/personal')).text).not.toContain('Synpunkter, alla');
  });

  it('open without what is personal in them, which is said, where they were kept with it once', async () => {
    const karin = await aColleague();
    const { number } = await aCase({ place: 'Vygatan 1' });
    const query = `tjanst=${FORM}&ansvarig=alla&fraga=%2Fname&svar=Bo+Ek&fraga=%2Fplace&svar=Vygatan+1`;
    await db.query('INSERT INTO inbox_views (account_id, name, query, made_by) VALUES ($1, $2, $3, $1)', [
      karin.id,
      'Bos ärenden',
      query,
    ]);
    const beside = (await get(karin, '/personal')).text;
    expect(beside).not.toMatch(/Bo\+Ek|Bo%20Ek/);
    const href = /href="(\/personal\?[^"]+)"[^>]*>\s*Bos ärenden/.exec(beside)?.[1]?.replaceAll('&amp;', '&');
    const seen = await get(karin, href ?? '');
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('<h1>Bos ärenden</h1>');
    expect(seen.text).toContain('Vyn sparades med en personuppgift');
    expect(numbersIn(seen.text)).toEqual([number]);
    expect(seen.text).toContain('Ta bort vyn');
  });

  it.each([
    [[['_name', ' ']], 'Skriv ett namn på vyn'],
    [[['_name', 'x'.repeat(61)]], 'Korta namnet'],
    [
      [
        ['_name', 'Nu'],
        ['_query', 'q=19900101-2385'],
      ],
      'Ett personnummer får inte stå i en adress',
    ],
    [
      [
        ['_name', 'Namnet'],
        ['_query', `tjanst=${FORM}&fraga=/name&svar=Bo`],
      ],
      'Svar på ”Ditt namn” är personuppgifter',
    ],
    [
      [
        ['_name', 'Fel status'],
        ['_query', 'status=zz'],
      ],
      'Det finns ingen status ”zz”',
    ],
    [
      [
        ['_name', 'Fel namn'],
        ['_query', 'sida=2'],
      ],
      'Adressen innehåller ”sida”',
    ],
  ] as const)('are told what is wrong with them: %j', async (fields, sentence) => {
    const seen = await post(await aColleague(), '/personal/vyer', fields);
    expect(seen.status).toBe(422);
    expect(seen.text).toContain(sentence);
  });
});

describe('several cases at once', () => {
  const picked = (...numbers: string[]) => numbers.map((number) => ['_case', `${number}~0`] as const);

  it('are taken with one button, each written down', async () => {
    const karin = await aColleague();
    const [a, b] = [await aCase(), await aCase()];
    const back = 'ansvarig=alla';
    const done = await post(karin, '/personal/markerade', [
      ['_do', 'take'],
      ['_back', back],
      ...picked(a.number, b.number),
    ]);
    expect([done.status, done.location]).toEqual([303, '/personal?ansvarig=alla&gjort=andrat&antal=2']);
    for (const { number } of [a, b])
      expect(await stateOf(number)).toEqual({ status: 'assigned', handler_id: karin.id });
    expect((await get(karin, done.location)).text).toContain('2 ärenden är ändrade');
    expect(await lastDeed(karin)).toBeDefined();
  });

  it('are given to somebody, or get another status, after that has been chosen', async () => {
    const [karin, ali] = [await aColleague(), await aColleague('handler', 'Ali Demir')];
    const { number } = await aCase();
    const ask = await post(karin, '/personal/markerade', [['_do', 'assign'], ...picked(number)]);
    expect(ask.text).toContain('Ali Demir');
    await post(karin, '/personal/markerade', [
      ['_do', 'assign-now'],
      ['_handler', ali.id],
      ['_case', number],
    ]);
    expect(await stateOf(number)).toMatchObject({ handler_id: ali.id });
    const statuses = await post(karin, '/personal/markerade', [
      ['_do', 'status'],
      ['_case', number],
    ]);
    expect(statuses.text).toContain('Under handläggning');
    await post(karin, '/personal/markerade', [
      ['_do', 'status-now'],
      ['_status', 'in_progress'],
      ['_case', number],
    ]);
    expect(await stateOf(number)).toMatchObject({ status: 'in_progress' });
  });

  it('tell which could not be changed, and why: changed by somebody, gone, or not that way', async () => {
    const karin = await aColleague();
    const [changed, closed] = [await aCase(), await aCase()];
    await db.query(`UPDATE cases SET status = 'in_progress' WHERE id = $1`, [changed.id]);
    await db.query(`UPDATE cases SET status = 'withdrawn' WHERE id = $1`, [closed.id]);
    const told = await post(karin, '/personal/markerade', [
      ['_do', 'status-now'],
      ['_status', 'decided'],
      ...picked(changed.number),
      ['_case', closed.number],
      ['_case', '2026-999999-1'],
    ]);
    expect(told.status).toBe(409);
    expect(told.text).toContain('Någon har ändrat ärendet sedan du öppnade listan');
    expect(told.text).toContain('Ärendet kan inte gå från den status');
    expect(told.text).toContain('Ärendet finns inte, eller du når det inte');
    expect(await stateOf(changed.number)).toMatchObject({ status: 'in_progress' });
  });

  it('get a message each, once, however often it is posted', async () => {
    const karin = await aColleague();
    const [a, b] = [await aCase(), await aCase()];
    const empty = await post(karin, '/personal/markerade', [['_do', 'message-now'], ...picked(a.number)]);
    expect(empty.status).toBe(422);
    const key = /name="_key" value="([^"]+)"/.exec(empty.text)?.[1] ?? '';
    const fields = [
      ['_do', 'message-now'],
      ['_key', key],
      ['_message', 'Lampan är lagad.'],
      ...picked(a.number, b.number),
    ] as const;
    for (let times = 0; times < 2; times += 1)
      expect((await post(karin, '/personal/markerade', fields)).status).toBe(303);
    for (const { id } of [a, b]) {
      const rows = await db.query<{ text: string }[]>('SELECT text FROM case_messages WHERE case_id = $1', [
        id,
      ]);
      expect(rows).toEqual([{ text: 'Lampan är lagad.' }]);
    }
  });

  it('are taken out by an export of their form, with them in it', async () => {
    const karin = await aColleague();
    const [a, b] = [await aCase(), await aCase()];
    const fields = [['_do', 'export'], ...picked(a.number, b.number)] as const;
    const { status, location } = await post(karin, '/personal/markerade', fields);
    expect([status, location]).toEqual([
      303,
      `/personal/exporter/ny?formular=${FORM}&arenden=${a.number}%2C${b.number}`,
    ]);
    expect((await get(karin, location)).text).toContain(`value="${a.number},${b.number}"`);
  });

  it('of several forms are taken out one form at a time, which is said', async () => {
    const karin = await aColleague();
    const [a, b] = [await aCase(), await aCase()];
    await db.query(`UPDATE cases SET form_id = 'parkeringstillstand' WHERE id = $1`, [b.id]);
    const fields = [['_do', 'export'], ...picked(a.number, b.number)] as const;
    const { status, text } = await post(karin, '/personal/markerade', fields);
    expect([status, text.includes('hör till flera e-tjänster')]).toEqual([200, true]);
    for (const [form, { number }] of [
      [FORM, a],
      ['parkeringstillstand', b],
    ] as const)
      expect(text).toContain(`/personal/exporter/ny?formular=${form}&amp;arenden=${number}`);
  });

  it('that are out of reach are not taken out', async () => {
    const karin = await aColleague();
    const { id, number } = await aCase();
    await db.query('UPDATE cases SET protected_at = now() WHERE id = $1', [id]);
    const seen = await post(karin, '/personal/markerade', [['_do', 'export'], ...picked(number)]);
    expect([seen.status, seen.text.includes('Ärendet finns inte, eller du når det inte.')]).toEqual([
      404,
      true,
    ]);
  });

  it('are none when none is picked, which is said', async () => {
    const seen = await post(await aColleague(), '/personal/markerade', [['_do', 'take']]);
    expect([seen.status, seen.text.includes('Markera minst ett ärende')]).toEqual([422, true]);
  });
});

describeInBrowser('the list in a browser', (browser) => {
  /** A window of a colleague's. */
  const at = async ({ cookie }: Colleague, width: number): Promise<Page> => {
    const page = await (await browser.visitor({ viewport: { width, height: 800 } })).newPage();
    const [name, value] = cookie.split('=') as [string, string];
    await page.context().addCookies([{ name, value, url: server.url }]);
    return page;
  };

  it.each([320, 1280])('is free of faults that axe finds, %i pixels wide', async (width) => {
    await aCase();
    const page = await at(await aColleague(), width);
    await page.goto(`${server.url}/personal?tjanst=${FORM}&ansvarig=alla`);
    await page.getByText('Fler filter och kolumner').click();
    expect(await axeFindings(page)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wider).toBe(false);
  });

  it('is gone through with the keys', async () => {
    await aCase();
    const page = await at(await aColleague(), 1280);
    await page.goto(`${server.url}/personal?ansvarig=alla`);
    await page.locator('.keys').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Ta ärendena' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('j');
    expect(await page.locator('#sok').inputValue()).toBe('j');
  });

  it('has keys that are turned off, and stay so, for those who speak to their computer', async () => {
    await aCase();
    const page = await at(await aColleague(), 1280);
    const address = `${server.url}/personal?ansvarig=alla`;
    await page.goto(address);
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.closest('tr')?.tagName);
    await page.getByRole('button', { name: 'Stäng av tangenterna' }).click();
    await page.goto(address);
    const on = page.getByRole('button', { name: 'Slå på tangenterna' });
    await on.waitFor();
    await page.keyboard.press('j');
    expect(await focused()).toBeUndefined();
    await on.click();
    await page.keyboard.press('j');
    expect(await focused()).toBe('TR');
  });

  it('freshens by itself: nothing when nothing is new, and then the new case, without the page being fetched anew', async () => {
    const { number: known } = await aCase();
    const page = await at(await aColleague(), 1280);
    await page.clock.install();
    await page.goto(`${server.url}/personal?ansvarig=alla`);
    await page.locator('.keys').waitFor();
    const asked = (): Promise<Response> =>
      page.waitForResponse((response) => 'x-freshen' in response.request().headers());
    const [nothing] = await Promise.all([asked(), page.clock.fastForward(A_WHILE)]);
    expect(nothing.status()).toBe(204);

    let loads = 0;
    page.on('load', () => (loads += 1));
    const { number } = await aCase();
    const [something] = await Promise.all([asked(), page.clock.fastForward(A_WHILE)]);
    expect(something.status()).toBe(200);
    await page.getByRole('link', { name: number }).waitFor();
    await page.getByRole('link', { name: known }).waitFor();
    await page.getByRole('status').filter({ hasText: '1 nytt ärende' }).waitFor();
    const [again] = await Promise.all([asked(), page.clock.fastForward(A_WHILE)]);
    expect([again.status(), loads]).toEqual([204, 0]);
  });

  it('stays as it is under the hands of whoever has ticked a case, and freshens when they let go', async () => {
    const { number: known } = await aCase();
    const page = await at(await aColleague(), 1280);
    await page.clock.install();
    await page.goto(`${server.url}/personal?ansvarig=alla`);
    await page.locator('.keys').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      if ('x-freshen' in request.headers()) asked.push(request.url());
    });
    const tick = page.getByRole('row').filter({ hasText: known }).getByRole('checkbox');
    await tick.focus();
    await page.keyboard.press('Space');
    const { number } = await aCase();
    await page.clock.fastForward(A_WHILE);
    expect(asked).toEqual([]);
    expect(await tick.isChecked()).toBe(true);
    expect(await tick.evaluate((box) => box === document.activeElement)).toBe(true);

    await page.keyboard.press('Space');
    await page.locator('h1').click();
    await page.clock.fastForward(A_WHILE);
    await page.getByRole('link', { name: number }).waitFor();
  });
});
