import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { STAFF_COOKIE } from '../../src/identity';
import { aFormsFolder, type FormFiles, type FormsFolder } from '../journeys/lib/forms-folder';
import { Looker } from '../journeys/lib/looks';
import { describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { staffIn, type StaffMember } from '../support/staff';
import { until } from '../support/until';
import { plotForm } from './plot-form';

const HOSTILE = '</pre><script>alert(1)</script>';

/** An answer to the plot form. */
const MED_BOD = { name: 'Anna', plot: 'A1', shed: true, height: 2, helpers: [{ called: 'Nils' }] };

/** A megabyte, almost: 20,000 lines. */
const large: FormFiles = {
  'schema.json': {
    title: 'Stort',
    type: 'object',
    properties: { a: { title: 'Svar', type: 'string', maxLength: 9 } },
    $defs: Object.fromEntries(
      Array.from({ length: 5000 }, (_, place) => [
        `part${place}`,
        { type: 'string', description: 'x'.repeat(100) },
      ]),
    ),
  },
};

/** Nobody can send it in. */
const NEVER_SENT = {
  title: 'Aldrig',
  type: 'object',
  required: ['n'],
  properties: { n: { title: 'Antal', type: 'integer', minimum: 5 } },
  allOf: [{ properties: { n: { maximum: 3 } } }],
};

let server: TestServer;
let folder: FormsFolder;
let db: DataSource;
beforeAll(async () => {
  folder = await aFormsFolder({
    odlingslott: {
      ...plotForm,
      'examples/med-bod.json': MED_BOD,
    },
    stort: large,
    borta: {
      'schema.json': {
        title: 'Gammal ansökan',
        type: 'object',
        properties: { a: { title: 'A', type: 'string' } },
      },
    },
    aldrig: { 'schema.json': NEVER_SENT },
    hindrat: { 'schema.json': NEVER_SENT },
    oavgjort: {
      'schema.json': {
        title: 'Oavgjort',
        type: 'object',
        required: ['a'],
        properties: {
          a: { title: 'Kod', type: 'string', pattern: '^(?=.*q)(?=.*\\d{5})[a-z]*[0-9]{9}x$', minLength: 80 },
        },
      },
    },
    trasig: { 'schema.json': `{\n  "title": "${HOSTILE}",\n  "type": "objekt"\n}` },
    annanstans: { 'service.json': { title: 'Annan tjänst', link: 'https://example.se/' } },
  });
  server = await aServer({ FORMS_DIR: folder.path });
  await rm(join(folder.path, 'borta'), { recursive: true });
  await server.restart();
  db = server.app.get(DataSource);
}, 180_000);
afterAll(async () => {
  await server.close();
  await folder.remove();
}, TO_STOP);

/** What somebody of the staff gets: status and page. */
const as = async (member: StaffMember) => {
  const { cookie } = await staffIn(db, member);
  return async (path: string, language = 'sv') => {
    const answer = await fetch(`${server.url}${path}`, {
      headers: { cookie: `${cookie}; blankett_sprak=${language}` },
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
};

const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');

const save = (file: string, content: unknown): Promise<void> =>
  writeFile(
    join(folder.path, file),
    typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  );

/** The plot form without one of its questions, and with one more that must be answered. */
const saveWithoutEmail = async (): Promise<void> => {
  const schema = structuredClone(plotForm['schema.json']) as unknown as {
    properties: Record<string, unknown>;
    required: string[];
  };
  delete schema.properties.email;
  schema.required.push('helpers');
  const ui = JSON.stringify(plotForm['ui.json']);
  await save('odlingslott/ui.json', ui.replace(/,\{[^{}]*properties\/email"\}/, ''));
  await save('odlingslott/schema.json', schema);
};

describe('the list of forms', () => {
  it('tells designers how each stands: published, with obstacles, gone, or somewhere else', async () => {
    const text = textOf((await (await as({ roles: ['designer'] }))('/personal/formular')).text);
    expect(text).toMatch(/Ansökan om odlingslott Version 1, publicerad \d+ \S+ \d{4} .*?Visa e-tjänsten/);
    expect(text).toMatch(/Gammal ansökan Erbjuds inte här, senast version 1 [^–]*Mappen är borta/);
    expect(text).toMatch(/trasig Aldrig publicerat Ett hinder 1 hinder/);
    expect(text).toMatch(/Annan tjänst Leder någon annanstans/);
  });

  it('leads designers to the bench, and leaves handlers what they had', async () => {
    const designer = await (await as({ roles: ['designer'] }))('/personal/formular');
    expect(designer.text).toContain('href="/personal/formular/odlingslott"');
    expect(designer.text).not.toContain('arenden.csv');
    const handler = await (await as({ roles: ['handler'] }))('/personal/formular');
    expect(handler.text).not.toContain('href="/personal/formular/odlingslott"');
    expect(handler.text).toContain('/personal/formular/odlingslott/arenden.csv');
    expect(textOf(handler.text)).toContain('Så rättar du');
  });

  it('shows a designer of one form the bench of that one alone', async () => {
    const own = await as({
      grants: [
        { role: 'designer', form: 'odlingslott' },
        { role: 'handler', form: 'stort' },
      ],
    });
    const { text } = await own('/personal/formular');
    expect(text).toContain('href="/personal/formular/odlingslott"');
    expect(text).not.toContain('href="/personal/formular/stort"');
    expect((await own('/personal/formular/odlingslott')).status).toBe(200);
    for (const path of ['stort', 'trasig', 'finns-inte', 'stort/skillnad'])
      expect((await own(`/personal/formular/${path}`)).status).toBe(404);
    expect((await (await as({ roles: ['handler'] }))('/personal/formular/odlingslott')).status).toBe(403);
  });
});

describe('a form on the bench', () => {
  it('shows its questions, its files, and frames pages of ours alone', async () => {
    const { headers, text } = await (await as({ roles: ['designer'] }))('/personal/formular/odlingslott');
    for (const words of ['Vilken lott?', 'Medhjälpare', 'Kallas', 'schema.json', 'med-bod.json'])
      expect(text).toContain(words);
    expect(text).toContain('src="/personal/formular/odlingslott/forhandsvisning?ram=1"');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('tells of a question why it is asked, what judges it, and where its answer goes', async () => {
    const go = await as({ roles: ['designer'] });
    const { text } = await go('/personal/formular/odlingslott?falt=/height&exempel=med-bod');
    const told = textOf(text);
    expect(told).toContain('”Ska du ha en bod?” är Ja');
    expect(told).toMatch(/Med exemplet med-bod: Visas, måste besvaras\. Svar: 2/);
    expect(told).toContain('Högst 5');
    expect(told).toContain('/height');
    expect(text).toMatch(/href="[^"]*fil=ui\.json&amp;rad=\d+#raden"/);
    const english = textOf(
      (await go('/personal/formular/odlingslott?falt=/height&exempel=med-bod', 'en')).text,
    );
    expect(english).toContain('“Ska du ha en bod?” is Yes');
    expect(english).toContain('What is checked');
  });

  it('says so when the question, the file, the line or the example is not there', async () => {
    const go = await as({ roles: ['designer'] });
    for (const query of [
      'falt=/finns-inte',
      'fil=../../etc/passwd',
      'fil=__proto__',
      'rad=999999&fil=schema.json',
      'rad=-1',
      'exempel=__proto__&falt=/height',
      'visa=allt&bredd=3&skript=kanske&sprak=xx',
      'falt=a&falt=b',
      `fil=${'x'.repeat(3000)}`,
    ])
      expect([query, (await go(`/personal/formular/odlingslott?${query}`)).status]).toEqual([query, 200]);
    expect(textOf((await go('/personal/formular/odlingslott?falt=/finns-inte')).text)).toContain(
      'Frågan finns inte i arbetskopian',
    );
  });

  it('shows a folder that cannot be read: its text as text, the line, and what to do', async () => {
    const go = await as({ roles: ['designer'] });
    const { status, text } = await go('/personal/formular/trasig?fil=schema.json&rad=3');
    expect(status).toBe(200);
    expect(text).not.toContain(HOSTILE);
    const told = textOf(text);
    expect(told).toContain('Problem: 1 hinder');
    expect(told).toContain('This is no JSON Schema');
    expect(told).toContain('schema.json, rad 3');
    expect(told).toMatch(/Här: "type" : "objekt"/);
    expect(text).not.toContain('<iframe');
  });

  it('tells of one whose folder is gone, and of one that leads elsewhere', async () => {
    const go = await as({ roles: ['designer'] });
    expect(textOf((await go('/personal/formular/borta')).text)).toContain(
      'Formuläret finns bara i databasen',
    );
    expect(textOf((await go('/personal/formular/annanstans')).text)).toContain('Leder någon annanstans');
  });

  it('shows a part of a large file, with the ways to the others', async () => {
    const go = await as({ roles: ['designer'] });
    const first = await go('/personal/formular/stort?fil=schema.json');
    expect(first.text.length).toBeLessThan(150_000);
    const [, next = ''] = /href="([^"]*)"[^>]*>Senare rader/.exec(first.text) ?? [];
    const second = await go(next.replaceAll('&amp;', '&').replace(/#.*/, ''));
    expect(textOf(second.text)).toMatch(/Rad 201–400 av 20\s013/);
    expect(second.text).toContain('Tidigare rader');
  });

  it('tells what is proved of it when that is there: that it can be sent in, by an answer, or what contradicts what', async () => {
    const go = await as({ roles: ['designer'] });
    const proved = async (form: string): Promise<string> => {
      await until(async () => !(await go(`/personal/formular/${form}`)).text.includes('bevis=vantas'));
      return textOf((await go(`/personal/formular/${form}`)).text);
    };
    const told = await proved('odlingslott');
    expect(told).toMatch(/Bevis Formuläret går att skicka in\. Av \d+ saker/);
    expect(told).toMatch(/Ett svar som går att skicka in \{ ?"/);
    const never = await proved('aldrig');
    expect(never).toContain('Ingen kan någonsin skicka in formuläret');
    expect(never).toContain('"minimum" is 5 (#/properties/n/minimum) and "maximum" is 3');
    expect(await proved('oavgjort')).toMatch(/Inte avgjort: \d+ sak.*whether anybody can send the form in/);
    expect(textOf((await go('/personal/formular/aldrig', 'en')).text)).toContain(
      'Nobody can ever send the form in',
    );
  });

  it('is not published where what is proved is weighed as an obstacle', async () => {
    const { cookie } = await staffIn(db, { roles: ['designer'] });
    const page = async (): Promise<string> =>
      (await fetch(`${server.url}/personal/formular/hindrat/versioner`, { headers: { cookie } })).text();
    const first = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? '';
    const bench = async (): Promise<string> =>
      (await fetch(`${server.url}/personal/formular/hindrat`, { headers: { cookie } })).text();
    const before = first(/data-sha256="(\w+)"/, await bench());
    await save('hindrat/service.json', { lint: { levels: { 'never-sent-in': 'error' } } });
    await until(async () => first(/data-sha256="(\w+)"/, await bench()) !== before);
    const answer = await fetch(`${server.url}/personal/formular/hindrat/versioner`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({
        _when: 'now',
        _seen: first(/name="_seen" value="([^"]*)"/, await page()),
        _sha: first(/data-sha256="(\w+)"/, await bench()),
      }),
      redirect: 'manual',
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Mappen har fel');
    expect(textOf(await page())).toContain('Nobody can ever send this form in');
    expect(await page()).not.toContain('name="_sha"');
  });

  it('shows what is saved, and tells that it is not what residents have', async () => {
    const go = await as({ roles: ['designer'] });
    const schema = structuredClone(plotForm['schema.json']) as { properties: { plot: { title: string } } };
    schema.properties.plot.title = 'Vilken odlingslott?';
    await save('odlingslott/schema.json', schema);
    const told = async () => textOf((await go('/personal/formular/odlingslott')).text);
    await until(async () => (await told()).includes('Vilken odlingslott?'));
    expect(await told()).toContain('Arbetskopian skiljer sig från version 1');
    expect(textOf((await go('/personal/formular')).text)).toMatch(
      /Ansökan om odlingslott [^–]* Mappen skiljer sig/,
    );
  });
});

describe('what differs', () => {
  it('is told between the published version and the folder, in Swedish and in English', async () => {
    const go = await as({ roles: ['designer'] });
    await saveWithoutEmail();
    await until(async () =>
      (await go('/personal/formular/odlingslott/skillnad')).text.includes('Medhjälpare blev obligatoriskt'),
    );
    const told = textOf((await go('/personal/formular/odlingslott/skillnad')).text);
    expect(told).toContain('Vad skiljer arbetskopian från version 1?');
    expect(told).toMatch(/Frågor och regler .*Borttaget: Frågan togs bort: E-post\./);
    const english = textOf((await go('/personal/formular/odlingslott/skillnad', 'en')).text);
    expect(english).toContain('Medhjälpare became mandatory.');
    expect(english).toContain('How does the working copy differ from version 1?');
  });

  it('is told between any two versions, once there are several', async () => {
    await saveWithoutEmail();
    await server.restart();
    db = server.app.get(DataSource);
    const go = await as({ roles: ['designer'] });
    const told = async (query: string) =>
      textOf((await go(`/personal/formular/odlingslott/skillnad${query}`)).text);
    expect(await told('?fran=1&till=2')).toContain('Frågan togs bort: E-post.');
    expect(await told('?fran=2&till=1')).toContain('Ny fråga: E-post.');
    expect(await told('?fran=2&till=2')).toContain('Inget skiljer');
    expect(await told('')).toContain('Inget skiljer');
  });

  it('answers what cannot be compared with a sentence', async () => {
    const go = await as({ roles: ['designer'] });
    const told = async (path: string) => textOf((await go(`/personal/formular/${path}`)).text);
    for (const query of ['fran=77', 'till=%3Cb%3E', 'fran=1e9', 'fran=a&fran=b', 'till=__proto__'])
      expect(await told(`odlingslott/skillnad?${query}`)).toContain('Det finns ingen version');
    expect(await told('trasig/skillnad')).toContain('Formuläret har ingen publicerad version');
    expect(await told('borta/skillnad')).toContain('Inget skiljer');
  });

  it('waits for obstacles to be mended', async () => {
    const go = await as({ roles: ['designer'] });
    await save('stort/schema.json', '{ "title": "Stort", ');
    await until(async () =>
      textOf((await go('/personal/formular/stort/skillnad')).text).includes('Den går inte att jämföra'),
    );
    await save('stort/schema.json', large['schema.json']);
    await until(async () =>
      textOf((await go('/personal/formular/stort/skillnad')).text).includes('Inget skiljer'),
    );
  });
});

describeInBrowser('the bench in a browser', (browser) => {
  const looker = new Looker();

  const designer = async (options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Page> => {
    const page = await (await browser.visitor(options)).newPage();
    const { token } = await staffIn(db, { name: 'Karin', roles: ['designer'] });
    await page.context().addCookies([{ name: STAFF_COOKIE, value: token, url: server.url }]);
    return page;
  };

  it('is used without script: a question, an example, a language, another part', async () => {
    const page = await designer({ javaScriptEnabled: false });
    await page.goto(`${server.url}/personal/formular`);
    await page.getByRole('link', { name: 'Ansökan om odlingslott', exact: true }).click();
    await page.getByRole('link', { name: /^Hur hög är boden\?/ }).click();
    await page.getByRole('heading', { name: 'Hur hög är boden?' }).waitFor();
    await page.getByLabel('Ifyllt med').selectOption('med-bod');
    await page.getByLabel('Språk').selectOption('en');
    await page.getByRole('button', { name: 'Visa så' }).click();
    await page.waitForURL(/exempel=med-bod/);
    expect(await page.locator('.inspection').innerText()).toContain('Med exemplet med-bod');
    await page.getByRole('link', { name: 'Granska', exact: true }).click();
    await page.waitForURL(/visa=granska/);
    const frame = page.frameLocator('iframe');
    await frame.getByText('A1', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'ui.json', exact: true }).click();
    await page.waitForURL(/fil=ui\.json/);
    expect(await page.locator('.source .hit').innerText()).toContain('{');
  });

  it('shows with script what is saved, and leaves the frame and whoever reads alone', async () => {
    const page = await designer();
    await page.goto(`${server.url}/personal/formular/odlingslott?falt=/plot`);
    const frame = page.frameLocator('iframe');
    await frame.getByLabel('Vilken lott?').fill('Sju');
    const link = page.getByRole('link', { name: /^Namn/ });
    await link.focus();
    const schema = structuredClone(plotForm['schema.json']) as { properties: { plot: { title: string } } };
    schema.properties.plot.title = 'Vilken lott önskar du?';
    await save('odlingslott/schema.json', schema);
    await save('odlingslott/ui.json', plotForm['ui.json']);
    await page.getByRole('heading', { name: 'Vilken lott önskar du?' }).waitFor();
    await page.getByRole('link', { name: /^Vilken lott önskar du\?/ }).waitFor();
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    const box = frame.getByLabel('Vilken lott önskar du?');
    await box.waitFor();
    expect(await box.inputValue()).toBe('Sju');
  });

  it('is used by keyboard alone', async () => {
    const page = await designer();
    await page.goto(`${server.url}/personal/formular/trasig`);
    const show = page.getByRole('link', { name: /^Visa schema\.json, rad 3/ });
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if (await show.evaluate((link) => link === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/fil=schema\.json&rad=3#raden$/);
    expect(await page.locator('#raden').innerText()).toContain('objekt');
    const source = page.getByRole('region', { name: 'Innehållet i schema.json' });
    await source.focus();
    expect(await source.evaluate((text) => text === document.activeElement)).toBe(true);
  });

  it('lets the keyboard come to all that can be used on it, in the order of the page', async () => {
    const page = await designer();
    await page.goto(`${server.url}/personal/formular/odlingslott?falt=/height&exempel=med-bod`);
    await page.locator('summary', { hasText: 'Ett svar som går att skicka in' }).waitFor();
    await page.frameLocator('iframe').locator('form[data-live]').waitFor();
    const usable = page.locator(
      'main :is(a[href], button, select, input:not([type=hidden]), summary, iframe, [tabindex="0"]):visible',
    );
    const came: number[] = [];
    const where = () => usable.evaluateAll((all) => all.findIndex((one) => one === document.activeElement));
    await page.locator('main a[href]').first().focus();
    for (let at = await where(); at >= 0 && came.length < 400; at = await where()) {
      came.push(at);
      await page.keyboard.press('Tab');
    }
    const order = came.filter((at, place) => at !== came[place - 1]);
    expect(order).toEqual([...Array(await usable.count()).keys()]);
  });

  it('shows by itself what is proved, when it is there', async () => {
    const page = await designer();
    await page.goto(`${server.url}/personal/formular/odlingslott`);
    await page.getByText('Formuläret går att skicka in.').waitFor();
    const witness = page.locator('summary', { hasText: 'Ett svar som går att skicka in' });
    await witness.focus();
    await page.keyboard.press('Enter');
    await page.locator('details[open] pre', { hasText: '"name"' }).waitFor();
  });

  it('has nothing in the way: by axe, narrow and wide, light and dark', async () => {
    const page = await designer();
    const states: Readonly<Record<string, string>> = {
      'forms of a designer': '/personal/formular',
      'bench with a question': '/personal/formular/odlingslott?falt=/height&exempel=med-bod',
      'bench with a file': '/personal/formular/odlingslott?fil=ui.json&rad=4&bredd=dator',
      'bench with a proof': '/personal/formular/aldrig',
      'bench with an obstacle': '/personal/formular/trasig?fil=schema.json&rad=3',
      'bench of a folder that is gone': '/personal/formular/borta',
      difference: '/personal/formular/odlingslott/skillnad?fran=1&till=2',
    };
    for (const [state, path] of Object.entries(states)) {
      await page.goto(`${server.url}${path}`);
      await looker.at(page, state);
    }
    expect(looker.seen).toHaveLength(7);
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  }, 180_000);
});
