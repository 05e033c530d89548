import { DataSource } from 'typeorm';
import { IdentityService, STAFF_COOKIE } from '../../src/identity';
import { aProvider, freePort, throughProvider, type TestProvider } from '../support/oidc-provider';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { staffIn } from '../support/staff';
import { totpNow } from '../support/totp-now';
import { Visitor } from '../support/visitor';

const PASSWORD = 'en häst i hagen idag';

const people = {
  karin: { name: 'Karin Bygg', groups: ['alla', 'bygg', 'sekretess'] },
  bo: { name: 'Bo Utan', groups: ['alla'] },
  eva: { name: 'Eva Ny', groups: 'bygg' },
  denied: {},
};

let provider: TestProvider;
let server: TestServer;
let db: DataSource;

// A server, a provider and passwords that are slow on purpose, on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  const [port, providerPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  provider = await aProvider(url, people, providerPort);
  const setting = {
    id: 'prov',
    name: { sv: 'kommunens inloggning' },
    issuer: provider.issuer,
    clientId: 'blankett',
    clientSecret: 'a secret for tests only',
    grants: [{ claim: 'groups', value: 'bygg', role: 'handler', authority: 'Kommunstyrelsen' }],
    secrecy: [{ claim: 'groups', value: 'sekretess' }],
  };
  server = await aServer({ PORT: String(port), STAFF_OIDC_PROVIDERS: JSON.stringify([setting]) });
  db = server.app.get(DataSource);
}, 120_000);
afterAll(async () => {
  await server.close();
  await provider.stop();
}, TO_STOP);

describe('the way in', () => {
  it('tells where the first link is while it waits to be used, and nobody after', async () => {
    const told = async (path: string): Promise<boolean> =>
      (await (await fetch(new URL(path, server.url))).text()).includes('first-sign-in.txt');
    const link = await server.app.get(IdentityService, { strict: false }).firstSignInLink(server.url);
    const paths = ['/personal', '/personal/logga-in'];
    expect(await Promise.all(paths.map(told))).toEqual([true, true]);
    const used = await fetch(link ?? '', { method: 'POST', redirect: 'manual' });
    expect(used.status).toBe(303);
    const after = [...paths, new URL(link ?? '').pathname];
    expect(await Promise.all(after.map(told))).toEqual([false, false, false]);
  });
});

describe("signing in by the municipality's own service", () => {
  /** Off to the provider and back: what the way back answers. */
  const comes = async (who: keyof typeof people, browser = new Visitor(server.url), to = '/personal') => {
    await provider.next(who);
    const off = await browser.go(new URL(`/personal/logga-in/hos/prov?till=${to}`, server.url));
    const back = await throughProvider(off.headers.get('location') ?? '', provider.issuer);
    return { browser, back, answer: await browser.go(back) };
  };
  const account = async (subject: string) => {
    const [found] = await db.query<Record<string, unknown>[]>(
      `SELECT a.name, a.roles, a.may_read_secret, a.provider,
              (SELECT json_agg(g.role || ':' || g.authority) FROM staff_grants g WHERE g.account_id = a.id) AS grants
         FROM staff_accounts a WHERE a.subject = $1`,
      [`${provider.issuer} ${subject}`],
    );
    return found;
  };

  it('is offered on the page that leads in', async () => {
    const page = await (await fetch(new URL('/personal', server.url))).text();
    expect(page).toContain('href="/personal/logga-in/hos/prov?till=%2Fpersonal"');
    expect(page).toContain('Logga in med kommunens inloggning');
  });

  it('makes an account with the rights that the claims give, and comes back to where one was', async () => {
    const { browser, answer } = await comes('karin', undefined, '/personal/mitt-konto');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/personal/mitt-konto']);
    expect(await account('karin')).toEqual({
      name: 'Karin Bygg',
      roles: [],
      may_read_secret: true,
      provider: 'prov',
      grants: ['handler:Kommunstyrelsen'],
    });
    const page = await (await browser.go(new URL('/personal/mitt-konto', server.url))).text();
    expect(page).toContain('Handläggare: formulären hos Kommunstyrelsen');
    expect(page).toContain('kommunens inloggning');
  });

  it('takes rights away that the claims no longer give, those of an administrator’s hand too', async () => {
    await comes('karin');
    await db.query(`UPDATE staff_accounts SET roles = '{administrator}' WHERE subject LIKE '%karin'`);
    await db.query(
      `INSERT INTO staff_grants SELECT id, 'reader', '', 'synpunkter' FROM staff_accounts WHERE subject LIKE '%karin'`,
    );
    await comes('karin');
    expect(await account('karin')).toMatchObject({ roles: [], grants: ['handler:Kommunstyrelsen'] });
  });

  it('lets nobody in whom the claims give nothing, and ends what they had', async () => {
    const { answer } = await comes('bo');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Du har ingen behörighet här');
    expect(answer.headers.getSetCookie().join()).not.toContain(STAFF_COOKIE);
  });

  it('is not given by a claim that is one text and looks like a list, but by one that is the text', async () => {
    expect((await comes('eva')).answer.status).toBe(303);
  });

  it('lets nobody in whose account is closed', async () => {
    await comes('karin');
    await db.query(`UPDATE staff_accounts SET disabled_at = now() WHERE subject LIKE '%karin'`);
    expect((await comes('karin')).answer.status).toBe(403);
    await db.query(`UPDATE staff_accounts SET disabled_at = NULL`);
  });

  it('is told when it was cancelled, was used before, or began in another browser', async () => {
    const cancelled = await comes('denied');
    expect([cancelled.answer.status, await cancelled.answer.text()]).toEqual([
      200,
      expect.stringContaining('Inloggningen avbröts'),
    ]);
    const { browser, back } = await comes('karin');
    expect((await browser.go(back)).status).toBe(400);

    await provider.next('karin');
    const off = await new Visitor(server.url).go(new URL('/personal/logga-in/hos/prov', server.url));
    const stolen = await throughProvider(off.headers.get('location') ?? '', provider.issuer);
    expect((await new Visitor(server.url).go(stolen)).status).toBe(400);
  });

  it('is no way in for a resident’s sign-in, nor one for residents', async () => {
    expect((await fetch(new URL('/logga-in/prov', server.url), { redirect: 'manual' })).status).toBe(404);
    expect((await fetch(new URL('/personal/logga-in/hos/x', server.url))).status).toBe(404);
  });

  it('leads nowhere else, whatever the address says', async () => {
    for (const to of ['https://evil.example', '//evil.example', '/logga-ut', '/personalia']) {
      const { answer } = await comes('karin', undefined, encodeURIComponent(to));
      expect(answer.headers.get('location')).toBe('/personal');
    }
  });

  it('is told when the service is away, and the local way still leads in', async () => {
    await provider.stop();
    const off = await fetch(new URL('/personal/logga-in/hos/prov', server.url), { redirect: 'manual' });
    await provider.start();
    // What the provider says of itself may still be known: then it is only on the way back that it is missed.
    expect([303, 503]).toContain(off.status);
  });
});

describe('an account of our own', () => {
  const post = (path: string, cookie: string, pairs: Record<string, string>) =>
    fetch(new URL(path, server.url), {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams(pairs),
    });
  const cookieIn = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const decoded = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
  const within = (text: string, pattern: RegExp) => pattern.exec(decoded(text))?.[1] ?? '';

  /** Made, invited and set up: what it signs in with. */
  const aColleague = async (login: string) => {
    const { cookie } = await staffIn(db, { roles: ['administrator'] });
    const made = await (await post('/personal/konton', cookie, { namn: 'Karin Berg', adress: login })).text();
    const link = within(made, /value="(http[^"]+\/personal\/logga-in\/[\w-]{43})"/);
    const id = within(made, /action="\/personal\/konton\/([\w-]{36})"/);
    await post(`/personal/konton/${id}`, cookie, {
      _do: 'grant',
      roll: 'handler',
      galler: 'formular synpunkter',
    });
    const entered = await post(new URL(link).pathname, '', {});
    const own = cookieIn(entered);
    const page = await (
      await fetch(new URL('/personal/mitt-konto/inloggning', server.url), { headers: { cookie: own } })
    ).text();
    const [sealed, key] = [
      within(page, /name="_app" value="([\w-]+)"/),
      within(page, /<code>([A-Z2-7 ]+)<\/code>/),
    ];
    const typed = { losenord: PASSWORD, igen: PASSWORD, kod: totpNow(key), _app: sealed };
    const setUp = await post('/personal/mitt-konto/inloggning', own, typed);
    const codes = [...(await setUp.text()).matchAll(/<code>([2-9a-z]{5}-[2-9a-z]{5})<\/code>/g)].map(
      ([, code]) => code!,
    );
    return { id, admin: cookie, own, key, codes, to: entered.headers.get('location'), cookies: setUp };
  };
  const enter = (adress: string, kod: string, losenord = PASSWORD, till = '') =>
    post('/personal/logga-in', '', { adress, kod, losenord, till });

  it('is invited by a link, set up, and signs in with password and code from then on', async () => {
    const { to, codes, key, own } = await aColleague('karin@exempel.se');
    expect(to).toBe('/personal/mitt-konto/inloggning');
    expect(codes).toHaveLength(10);
    await db.query('UPDATE staff_accounts SET totp_used_step = 0');
    const entered = await enter('karin@exempel.se', totpNow(key), PASSWORD, '/personal/mitt-konto');
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/personal/mitt-konto']);
    expect(cookieIn(entered)).not.toBe(own);
    expect(entered.headers.get('cache-control')).toBe('no-store');
  });

  it('is refused in one page, to the letter, whatever of it is wrong and whether there is such an account', async () => {
    const { key } = await aColleague('bo@exempel.se');
    const pages = await Promise.all(
      [
        ['bo@exempel.se', 'fel lösenord här', totpNow(key)],
        ['bo@exempel.se', PASSWORD, '000000'],
        ['ingen@exempel.se', PASSWORD, totpNow(key)],
      ].map(async ([adress = '', losenord, kod = '']) => {
        const answer = await enter(adress, kod, losenord);
        return [answer.status, (await answer.text()).replaceAll(adress, 'x')];
      }),
    );
    expect(pages[0]?.[0]).toBe(422);
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1);
  });

  it('shows no password again, and no secret of another', async () => {
    const answer = await (await enter('ingen2@exempel.se', '123456', 'mitt hemliga lösenord')).text();
    expect(answer).toContain('value="ingen2@exempel.se"');
    expect(answer).not.toContain('mitt hemliga');
    expect(answer).not.toContain('123456');
  });

  it('is out at the next request when an administrator signs it out, or closes it', async () => {
    for (const does of ['sessions', 'close']) {
      const { id, admin, own } = await aColleague(`${does}@exempel.se`);
      const look = async () =>
        (await fetch(new URL('/personal', server.url), { headers: { cookie: own } })).status;
      expect(await look()).toBe(200);
      expect((await post(`/personal/konton/${id}`, admin, { _do: does })).status).toBe(303);
      expect(await look()).toBe(401);
    }
  });

  it('shows the accounts’ page what has been done, and refuses what is not offered', async () => {
    const { id, admin } = await aColleague('eva@exempel.se');
    const page = await (
      await fetch(new URL(`/personal/konton/${id}?gjort=granted`, server.url), { headers: { cookie: admin } })
    ).text();
    expect(page).toContain('Behörigheten är given');
    expect(page).toContain('Handläggare: ');
    const wrong = await post(`/personal/konton/${id}`, admin, {
      _do: 'grant',
      roll: 'emperor',
      galler: 'formular x',
    });
    expect(wrong.status).toBe(422);
    const text = await wrong.text();
    expect(text).toContain('Välj en roll.');
    expect(text).toContain('Välj vad rollen gäller.');
    await post(`/personal/konton/${id}`, admin, { _do: 'revoke', ratt: 'handler form synpunkter' });
    expect(await db.query('SELECT 1 FROM staff_grants WHERE account_id = $1', [id])).toEqual([]);
  });

  it('writes nothing of passwords, codes, addresses and links into the log', () => {
    const log = server.log.join('');
    for (const secret of [PASSWORD, 'exempel.se', 'hemliga']) expect(log).not.toContain(secret);
    expect(log).not.toMatch(/logga-in\/[\w-]{43}/);
  });
});
