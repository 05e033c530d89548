import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { CasesService } from '../../src/cases';
import { CatalogueService } from '../../src/catalogue';
import type { Json } from '../../src/form';
import { IdentityService, STAFF_COOKIE } from '../../src/identity';
import { axeFindings, describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';

let server: TestServer;
let formsDir: string;
let db: DataSource;
let number: string;

const FORM = 'synpunkter';

beforeAll(async () => {
  formsDir = await mkdtemp(join(tmpdir(), 'blankett-forms-'));
  await cp(join(__dirname, '../../forms'), formsDir, { recursive: true });
  await cp(join(formsDir, FORM), join(formsDir, 'trasig'), { recursive: true });
  await writeFile(join(formsDir, 'trasig', 'schema.json'), '{ "type": ');
  server = await aServer({ FORMS_DIR: formsDir });
  db = server.app.get(DataSource);
  const example = join(formsDir, FORM, 'examples/water-leak-reply-by-phone.json');
  const answer = JSON.parse(await readFile(example, 'utf8')) as Json;
  const { version } = server.app.get(CatalogueService, { strict: false }).offered(FORM);
  for (let count = 0; count < 52; count++) {
    const filed = await server.app.get(CasesService, { strict: false }).fileAlone({
      formId: FORM,
      formVersionId: version.id,
      language: 'sv',
      answer,
      source: 'web',
    });
    number = filed.number;
  }
}, 120_000);

afterAll(async () => {
  await server.close();
  await rm(formsDir, { recursive: true, force: true });
}, TO_STOP);

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A browser without pictures: keeps cookies, follows nothing. */
const visitor = () => {
  let cookie = '';
  return async (path: string, { headers, ...init }: Asked = {}) => {
    const url = new URL(path, server.url);
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { ...headers, cookie } });
    for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    return { status: response.status, headers: response.headers, text };
  };
};
const post = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };

const link = async (): Promise<string> => {
  await db.query('DELETE FROM staff_sessions');
  return (await server.app.get(IdentityService, { strict: false }).firstSignInLink(server.url)) ?? '';
};
const signedIn = async () => {
  const go = visitor();
  await go(await link(), post);
  return go;
};
const asOwner = async (sql: string): Promise<void> => {
  const owner = new Client({ connectionString: server.database.ownerUrl });
  await owner.connect();
  await owner.query(sql).finally(() => owner.end());
};
const lastDeed = async () => {
  const [deed] = await db.query<Record<string, unknown>[]>(
    'SELECT action, form_id, case_id, details FROM audit_log ORDER BY id DESC LIMIT 1',
  );
  return deed;
};

describe('the way in', () => {
  it('is shown to whoever comes without a session, and nothing else', async () => {
    await link();
    const answer = await visitor()('/personal');
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Öppna länken som skrevs ut när servern startade');
    expect(answer.text).not.toContain('/personal/formular');
  });

  it('is a link that is opened without being used, and used by a button, once', async () => {
    const go = visitor();
    const address = await link();
    for (let times = 0; times < 2; times++) {
      const opened = await go(address);
      expect([opened.status, opened.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(opened.text).toMatch(/<form method="post" action="\/personal\/logga-in\/[\w-]{43}">/);
    }
    const used = await go(address, post);
    expect([used.status, used.headers.get('location')]).toEqual([303, '/personal']);
    expect(used.headers.get('set-cookie')).toMatch(
      new RegExp(`^${STAFF_COOKIE}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax$`),
    );
    expect((await go('/personal')).status).toBe(200);

    for (const again of [await visitor()(address), await visitor()(address, post)]) {
      expect(again.status).toBe(410);
      expect(again.text).toContain('Länken är redan använd eller för gammal');
    }
  });

  it('is a way out too', async () => {
    const go = await signedIn();
    const left = await go('/personal/logga-ut', post);
    expect([left.status, left.headers.get('location')]).toEqual([303, '/personal/logga-in']);
    expect((await go('/personal')).status).toBe(401);
  });

  it('is not opened by a post from another site', async () => {
    const answer = await visitor()(await link(), {
      ...post,
      headers: { ...post.headers, origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('the list of cases', () => {
  it('goes on from the last one seen, and each look is written down', async () => {
    const go = await signedIn();
    const first = await go('/personal');
    const numbers = (text: string) => [...text.matchAll(/\/personal\/arenden\/([\d-]+)"/g)].map(([, n]) => n);
    expect(numbers(first.text)).toHaveLength(50);
    expect(numbers(first.text)[0]).toBe(number);
    expect(await lastDeed()).toMatchObject({ action: 'cases.listed', details: { count: 50, first: number } });

    const next = /href="(\/personal\?[^"]*efter=[^"]+)"/.exec(first.text)?.[1] ?? '';
    const second = await go(next.replaceAll('&amp;', '&'));
    expect(numbers(second.text)).toHaveLength(2);
    expect(new Set([...numbers(first.text), ...numbers(second.text)]).size).toBe(52);
    expect(second.text).not.toContain('Nästa sida');
  });

  it.each(['?efter=x', '?efter=1&efter=2', '?efter=1_x'])('has no page %s, and says so', async (query) =>
    expect((await (await signedIn())(`/personal${query}`)).status).toBe(422),
  );
});

describe('a case', () => {
  it('shows the answers by their version, is kept by nobody, and the look is written down', async () => {
    const answer = await (await signedIn())(`/personal/arenden/${number}`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Ifyllt i version 1 av formuläret');
    expect(answer.text).toContain('Ärendet kom in');
    expect(answer.text).toContain('Korsningen Köpmansgatan och Stockholmsvägen');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.text).toContain('<meta name="robots" content="noindex"/>');
    const deed = await lastDeed();
    expect(deed).toMatchObject({ action: 'case.viewed', form_id: FORM, details: {} });
    expect(deed?.['case_id']).not.toBeNull();
  });

  it('is not shown when the look cannot be written down', async () => {
    const go = await signedIn();
    await asOwner('REVOKE INSERT ON audit_log FROM blankett');
    try {
      for (const path of [
        '/personal',
        `/personal/arenden/${number}`,
        `/personal/formular/${FORM}/arenden.csv`,
      ]) {
        const answer = await go(path);
        expect([path, answer.status]).toEqual([path, 500]);
        expect(answer.text).not.toMatch(/<table|<dl|Köpmansgatan/);
        expect(answer.text).toContain('Felkod: ');
      }
    } finally {
      await asOwner('GRANT INSERT ON audit_log TO blankett');
    }
  });

  it.each(['2026-000001-0', 'x', '%00', '..%2f..'])('that does not exist is told so: %s', async (wrong) => {
    const answer = await (await signedIn())(`/personal/arenden/${wrong}`);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('Kontrollera adressen eller ärendets nummer');
  });

  it('gives its receipt as soon as that is made', async () => {
    const go = await signedIn();
    const path = `/personal/arenden/${number}/kvittens.pdf`;
    let answer = await go(path);
    for (let tries = 0; answer.status === 404 && tries < 100; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      answer = await go(path);
    }
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/^%PDF-/);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="kvittens-${number}.pdf"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await lastDeed()).toMatchObject({ action: 'receipt.fetched' });
  }, 60_000);

  it('gives the receipt for archives too: the same without files inside', async () => {
    const answer = await (await signedIn())(`/personal/arenden/${number}/kvittens-arkiv.pdf`);
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/^%PDF-/);
    expect(answer.text).not.toContain('/EmbeddedFile');
    expect(answer.headers.get('content-disposition')).toContain(`kvittens-${number}-arkiv.pdf`);
    expect(await lastDeed()).toMatchObject({ action: 'receipt.archive-fetched' });
  }, 60_000);

  it('tells why its receipt could not be made, and has it made again', async () => {
    const go = await signedIn();
    expect((await go('/personal/kvittenser')).text).toContain('Alla kvittenser är gjorda');
    const [{ id }] = await db.query<[{ id: string }]>('SELECT id FROM cases WHERE number = $1', [number]);
    await db.query('DELETE FROM receipts WHERE case_id = $1', [id]);
    await db.query(
      `INSERT INTO receipt_failures (case_id, kind, detail, times) VALUES ($1, 'fault', 'TypeError (blocks.js:12)', 3)`,
      [id],
    );
    const shown = await go(`/personal/arenden/${number}`);
    expect(shown.text).toContain('Kvittensen kunde inte göras: något gick fel i programmet.');
    expect(shown.text).toContain('TypeError (blocks.js:12)');
    expect((await go(`/personal/arenden/${number}/kvittens-arkiv.pdf`)).status).toBe(404);
    expect((await go('/personal')).text).toContain('Det finns kvittenser som inte kunde göras.');
    expect((await go('/personal/kvittenser')).text).toContain(number);

    const again = await go(`/personal/arenden/${number}/kvittens`, post);
    expect([again.status, again.headers.get('location')]).toEqual([303, `/personal/arenden/${number}`]);
    expect(await lastDeed()).toMatchObject({ action: 'receipt.retried' });
    const path = `/personal/arenden/${number}/kvittens.pdf`;
    let answer = await go(path);
    for (let tries = 0; answer.status === 404 && tries < 100; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      answer = await go(path);
    }
    expect(answer.status).toBe(200);
    expect((await go('/personal/kvittenser')).text).toContain('Alla kvittenser är gjorda');
  }, 60_000);
});

describe('the forms', () => {
  it('are told with what is wrong with a refused one: file, place, reason, mend', async () => {
    const go = await signedIn();
    const { status, text } = await go('/personal/formular');
    expect(status).toBe(200);
    expect(text).toContain('href="/personal/formular/trasig#problem"');
    expect(text).toContain(`/personal/formular/${FORM}/arenden.csv`);
    const bench = await go('/personal/formular/trasig');
    const [, problems = ''] = /id="problem"([\s\S]*?)<\/section>/.exec(bench.text) ?? [];
    for (const words of ['1 hinder', 'schema.json', 'Mend the JSON there.'])
      expect(problems).toContain(words);
  });

  it('give their cases as a file with a name, and the export is written down', async () => {
    const answer = await (await signedIn())(`/personal/formular/${FORM}/arenden.csv`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="arenden_${FORM}_\\d{4}-\\d\\d-\\d\\d\\.csv"$`),
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.text.match(/2\d{3}-\d{6}-\d/g)).toHaveLength(52);
    expect(await lastDeed()).toMatchObject({
      action: 'export.made',
      form_id: FORM,
      details: { kind: 'csv', cases: 52 },
    });
  });

  it('that do not exist have no file', async () =>
    expect((await (await signedIn())('/personal/formular/finns-inte/arenden.csv')).status).toBe(404));
});

const sidewaysBy = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describeInBrowser('the desk in a browser', (browser) => {
  it.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)(
    'is usable by all, %i pixels wide, in %s',
    async (width, colorScheme) => {
      const visitor = await browser.visitor({ colorScheme, viewport: { width, height: 900 } });
      const page = await visitor.newPage();
      const look = async (name: string): Promise<void> => {
        expect([name, await axeFindings(page), await sidewaysBy(page)]).toEqual([name, [], 0]);
      };
      await page.goto(`${server.url}/personal`);
      await look('sign-in');
      await page.goto(await link());
      await look('sign-in with a link');
      await page.getByRole('button', { name: 'Logga in' }).click();
      await look('cases');
      await page.getByRole('link', { name: number }).click();
      await look('case');
      await db.query(
        `INSERT INTO receipt_failures (case_id, kind, detail, times)
           SELECT id, 'limits', 'It takes longer than 120 seconds.', 3 FROM cases WHERE number = $1
           ON CONFLICT DO NOTHING`,
        [number],
      );
      await db.query('DELETE FROM receipts USING cases WHERE id = case_id AND number = $1', [number]);
      await page.reload();
      await look('a case without its receipt');
      await page.goto(`${server.url}/personal/kvittenser`);
      await look('receipts that could not be made');
      await page.locator('.bar-more summary').click();
      await page.getByRole('link', { name: 'Formulär' }).click();
      await look('forms');
      await page.goto(`${server.url}/personal/arenden/2026-000001-0`);
      await look('not found');
      await page.getByRole('button', { name: 'Logga ut' }).click();
      await look('signed out');
    },
    120_000,
  );
});

describe('what is done with a case', () => {
  const address = (): string => `/personal/arenden/${number}`;
  const does = (pairs: Record<string, string>) => ({ ...post, body: new URLSearchParams(pairs).toString() });
  const hidden = (text: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';

  it('is a message to the resident: once, with its trace, and told if it says nothing', async () => {
    const go = await signedIn();
    const key = hidden((await go(address())).text, '_key');
    for (let times = 0; times < 2; times++) {
      const sent = await go(`${address()}/meddelanden`, does({ _key: key, _message: 'Hej <b>du</b>' }));
      expect([sent.status, sent.headers.get('location')]).toEqual([303, `${address()}?gjort=meddelande`]);
      expect(await lastDeed()).toMatchObject({ action: times === 0 ? 'case.message-sent' : 'case.viewed' });
      const page = await go(`${address()}?gjort=meddelande`);
      expect(page.text).toContain('Meddelandet är skickat');
      expect(page.text.match(/Hej &lt;b>du&lt;\/b>/g)).toHaveLength(1);
    }
    const empty = await go(`${address()}/meddelanden`, does({ _key: key, _message: ' ' }));
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Skriv ditt meddelande.');
  });

  it('is another status: from the one that was seen, to one that follows', async () => {
    const go = await signedIn();
    const seen = hidden((await go(address())).text, '_seen');
    const wish = { _seen: seen, _from: 'submitted', _to: 'in_progress' };
    const changed = await go(`${address()}/status`, does(wish));
    expect(changed.headers.get('location')).toBe(`${address()}?gjort=status`);
    expect(await lastDeed()).toMatchObject({
      action: 'case.status-changed',
      details: { from: 'submitted', to: 'in_progress' },
    });
    const page = await go(`${address()}?gjort=status`);
    expect(page.text).toContain('Status är nu Under handläggning');
    expect(page.text).toContain('Status ändrad: Inskickat → Under handläggning');

    const late = await go(`${address()}/status`, does({ ...wish, _to: 'decided' }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('Ärendet har ändrats sedan du öppnade sidan');
    const now = { _seen: hidden(late.text, '_seen') };
    const wrong = await go(`${address()}/status`, does({ ...wish, ...now, _to: 'decided' }));
    expect(wrong.status).toBe(409);
    expect(wrong.text).toContain('Ärendet har fått en annan status');
    const nothing = await go(`${address()}/status`, does({ _from: 'in_progress', _to: '' }));
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain('Välj vilken status ärendet ska få.');
    const unknown = await go(`${address()}/status`, does({ ...now, _from: 'in_progress', _to: 'withdrawn' }));
    expect(unknown.status).toBe(409);
  });

  it('is the day from which it is complete', async () => {
    const go = await signedIn();
    const seen = hidden((await go(address())).text, '_seen');
    expect((await go(`${address()}/komplett`, does({ _seen: seen }))).status).toBe(303);
    expect(await lastDeed()).toMatchObject({ action: 'case.completed' });
    const page = await go(address());
    expect(page.text).toContain('Komplett från');
    expect(page.text).not.toContain('Markera som komplett');
  });
});
