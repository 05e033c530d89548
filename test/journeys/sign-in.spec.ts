import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/boot/create-app';
import { loadConfiguration } from '../../src/platform/configuration';
import { aDatabase, type TestDatabase } from '../support/a-database';
import { describeInBrowser } from '../support/browser';
import { aProvider, freePort, type TestProvider } from '../support/oidc-provider';
import { aServer } from '../support/server';
import { aFormsFolder, type FormsFolder } from './lib/forms-folder';
import { Looker } from './lib/looks';
import { Resident } from './lib/resident';
import { aSite } from './lib/site';

const PERSONAL = '199001012385';
const OTHER = '199001032391';

const text = (title: string, more = {}) => ({ title, type: 'string', ...more });
const schema = {
  title: 'Ansökan',
  type: 'object',
  required: ['number', 'why'],
  properties: {
    number: text('Personnummer', { format: 'se-personnummer', 'x-prefill': 'person.personalNumber' }),
    name: text('Namn', { 'x-prefill': 'person.name' }),
    why: text('Varför söker du?'),
  },
};
const forms = {
  maste: { 'schema.json': schema, 'service.json': { login: 'required' } },
  hog: { 'schema.json': schema, 'service.json': { login: 'required', assurance: 4 } },
  kan: { 'schema.json': schema, 'service.json': { login: 'optional' } },
  aldrig: { 'schema.json': schema, 'service.json': { login: 'none' } },
};
const people = {
  anna: { name: 'Anna Testsson', given_name: 'Anna', family_name: 'Testsson', personal_number: PERSONAL },
  bo: { name: 'Bo Testsson', given_name: 'Bo', family_name: 'Testsson', personal_number: OTHER },
};

describeInBrowser('signing in, without script', (browser) => {
  const looker = new Looker();
  let provider: TestProvider;
  const site = aSite({
    forms,
    environment: async () => {
      const [port, providerPort] = [await freePort(), await freePort()];
      provider = await aProvider(`http://localhost:${port}`, people, providerPort);
      return { PORT: String(port), OIDC_PROVIDERS: provider.setting };
    },
  });
  afterAll(() => (provider as TestProvider | undefined)?.stop());

  const visitor = async (): Promise<Resident> =>
    Resident.in(await browser.visitor({ javaScriptEnabled: false }), site.url);
  const signsIn = async (resident: Resident): Promise<void> => {
    await resident.page.locator('main').getByRole('link', { name: 'Logga in med Provlegitimation' }).click();
    await resident.page.waitForURL(
      (url) => !url.pathname.startsWith('/logga-in') && url.port !== new URL(provider.issuer).port,
    );
  };
  const query = <Row>(sql: string): Promise<Row[]> => site.get(DataSource).query(sql);
  const box = (resident: Resident, name: string) => resident.page.locator(`[name="${name}"]`).first();

  it('is needed where the form says so: from its page, and back to it, with what is known filled in', async () => {
    const resident = await visitor();
    await resident.visits('/tjanster/maste');
    await resident.follows('Logga in för att börja');
    await resident.page.waitForURL(/\/logga-in\?/);
    await signsIn(resident);
    expect(resident.path).toBe('/tjanster/maste');
    expect(await resident.page.locator('header').innerText()).toContain('Inloggad som Anna Testsson');
    await resident.startsService();
    expect(await box(resident, '/name').inputValue()).toBe('Anna Testsson');
    expect(await resident.page.getByText('Hämtat från inloggningen').count()).toBe(2);
  });

  it('leaves the personal number to the provider, whatever is posted, and tells who sent it in', async () => {
    const resident = await visitor();
    await resident.visits('/logga-in?till=/tjanster/maste');
    await signsIn(resident);
    await resident.startsService();
    await resident.page.waitForURL(/\/utkast\//);
    await resident.page.request.post(resident.page.url(), {
      form: { '/number': OTHER, '/name': 'Anna Andersson', '/why': 'Därför', _do: 'next' },
    });
    await resident.visits(resident.path.replace(/[^/]*$/, 'granska'));
    const told = new Map(await resident.toldAnswers());
    expect(told.get('Personnummer')).toContain('19900101');
    expect(told.get('Namn')).toBe('Anna Andersson');
    await resident.sendsIn();
    await resident.caseNumber();
    const [holder] = await query<unknown>(
      'SELECT subject, level, issuer FROM case_holders ORDER BY signed_in_at DESC LIMIT 1',
    );
    expect(holder).toEqual({ subject: 'anna', level: 1, issuer: provider.issuer });
    expect(site.log.join('')).not.toMatch(/19900101|Testsson|code=/);
  });

  it('takes along the draft that one is in, and goes on where one was', async () => {
    const resident = await visitor();
    await resident.begins('kan');
    await box(resident, '/why').fill('Halvvägs');
    const step = resident.path;
    await resident.presses('login');
    await resident.page.waitForURL(/\/logga-in\?/);
    await signsIn(resident);
    expect(resident.path).toBe(step);
    expect(await box(resident, '/why').inputValue()).toBe('Halvvägs');
    expect(await box(resident, '/number').inputValue()).toContain('19900101');

    const elsewhere = await visitor();
    await elsewhere.visits(`/logga-in?till=${step}`);
    await signsIn(elsewhere);
    expect(await box(elsewhere, '/why').inputValue()).toBe('Halvvägs');

    await provider.next('bo');
    const other = await visitor();
    await other.visits(`/logga-in?till=${step}`);
    await signsIn(other);
    await provider.next('anna');
    expect(await other.page.locator('h1').innerText()).toContain('finns inte');
    expect((await (await visitor()).visits(step)).status()).toBe(404);
  });

  it('asks for a higher level where the form needs one', async () => {
    const resident = await visitor();
    await resident.visits('/logga-in?till=/tjanster/hog');
    await signsIn(resident);
    await resident.startsService();
    await resident.page.waitForURL(/niva=4/);
    expect(await resident.page.locator('main').innerText()).toContain('säkrare e-legitimation');
    await signsIn(resident);
    await resident.startsService();
    expect(resident.path).toMatch(/^\/utkast\//);
  });

  it('loses nothing of what is posted after the session is over', async () => {
    const resident = await visitor();
    await resident.visits('/logga-in?till=/tjanster/maste');
    await signsIn(resident);
    await resident.startsService();
    await box(resident, '/why').fill('Skrivet för sent');
    const step = resident.path;
    await query(`UPDATE resident_sessions SET seen_at = now() - interval '31 minutes'`);
    await resident.presses('next');
    await resident.page.waitForURL(/\/logga-in\?/);
    expect(await resident.page.locator('main').innerText()).toContain('Det du skrev är sparat');
    expect((await resident.visits(step)).url()).toContain('/logga-in');
    await signsIn(resident);
    expect(resident.path).toBe(step);
    expect(await box(resident, '/why').inputValue()).toBe('Skrivet för sent');
  });

  it('gives back what was typed to one who has signed out in another tab, and saves it once one is in again', async () => {
    const resident = await visitor();
    await resident.visits('/logga-in?till=/tjanster/maste');
    await signsIn(resident);
    await resident.startsService();
    await box(resident, '/why').fill('Skrivet utloggad');
    const { page } = resident;
    await page.request.post(`${site.url}/logga-ut`, { maxRedirects: 0 });
    await resident.presses('next');
    await page
      .getByRole('heading', { name: 'Du är inte inloggad, så det du skrev är inte sparat.' })
      .waitFor();
    expect(await box(resident, '/why').inputValue()).toBe('Skrivet utloggad');
    expect(await page.locator('main').innerText()).not.toContain('Anna');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Logga in (öppnas i en ny flik)' }).click(),
    ]);
    await tab.locator('main').getByRole('link', { name: 'Logga in med Provlegitimation' }).click();
    await tab.waitForURL(/\/utkast\//);
    await resident.presses('next');
    await page.waitForURL(/\/granska$/);
    expect(new Map(await resident.toldAnswers()).get('Varför söker du?')).toBe('Skrivet utloggad');
  });

  it('gives back what was typed to one in whose browser somebody else has signed in, and saves it for none but them', async () => {
    const resident = await visitor();
    await resident.visits('/logga-in?till=/tjanster/maste');
    await signsIn(resident);
    await resident.startsService();
    await box(resident, '/why').fill('Annas egna ord');
    const { page } = resident;
    await page.request.post(`${site.url}/logga-ut`, { maxRedirects: 0 });
    // Else the provider would know Anna again.
    await page.context().clearCookies({ name: /^_session/ });
    await provider.next('bo');
    await signsIn(await resident.inAnotherTab('/logga-in?till=/tjanster/maste'));
    await provider.next('anna');
    await resident.presses('next');
    await page
      .getByRole('heading', { name: 'Det du skrev är inte sparat. Det hör till någon annan' })
      .waitFor();
    expect(await box(resident, '/why').inputValue()).toBe('Annas egna ord');
    expect(await query(`SELECT id FROM drafts WHERE answer::text LIKE '%Annas egna ord%'`)).toEqual([]);
    const out = page.getByRole('link', { name: 'Logga ut (öppnas i en ny flik)' });
    expect(await out.getAttribute('href')).toMatch(/^\/logga-ut\?till=%2Futkast%2F/);
  });

  it('is not offered by a form that asks nobody, and leaves no trace there', async () => {
    const resident = await visitor();
    await resident.visits('/logga-in?till=/tjanster/aldrig');
    await signsIn(resident);
    await resident.startsService();
    expect(await box(resident, '/number').inputValue()).toBe('');
    await resident.answers({ number: OTHER, why: 'x' });
    await resident.goesOn();
    const [before] = await query<{ n: string }>('SELECT count(*) AS n FROM case_holders');
    await resident.sendsIn();
    await resident.caseNumber();
    expect(await query('SELECT count(*) AS n FROM case_holders')).toEqual([before]);
  });

  it('is not gone round by a post, a step, or the API', async () => {
    const resident = await visitor();
    const { request } = resident.page;
    const begun = await request.post(`${site.url}/tjanster/maste`, { form: {}, maxRedirects: 0 });
    expect([begun.status(), begun.headers().location]).toEqual([
      303,
      '/logga-in?till=%2Ftjanster%2Fmaste&varfor=behovs',
    ]);
    const sent = await request.post(`${site.url}/api/forms/maste/cases`, {
      data: { number: PERSONAL, why: 'x' },
      headers: { 'idempotency-key': 'a' },
    });
    expect([sent.status(), ((await sent.json()) as { code: string }).code]).toEqual([
      401,
      'resident-sign-in-needed',
    ]);
  });

  it('tells what went wrong, and gives a way on', async () => {
    const resident = await visitor();
    await provider.next('denied');
    await resident.visits('/logga-in?till=/tjanster/maste');
    await resident.page.getByRole('link', { name: 'Logga in med Provlegitimation' }).click();
    await resident.page.getByText('Inloggningen avbröts').waitFor();
    await provider.next('anna');
    const stale = await resident.visits('/logga-in/prov/svar?code=x&state=y');
    expect(stale.status()).toBe(400);
    expect((await resident.visits('/logga-in/nobody')).status()).toBe(404);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\tx'])(
    'never leads to %j',
    async (to) => {
      const resident = await visitor();
      await resident.visits(`/logga-in?till=${encodeURIComponent(to)}`);
      await signsIn(resident);
      expect(resident.page.url()).toBe(`${site.url}/`);
    },
  );

  it('ends with one press, asked for twice, and leads on to the provider', async () => {
    const resident = await visitor();
    await resident.visits('/logga-in?till=/tjanster/maste');
    await signsIn(resident);
    const cookies = await resident.page.context().cookies();
    const before = cookies.find(({ name }) => name === 'blankett_inloggad')!.value;
    await resident.follows('Logga ut');
    await resident.page.waitForURL(/\/logga-ut/);
    await resident.page.locator('main form button').click();
    await resident.page.waitForURL(/\/utloggad/);
    const href = await resident.page
      .getByRole('link', { name: 'Logga ut från Provlegitimation' })
      .getAttribute('href');
    expect(href).toContain(`${provider.issuer}/session/end`);
    const again = await resident.page.request.get(`${site.url}/tjanster/maste`, {
      headers: { cookie: `blankett_inloggad=${before}` },
    });
    expect(await again.text()).not.toContain('Inloggad som');
  });

  it('is not begun by another site: neither signing out nor going on is a matter of theirs', async () => {
    for (const path of ['/logga-ut', '/logga-in', '/logga-in/forlang']) {
      const answer = await fetch(`${site.url}${path}`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });

  it('has nothing that axe would find', async () => {
    const resident = await Resident.in(await browser.visitor(), site.url);
    const pages = [
      '/tjanster/maste',
      '/logga-in?till=/tjanster/hog&niva=4',
      '/logga-in?varfor=slut',
      '/utloggad',
    ];
    for (const path of [...pages, '/logga-in/prov/svar?state=x']) {
      await resident.visits(path);
      await looker.at(resident.page, path);
    }
    await resident.visits('/logga-in?till=/tjanster/maste');
    await signsIn(resident);
    await looker.at(resident.page, 'signed in');
    await resident.visits('/logga-ut');
    await looker.at(resident.page, 'leaving');
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });

  it('says so when the provider is away, and lets one try again', async () => {
    await provider.stop();
    const fresh = await aServer({ FORMS_DIR: site.folder.path, OIDC_PROVIDERS: provider.setting });
    try {
      const resident = await Resident.in(await browser.visitor({ javaScriptEnabled: false }), fresh.url);
      const answer = await resident.visits('/logga-in/prov?till=/tjanster/maste');
      expect(answer.status()).toBe(503);
      expect(await resident.page.locator('main').innerText()).toContain('Det gick inte att logga in');
    } finally {
      await fresh.close();
    }
    await provider.start();
    const known = await visitor();
    await known.visits('/logga-in?till=/tjanster/maste');
    await signsIn(known);
  });
});

describeInBrowser('the warning before one is signed out', (browser) => {
  let folder: FormsFolder;
  let database: TestDatabase;
  let dataDir: string;
  let app: NestFastifyApplication;
  let url: string;
  beforeAll(async () => {
    folder = await aFormsFolder(forms);
    database = await aDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'blankett-sign-in-'));
    const configuration = await loadConfiguration({
      DATA_DIR: dataDir,
      FORMS_DIR: folder.path,
      LOG_LEVEL: 'error',
    });
    app = await createApp(configuration, database.url, { write: () => undefined });
    await app.listen(0, 'localhost');
    url = await app.getUrl();
    url = url.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.close();
    await folder.remove();
    await rm(dataDir, { recursive: true, force: true });
  }, 30_000);

  /** As the test identity, which is plainly none, into a step. */
  const inAStep = async (javaScriptEnabled: boolean): Promise<Resident> => {
    const resident = await Resident.in(await browser.visitor({ javaScriptEnabled }), url);
    await resident.visits('/logga-in?till=/tjanster/maste');
    expect(await resident.page.locator('main').innerText()).toContain('Testinloggning – inte på riktigt');
    await resident.page.getByRole('button', { name: 'Logga in som testperson' }).click();
    await resident.page.getByRole('link', { name: 'Välj vem du vill logga in som.' }).waitFor();
    if (javaScriptEnabled) {
      const looker = new Looker();
      await looker.at(resident.page, 'test identity');
      expect(looker.seen.flatMap(({ findings }) => findings)).toEqual([]);
    }
    await resident.page.getByLabel('Astrid Testsson').check();
    await resident.page.getByRole('button', { name: 'Logga in som testperson' }).click();
    await resident.page.waitForURL(/\/tjanster\/maste/);
    await resident.startsService();
    await resident.page.waitForURL(/\/utkast\//);
    return resident;
  };
  const age = (minutes: number) =>
    app
      .get(DataSource)
      .query(
        `UPDATE resident_sessions SET expires_at = now() + make_interval(mins => $1, secs => 5), signed_in_at = now()`,
        [minutes],
      );

  it('shows by style rules alone, and a press saves what is typed and stays', async () => {
    const resident = await inAStep(false);
    const region = resident.page.locator('.session-end');
    expect(await region.isVisible()).toBe(false);
    await age(2);
    await resident.page.reload();
    await region.waitFor({ state: 'visible' });
    await resident.page.locator('[name="/why"]').fill('Skrivet');
    await region.getByRole('button', { name: 'Fortsätt vara inloggad' }).click();
    await resident.page.waitForURL(/\/utkast\//);
    expect(await resident.page.locator('[name="/why"]').inputValue()).toBe('Skrivet');
  });

  it('is told aloud by the script, and put off without a new page', async () => {
    const resident = await inAStep(true);
    await age(2);
    await resident.page.reload();
    const region = resident.page.locator('.session-end');
    await region.getByText('om du inte fortsätter').waitFor();
    await resident.page.locator('[name="/why"]').fill('Kvar');
    await age(60);
    await region.getByRole('button', { name: 'Fortsätt vara inloggad' }).click();
    await region.getByText('Du är fortfarande inloggad.').waitFor();
    expect(await resident.page.locator('[name="/why"]').inputValue()).toBe('Kvar');
  });
});
