import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { STAFF_COOKIE } from '../../src/identity';
import { PreviewLinks } from '../../src/portal/preview/preview-links';
import { Looker } from '../journeys/lib/looks';
import { describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { staffIn } from '../support/staff';
import { Visitor } from '../support/visitor';

jest.setTimeout(120_000);

const SECRET_KEY = 'for tests only, and long enough for it';
const PREVIEW = '/personal/formular/lekplats/forhandsvisning';

const schema = (title: string, more: object = {}) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  type: 'object',
  required: ['wish'],
  properties: {
    wish: { type: 'string', title: 'Vad önskar du?', minLength: 3, 'x-privacy': { level: 'none' } },
    email: {
      type: 'string',
      format: 'email',
      title: 'E-postadress',
      'x-privacy': { level: 'none' },
      'x-autocomplete': 'email',
    },
    drawing: { $ref: '../file.schema.json', title: 'Ritning' },
    ...more,
  },
});
/** So many that the schema is more than a moment's work. */
const manyQuestions = (): object =>
  Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [
      `more${n}`,
      { type: 'string', title: `Vad mer önskar du dig av platsen, nummer ${n}? ${'Och varför? '.repeat(12)}` },
    ]),
  );

const ui = {
  type: 'Categorization',
  elements: [
    {
      type: 'Category',
      label: 'Önskemål',
      elements: [{ type: 'Control', scope: '#/properties/wish' }],
    },
    {
      type: 'Category',
      label: 'Kontakt',
      elements: [
        { type: 'Control', scope: '#/properties/email' },
        { type: 'Control', scope: '#/properties/drawing' },
      ],
    },
  ],
};

let formsDir: string;
let server: TestServer;
let cookie: { readonly token: string; readonly cookie: string };
let designer: Visitor;

const save = (content: object | string, name = 'schema.json'): Promise<void> =>
  writeFile(
    join(formsDir, 'lekplats', name),
    typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  );

beforeAll(async () => {
  formsDir = await mkdtemp(join(tmpdir(), 'blankett-preview-'));
  await cp(join(__dirname, '../../forms'), formsDir, { recursive: true });
  await mkdir(join(formsDir, 'lekplats', 'examples'), { recursive: true });
  await save(schema('Lekplatsen som den är'));
  await save(ui, 'ui.json');
  await save({ wish: 'En rutschbana', email: 'kim@exempel.se' }, 'examples/slide.json');
  server = await aServer({ FORMS_DIR: formsDir, SECRET_KEY });
  const db = server.app.get(DataSource);
  cookie = await staffIn(db, { name: 'Kim Ek', grants: [{ role: 'designer', form: 'lekplats' }] });
  designer = new Visitor(server.url, { cookie: cookie.cookie });
}, 120_000);
afterAll(async () => {
  await server.close();
  await rm(formsDir, { recursive: true, force: true });
}, TO_STOP);

const asks = (path: string, body?: URLSearchParams): Promise<Response> =>
  designer.go(path, body, { cookie: cookie.cookie });

const textByPdfjs = (file: string): string =>
  execFileSync(process.execPath, [join(__dirname, '../support/text-by-pdfjs.mjs'), file], {
    encoding: 'utf8',
  });

/** Presses a button of a step, and gives the address that it leads to. */
const presses = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> => {
  const answer = await asks(path, new URLSearchParams({ _do: 'next', ...fields }));
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
};

const textOf = async (path: string): Promise<string> => (await asks(path)).text();

const count = async (table: string): Promise<number> => {
  const [row] = await server.app
    .get(DataSource)
    .query<{ count: string }[]>(`SELECT count(*) FROM ${table} WHERE form_id = 'lekplats'`);
  return Number(row?.count);
};

describe('a form that is looked at', () => {
  it('is gone through without script, judged as residents are, and nothing of it is kept', async () => {
    const first = (await asks(PREVIEW)).headers.get('location') ?? '';
    const wrong = await presses(first, { '/wish': 'x' });
    expect(wrong).toMatch(/fel=1#fel$/);
    const told = await textOf(wrong);
    expect(told).toContain('value="x"');
    expect(told).toMatch(/class="error-summary/);
    const second = await presses(first, { '/wish': 'Gungor till alla' });
    expect(second).toContain('/steg/kontakt?svar=');
    expect(second).not.toContain('Gungor');
    const review = await presses(second, { '/email': '' });
    expect(await textOf(review)).toContain('Gungor till alla');
    const sent = (await asks(review, new URLSearchParams({ _do: 'submit' }))).headers.get('location') ?? '';
    expect(await textOf(sent)).toContain('inget ärende har skapats');
    expect([await count('drafts'), await count('cases')]).toEqual([0, 0]);
  });

  it('is filled in with an example of the folder, and shown in another language', async () => {
    expect(await textOf(`${PREVIEW}/granska?exempel=slide`)).toContain('En rutschbana');
    expect(await textOf(`${PREVIEW}/granska?exempel=slide&sprak=en`)).toContain('lang="en"');
    expect(await textOf(`${PREVIEW}/granska?exempel=finns-inte`)).toContain(
      'Det finns inget exempel som heter ”finns-inte”',
    );
  });

  it('tells that what came with the address could not be read, and goes on without it', async () => {
    const page = await textOf(`${PREVIEW}/granska?svar=AAAA`);
    expect(page).toContain('Svaren i adressen gick inte att läsa');
  });

  it('looks at files that come, with script or without, and keeps none', async () => {
    const form = new FormData();
    form.append('/email', '');
    form.append('/drawing', new File(['%PDF-1.7 en ritning'], 'ritning.pdf'));
    form.append('_do', 'next');
    const answer = await designer.go(`${PREVIEW}/steg/kontakt?exempel=slide`, form, {
      cookie: cookie.cookie,
    });
    expect(answer.status).toBe(303);
    expect(await textOf(answer.headers.get('location') ?? '')).toContain('ritning.pdf');
    expect(await count('drafts')).toBe(0);
    const alone = await designer.go(`${PREVIEW}/steg/filer?exempel=slide`, form, { cookie: cookie.cookie });
    expect(alone.status).toBe(200);
    const taken = (await alone.json()) as { readonly file: object; readonly carried: string };
    expect(taken.file).toMatchObject({ name: 'ritning.pdf', size: 19, scan: 'clean' });
    // It comes back with the page, and is bound to the form.
    const next = await presses(`${PREVIEW}/steg/kontakt?exempel=slide`, { '/email': '', _fil: taken.carried });
    expect(await textOf(next)).toContain('ritning.pdf');
    const forged = await presses(`${PREVIEW}/steg/kontakt?exempel=slide`, { '/email': '', _fil: 'AAAA' });
    expect(await textOf(forged)).not.toContain('ritning.pdf');
    const nothing = new FormData();
    nothing.append('/wish', new File(['x'], 'x.pdf'));
    const refused = await designer.go(`${PREVIEW}/steg/filer`, nothing, { cookie: cookie.cookie });
    expect([refused.status, await refused.json()]).toEqual([
      422,
      { message: expect.stringContaining('Läs in sidan igen') },
    ]);
  });

  it('says so when there is more than an address holds', async () => {
    const to = await presses(`${PREVIEW}/steg/onskemal`, { '/wish': randomBytes(9000).toString('base64') });
    expect(await textOf(to)).toContain('Svaren är för många för att följa med');
  });

  it('gives the documents with a mark that they are drafts, the notices, and the answer as the API takes it', async () => {
    for (const name of ['kvittens.pdf', 'blankett.pdf']) {
      const answer = await asks(`${PREVIEW}/${name}?exempel=slide`);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
      const file = join(formsDir, name);
      await writeFile(file, Buffer.from(await answer.arrayBuffer()));
      expect(textByPdfjs(file)).toContain('UTKAST');
    }
    const mails = await textOf(`${PREVIEW}/utskick?exempel=slide`);
    expect(mails).toContain('skickas det till e-postadressen i svaren: kim@exempel.se');
    expect(mails).not.toContain('Som sms');
    expect(await textOf(`${PREVIEW}/utskick`)).toContain('Som sms');
    const answer = await asks(`${PREVIEW}/svar.json?exempel=slide`);
    expect(await answer.json()).toEqual({ wish: 'En rutschbana', email: 'kim@exempel.se' });
  });

  it('is shown before it is checked where it is large, and judges with its own checks all the same', async () => {
    const { sha256 = '' } =
      /data-sha256="(?<sha256>[0-9a-f]{64})"/.exec(await textOf(`${PREVIEW}/granska`))?.groups ?? {};
    await save(schema('Lekplatsen med allt', manyQuestions()));
    await asks(`${PREVIEW}/andrad?efter=${sha256}`);
    const page = await textOf(`${PREVIEW}/steg/onskemal`);
    expect(page).toContain('Lekplatsen med allt');
    // It was asked in between, or after: either way a post is judged.
    expect(await presses(`${PREVIEW}/steg/onskemal`, { '/wish': 'x' })).toMatch(/fel=1#fel$/);
    expect(await textOf(`${PREVIEW}/steg/onskemal`)).not.toContain('Kontrollerna görs klara');
    await save(schema('Lekplatsen som den är'));
    await untilShown('Lekplatsen som den är');
  });

  it('is shown to nobody who designs other forms only', async () => {
    expect((await asks('/personal/formular/synpunkter/forhandsvisning')).status).toBe(404);
    expect((await asks('/personal/formular/synpunkter/forhandsvisning/andrad?efter=x')).status).toBe(404);
  });

  it('is another than what residents see, until it is published', async () => {
    await save(schema('Lekplatsen som den blir'));
    await untilShown('Lekplatsen som den blir');
    const resident = await (await fetch(`${server.url}/tjanster/lekplats`)).text();
    expect(resident).toContain('Lekplatsen som den är');
    expect(resident).not.toContain('Lekplatsen som den blir');
  });
});

/** Waits for the folder as a browser does. */
const untilShown = async (words: string): Promise<string> => {
  for (;;) {
    const page = await textOf(`${PREVIEW}/granska`);
    if (page.includes(words)) return page;
    const sha256 = /data-sha256="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
    await asks(`${PREVIEW}/andrad?efter=${sha256}`);
  }
};

describe('a link for colleagues', () => {
  const made = async (): Promise<string> => {
    const page = await textOf(`${PREVIEW}/lank`);
    const address = /value="(http[^"]+\/forhandsvisning\/[^"]+)"/.exec(page)?.[1] ?? '';
    return new URL(address).pathname;
  };

  it('shows the form filled in with an example, and takes nothing', async () => {
    const link = await made();
    const colleague = new Visitor(server.url);
    const first = (await colleague.go(link)).headers.get('location') ?? '';
    const step = await colleague.go(first);
    expect(step.headers.get('x-robots-tag')).toBe('noindex');
    expect(step.headers.get('cache-control')).toBe('no-store');
    expect(await step.text()).toContain('En rutschbana');
    const on = await colleague.go(first, new URLSearchParams({ '/wish': 'Något annat', _do: 'next' }));
    const second = on.headers.get('location') ?? '';
    expect(second).toBe(`${link}/steg/kontakt`);
    expect(await colleague.page(`${link}/granska`)).toContain('En rutschbana');
    expect((await colleague.go(`${link}/kvittens.pdf`)).headers.get('content-type')).toBe('application/pdf');
    expect(server.log.join('\n')).not.toContain(link.split('.').at(-1));
  });

  it('that is over, cut or forged leads to a sentence, and one to another form shows that form alone', async () => {
    const links = new PreviewLinks(SECRET_KEY);
    const [past, now] = [new Date(Date.now() - 9 * 24 * 60 * 60 * 1000), new Date()];
    const over = links.make('lekplats', past).token;
    const good = links.make('lekplats', now).token;
    const forged = new PreviewLinks('of another server, but long enough').make('lekplats', now).token;
    for (const token of [over, forged, good.slice(0, -1), good.replace('lekplats', 'synpunkter'), 'x']) {
      const answer = await fetch(`${server.url}/forhandsvisning/${token}`, { redirect: 'manual' });
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain('gäller inte längre. Be den som skickade den om en ny.');
    }
    const nowhere = links.make('finns-inte', now).token;
    expect((await fetch(`${server.url}/forhandsvisning/${nowhere}`)).status).toBe(404);
  });
});

describeInBrowser('a preview in a browser', (browser) => {
  const looker = new Looker();
  const opens = async (path: string, javaScriptEnabled = true): Promise<Page> => {
    const visitor = await browser.visitor({ javaScriptEnabled });
    await visitor.addCookies([{ name: STAFF_COOKIE, value: cookie.token, url: server.url }]);
    const page = await visitor.newPage();
    await page.goto(`${server.url}${path}`);
    return page;
  };

  beforeEach(async () => {
    await save(schema('Lekplatsen före'));
    await untilShown('Lekplatsen före');
  });

  it('follows what is saved by itself, and keeps what is filled in and where one looks', async () => {
    const page = await opens(PREVIEW);
    await page.locator('form[data-live]').waitFor();
    await page.setViewportSize({ width: 320, height: 400 });
    await page.fill('[name="/wish"]', 'En linbana');
    await page.evaluate(() => scrollTo(0, 300));
    await save(schema('Lekplatsen efter'));
    await page.locator('.form-name', { hasText: 'Lekplatsen efter' }).waitFor();
    await page.locator('form[data-live]').waitFor();
    expect(await page.inputValue('[name="/wish"]')).toBe('En linbana');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
  });

  it('shows what is wrong while a file cannot be read, and the form again when it can', async () => {
    const page = await opens(PREVIEW);
    await save('{\n  "title": "half');
    await page.getByRole('heading', { name: 'Formuläret går inte att visa' }).waitFor();
    await page.getByText(/lekplats\/schema\.json:2:/).waitFor();
    await looker.at(page, 'a folder that cannot be shown');
    await save(schema('Lekplatsen igen'));
    await page.locator('.form-name', { hasText: 'Lekplatsen igen' }).waitFor();
  });

  it('judges as one types with the script of a step, and goes on without it where that is asked for', async () => {
    const live = await opens(`${PREVIEW}/steg/onskemal`);
    await live.locator('form[data-live]').waitFor();
    await live.getByRole('button', { name: /Fortsätt|Nästa/ }).click();
    await live.locator('.error-summary').waitFor();
    expect(new URL(live.url()).searchParams.get('svar')).toBeNull();
    const plain = await opens(`${PREVIEW}/steg/onskemal?skript=nej`);
    expect(await plain.locator('script[src*="steg-"]').count()).toBe(0);
    await plain.fill('[name="/wish"]', 'En hinderbana');
    await plain.press('[name="/wish"]', 'Enter');
    await plain.waitForURL(/steg\/kontakt/);
  });

  it('takes a file that is chosen with script along to the review', async () => {
    const page = await opens(`${PREVIEW}/steg/kontakt?exempel=slide`);
    await page.locator('form[data-live]').waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'ritning.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 en ritning'),
    });
    await page.getByText('ritning.pdf').first().waitFor();
    await page.getByRole('button', { name: /Fortsätt|Nästa|Granska/ }).click();
    await page.waitForURL(/granska/);
    await page.getByText('ritning.pdf').first().waitFor();
    expect(await count('drafts')).toBe(0);
  });

  it('stands in a frame of a page of ours, and is led through there', async () => {
    const page = await opens(`${PREVIEW}/steg/onskemal?ram=1`);
    const headers = await asks(`${PREVIEW}/steg/onskemal?ram=1`);
    expect(headers.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(await page.getByText('Visa på andra sätt').count()).toBe(0);
    await page.fill('[name="/wish"]', 'En fotbollsplan');
    await page.getByRole('button', { name: /Fortsätt|Nästa/ }).click();
    await page.waitForURL(/steg\/kontakt/);
    expect(new URL(page.url()).searchParams.get('ram')).toBe('1');
  });

  it('works without script, with a link that shows it anew', async () => {
    const page = await opens(PREVIEW, false);
    await save(schema('Lekplatsen efteråt'));
    await untilShown('Lekplatsen efteråt');
    await page.getByRole('link', { name: 'Uppdatera' }).click();
    await page.locator('.form-name', { hasText: 'Lekplatsen efteråt' }).waitFor();
  });

  it('is whole on each of its pages, narrow and wide, light and dark', async () => {
    for (const part of [
      '',
      '/granska?exempel=slide',
      '/utskick?exempel=slide',
      '/inskickat?exempel=slide',
      '/lank',
    ]) {
      const page = await opens(`${PREVIEW}${part}`);
      const ways = page.locator('.preview-strip summary');
      if ((await ways.count()) > 0) await ways.click();
      await looker.at(page, `preview${part}`);
      await page.close();
    }
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});
