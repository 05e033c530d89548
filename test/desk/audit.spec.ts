import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { AuditReader, AuditService, verifyLog } from '../../src/audit';
import { CaseReader, CasesService, type CaseWithAnswer } from '../../src/cases';
import { CatalogueService } from '../../src/catalogue';
import type { Json } from '../../src/form';
import { STAFF_COOKIE } from '../../src/identity';
import { Looker } from '../journeys/lib/looks';
import { describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { staffIn, type StaffMember } from '../support/staff';
import { until } from '../support/until';

const KEY = 'for tests only, and long enough for it';

let server: TestServer;
let db: DataSource;
let audit: AuditService;
let cases: readonly CaseWithAnswer[];

beforeAll(async () => {
  server = await aServer();
  db = server.app.get(DataSource);
  audit = server.app.get(AuditService, { strict: false });
  cases = [await aCase('synpunkter'), await aCase('synpunkter'), await aCase('synpunkter')];
}, 120_000);

afterAll(() => server.close(), TO_STOP);

const aCase = async (formId: string): Promise<CaseWithAnswer> => {
  const example = join(__dirname, `../../forms/${formId}/examples/water-leak-reply-by-phone.json`);
  const answer = JSON.parse(await readFile(example, 'utf8')) as Json;
  const { version } = server.app.get(CatalogueService, { strict: false }).offered(formId);
  const { number } = await server.app
    .get(CasesService, { strict: false })
    .fileAlone({ formId, formVersionId: version.id, language: 'sv', answer, source: 'web' });
  const found = await server.app.get(CaseReader, { strict: false }).byNumber(number);
  return found!;
};

/** One who signed in sends these in. */
const heldBy = async (subject: string, ...held: readonly CaseWithAnswer[]): Promise<void> => {
  for (const { id } of held)
    await db.query(
      `INSERT INTO case_holders (case_id, owner_hash, issuer, subject, level, signed_in_at)
         VALUES ($1, $2, 'https://id.example.se', $3, 3, now()) ON CONFLICT DO NOTHING`,
      [id, createHash('sha256').update(subject).digest(), subject],
    );
};

/** Somebody of the staff, and what they get for an address: what stands on the page, without its frame. */
const somebody = async (member: StaffMember = { roles: ['administrator'] }) => {
  const { id, cookie } = await staffIn(db, member);
  const get = async (path: string) => {
    const answer = await fetch(new URL(path, server.url), { headers: { cookie }, redirect: 'manual' });
    const text = await answer.text();
    const rows = [...text.matchAll(/<tr role="row"><td.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')),
    );
    return { status: answer.status, text, rows };
  };
  return { id, get };
};

/** Who, what and in which case, of each row. */
const told = ({ rows }: { readonly rows: readonly string[][] }) =>
  rows.map(([, who, what, number]) => `${who ?? ''}: ${what ?? ''} ${number ?? ''}`);

const newest = async (): Promise<Record<string, unknown> | undefined> =>
  (
    await db.query<Record<string, unknown>[]>(
      'SELECT actor, action, case_id AS "caseId", details FROM audit_log ORDER BY id DESC LIMIT 1',
    )
  )[0];

describe('the log of a case', () => {
  it('tells who has seen and done what in it, and the look itself is written down', async () => {
    const [one] = cases;
    const sara = await somebody({ name: 'Sara Ek', roles: ['handler'] });
    await sara.get(`/personal/arenden/${one!.number}`);
    const anna = await somebody({ name: 'Anna Berg', roles: ['administrator'] });
    const page = await anna.get(`/personal/logg/arenden/${one!.number}`);
    expect(page.status).toBe(200);
    expect(told(page)).toContain(`Sara Ek: Öppnade ärendet ${one!.number}`);
    expect(await newest()).toEqual({
      actor: anna.id,
      action: 'audit.viewed',
      caseId: one!.id,
      details: { count: page.rows.length },
    });
    const again = await anna.get(`/personal/logg/arenden/${one!.number}`);
    expect(told(again)[0]).toBe(`Anna Berg: Läste loggen ${one!.number}`);
  });

  it('is led to from the case, for those who may read it', async () => {
    const link = `/personal/logg/arenden/${cases[0]!.number}`;
    const page = `/personal/arenden/${cases[0]!.number}`;
    expect((await (await somebody()).get(page)).text).toContain(link);
    expect((await (await somebody({ roles: ['handler'] })).get(page)).text).not.toContain(link);
  });

  it('is not there for whoever does not reach the case, nor for a case that is not there', async () => {
    const other = await somebody({ grants: [{ role: 'administrator', form: 'another-form' }] });
    const own = await somebody({ grants: [{ role: 'administrator', form: 'synpunkter' }] });
    for (const end of ['', '/invanare']) {
      const path = `/personal/logg/arenden/${cases[0]!.number}${end}`;
      expect([(await other.get(path)).status, (await own.get(path)).status]).toEqual([404, 200]);
      expect((await own.get(`/personal/logg/arenden/2026-000001-0${end}`)).status).toBe(404);
    }
  });

  it('of protected identity is there for those alone who have the right to secrecy', async () => {
    const hidden = await aCase('synpunkter');
    await db.query('UPDATE cases SET protected_at = now() WHERE id = $1', [hidden.id]);
    await audit.recordAlone({
      actor: 'x',
      action: 'case.viewed',
      caseId: hidden.id,
      formId: hidden.formId,
    });
    const path = `/personal/logg/arenden/${hidden.number}`;
    const without = await somebody();
    expect((await without.get(path)).status).toBe(404);
    const all = await without.get('/personal/logg');
    expect(all.text).not.toContain(hidden.number);
    expect(told(all)).toContain('x: Öppnade ärendet Skyddat eller gallrat');
    const withRight = await somebody({ roles: ['administrator'], mayReadSecret: true });
    expect((await withRight.get(path)).status).toBe(200);
  });
});

describe('the log of a person', () => {
  it('tells of all cases of the resident who sent one in, and of no one else’s', async () => {
    const [one, two, three] = cases;
    await heldBy('anna', one!, two!);
    await heldBy('bo', three!);
    for (const { id, formId } of cases)
      await audit.recordAlone({ actor: 'x', action: 'file.fetched', caseId: id, formId });
    const page = await (await somebody()).get(`/personal/logg/arenden/${one!.number}/invanare`);
    expect(page.text).toContain('har 2 ärenden som du får se');
    expect(told(page)).toEqual(
      expect.arrayContaining([`x: Hämtade en fil ${one!.number}`, `x: Hämtade en fil ${two!.number}`]),
    );
    expect(page.text).not.toContain(three!.number);
  });

  it('is of the one case where nobody was signed in, and says so', async () => {
    const alone = await aCase('synpunkter');
    const page = await (await somebody()).get(`/personal/logg/arenden/${alone.number}/invanare`);
    expect(page.text).toContain('skickades in utan inloggning');
    expect(page.text).toContain('Inget i loggen');
  });

  it('tells what one of the staff has seen and done, within the reach of whoever asks', async () => {
    const sara = await somebody({ name: 'Sara Ek', roles: ['handler'] });
    await sara.get(`/personal/arenden/${cases[1]!.number}`);
    await audit.recordAlone({ actor: sara.id, action: 'staff.signed-out' });
    const path = `/personal/logg/konton/${sara.id}`;
    const whole = await (await somebody()).get(path);
    expect(told(whole)).toEqual(['Sara Ek: Loggade ut –', `Sara Ek: Öppnade ärendet ${cases[1]!.number}`]);
    const narrow = await somebody({ grants: [{ role: 'administrator', form: 'synpunkter' }] });
    expect(told(await narrow.get(path))).toEqual([`Sara Ek: Öppnade ärendet ${cases[1]!.number}`]);
    const other = await somebody({ grants: [{ role: 'administrator', form: 'another-form' }] });
    expect(told(await other.get(path))).toEqual([]);
  });

  it.each(['x', '00000000-0000-0000-0000-000000000000', "'%20OR%201=1--", '%00'])(
    'that has no account is not found: %s',
    async (id) => expect((await (await somebody()).get(`/personal/logg/konton/${id}`)).status).toBe(404),
  );
});

describe('the whole log', () => {
  it('is narrowed by who, what, case and day', async () => {
    const kim = await somebody({ name: 'Kim Ro', roles: ['administrator'] });
    await audit.recordAlone({
      actor: kim.id,
      action: 'export.made',
      formId: 'synpunkter',
      details: { cases: 7 },
    });
    await audit.recordAlone({ actor: kim.id, action: 'opinions.listed' });
    const find = async (query: string) => told(await kim.get(`/personal/logg?vem=${kim.id}&${query}`));
    expect(await find('vad=export.made')).toEqual(['Kim Ro: Exporterade ärenden –']);
    expect(await find('vad=opinions.listed')).toEqual(['Kim Ro: Läste synpunkter på sidorna –']);
    expect(await find('till=2020-01-01')).toEqual([]);
    expect((await find('fran=2020-01-01&vad=export.made')).length).toBe(1);
    const { text } = await kim.get(`/personal/logg?vad=export.made&vem=${kim.id}`);
    expect(text).toContain('ärenden: 7');
  });

  it('tells of a list which cases it began and ended with, and of a search the words, to whom no case is secret alone', async () => {
    const kim = await somebody({ roles: ['administrator'], mayReadSecret: true });
    const details = { count: 2, first: '2026-000007-8', last: '2026-000001-1', columns: '/phone' };
    await audit.recordAlone({
      actor: kim.id,
      action: 'cases.searched',
      details,
      personal: { words: '+46701740605' },
    });
    const path = `/personal/logg?vem=${kim.id}&vad=cases.searched`;
    const whole = (await kim.get(path)).text;
    for (const shown of ['2026-000007-8', '2026-000001-1', '+46701740605', 'visade svar: /phone'])
      expect(whole).toContain(shown);
    const { text } = await (await somebody()).get(path);
    expect(text).toContain('antal: 2, visade svar: /phone');
    expect(text).not.toMatch(/2026-000007-8|2026-000001-1|46701740605/);
  });

  it('shows what was searched for, until that is erased', async () => {
    const kim = await somebody({ roles: ['administrator'], mayReadSecret: true });
    const personal = { words: '<b>Bengtsson</b>' };
    await audit.recordAlone({ actor: kim.id, action: 'cases.listed', details: { count: 2 }, personal });
    const path = `/personal/logg?vem=${kim.id}&vad=cases.listed`;
    expect((await kim.get(path)).text).toContain('sökord: &lt;b>Bengtsson&lt;/b>');
    await db.transaction((tx) => audit.erasePersonal(tx, kim.id, { before: new Date(Date.now() + 60_000) }));
    const after = await kim.get(path);
    expect(after.text).not.toContain('Bengtsson');
    expect(after.text).toContain('antal: 2, Personuppgifter är raderade');
  });

  it.each([
    ['vem=x', 'Kontot finns inte.'],
    ["vad=case.viewed'--", 'Det finns inget sådant i loggen.'],
    ['arende=2026-000001-0', 'Det finns inget ärende med det numret'],
    ['fran=2026-02-30', 'Skriv en dag som finns'],
    ['fran=2026-02-02&till=2026-02-01', 'Dagen är före den första dagen.'],
  ])('says what is wrong with an address that was typed by hand: %s', async (query, sentence) => {
    const { status, text, rows } = await (await somebody()).get(`/personal/logg?${query}`);
    expect([status, rows]).toEqual([422, []]);
    expect(text).toContain(sentence);
    expect(text).toContain('aria-invalid="true"');
  });

  it.each(['x', '-1', '1e9', '9'.repeat(40), "1'--", ''])('has no page after %j', async (after) =>
    expect((await (await somebody()).get(`/personal/logg?efter=${encodeURIComponent(after)}`)).status).toBe(
      404,
    ),
  );

  it('goes on, page by page, to its end, and loses nothing that is looked for', async () => {
    const kim = await somebody();
    for (let count = 0; count < 205; count++)
      await audit.recordAlone({ actor: kim.id, action: 'notices.listed', details: { count } });
    let path: string | undefined = `/personal/logg?vem=${kim.id}&vad=notices.listed`;
    const pages: number[] = [];
    while (path !== undefined) {
      const { rows, text }: { rows: string[][]; text: string } = await kim.get(path);
      pages.push(rows.length);
      path = /class="button small-button" href="([^"]*efter=[^"]*)"/
        .exec(text)?.[1]
        ?.replaceAll('&amp;', '&');
    }
    expect(pages).toEqual([100, 100, 5]);
  });

  it('is not shown when the look cannot be written down', async () => {
    const kim = await somebody();
    const owner = new Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    try {
      await owner.query('REVOKE INSERT ON audit_log FROM blankett');
      const { status, rows } = await kim.get('/personal/logg');
      expect([status, rows]).toEqual([500, []]);
    } finally {
      await owner.query('GRANT INSERT ON audit_log TO blankett');
      await owner.end();
    }
  });

  it('is sealed by the server by itself, and tells how far', async () => {
    await until(async () => (await server.app.get(AuditReader, { strict: false }).sealState()).waiting === 0);
    const verified = await verifyLog(db, { secretKey: KEY });
    expect(verified).toMatchObject({ findings: [], tail: { count: 0 }, isOpen: false });
    expect((await (await somebody()).get('/personal/logg')).text).toMatch(
      /rader är förseglade, de senaste 20\d\d-/,
    );
  });

  it('says so when it is not being sealed, or when a seal was not the server’s own', async () => {
    const kim = await somebody();
    const owner = new Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    try {
      await owner.query('BEGIN');
      await owner.query('SELECT FROM audit_head FOR UPDATE');
      await db.query(
        `INSERT INTO audit_log (actor, action, at) VALUES ($1, 'cases.listed', now() - interval '2 minutes')`,
        [kim.id],
      );
      expect((await kim.get('/personal/logg')).text).toContain('Loggen förseglas inte');
    } finally {
      await owner.query('ROLLBACK');
    }
    expect((await kim.get('/personal/logg')).text).not.toContain('Förseglingen har brutits');
    await owner.query('UPDATE audit_head SET signature = NULL');
    await owner.end();
    await audit.recordAlone({ actor: kim.id, action: 'cases.listed' });
    await until(async () => (await kim.get('/personal/logg')).text.includes('Förseglingen har brutits'));
    expect(told(await kim.get('/personal/logg?vad=audit.seal-broken'))).toEqual([
      'Servern: Fann en bruten försegling –',
    ]);
  });
});

describeInBrowser('the log, looked at', (browser) => {
  const looker = new Looker();

  it('is read by keyboard and on a telephone', async () => {
    const page = await (await browser.visitor()).newPage();
    const { token } = await staffIn(db, { name: 'Anna Berg', roles: ['administrator'] });
    await page.context().addCookies([{ name: STAFF_COOKIE, value: token, url: server.url }]);
    const look = { actor: 'x', action: 'cases.searched', details: { count: 2 } } as const;
    await audit.recordAlone({ ...look, personal: { words: 'Bengtsson parkering' } });
    await page.goto(`${server.url}/personal/formular`);
    await page.locator('.bar-more summary').click();
    await page.getByRole('link', { name: 'Logg', exact: true }).click();
    await page.waitForURL(/\/personal\/logg$/);
    await page.getByLabel('Vad').selectOption({ label: 'Sökte bland ärenden' });
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    await page.waitForURL(/vad=cases\.searched/);
    const kinds = await page.locator('tbody tr td:nth-child(3)').allInnerTexts();
    expect(new Set(kinds)).toEqual(new Set(['Sökte bland ärenden']));
    await looker.at(page, 'log');
    await page.getByLabel('Från och med').fill('31 februari');
    await page.keyboard.press('Enter');
    await page.getByText('Skriv en dag som finns').waitFor();
    await looker.at(page, 'log with a fault');
    await page.goto(`${server.url}/personal/logg/arenden/${cases[0]!.number}`);
    await looker.at(page, 'log of a case');
    await page.getByRole('link', { name: 'Hela loggen för invånaren' }).click();
    await page.waitForURL(/invanare$/);
    await looker.at(page, 'log of a resident');
  }, 120_000);

  it('has nothing in the way: by axe, narrow and wide, light and dark', () => {
    expect(looker.seen).toHaveLength(4);
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});
