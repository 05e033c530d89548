import { createHash } from 'node:crypto';
import type { JsonObject } from '../../src/form/json';
import { swedishClock } from '../../src/form';
import { axeFindings, describeInBrowser } from '../support/browser';
import { getApi, postCase } from './lib/api';
import { aSite } from './lib/site';
import { Resident } from './lib/resident';

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n45\n%%EOF\n';

const form = (title: string, service: JsonObject = {}) => ({
  'schema.json': { title, type: 'object', properties: { name: { type: 'string', title: 'Namn' } } },
  'service.json': { category: 'home', ...service },
});

/** A moment so many hours from now, as clocks in Sweden show it. */
const local = (hours: number): string => {
  const { day, hour, minute } = swedishClock(new Date(Date.now() + hours * 3_600_000));
  return `${day}T${hour}:${minute}`;
};

const FORMS = {
  bygglov: form('Bygglov', { summary: 'Ansök om att bygga.', authority: { name: 'Byggnadsnämnden' } }),
  avfall: form('Ändra hämtning av avfall'),
  aldre: form('Äldreboende', { login: 'required' }),
  snart: form('Sommarkoloni', { opens: local(48) }),
  stangd: form('Vinterläger', { opens: local(-72), closes: local(-24) }),
  sista: form('Höstlov', { closes: local(2) }),
  resa: form('Bussresa', { cap: { cases: 2 } }),
  lopp: form('Kommunloppet', { cap: { cases: 7 } }),
  oberoende: form('Anmäl köldmedium', { authority: { name: 'Söderåsens miljöförbund', outside: true } }),
  buller: {
    'service.json': {
      title: 'Anmäl buller',
      summary: 'Berätta var och när det låter.',
      category: 'home',
      authority: { name: 'Söderåsens miljöförbund', outside: true },
      contact: { name: 'Miljöförbundet', phone: '0435-78 24 80' },
      link: 'https://www.example.org/buller?a=1&b=2',
    },
    'texts.en.json': { 'service#/title': 'Report noise' },
  },
  dodsbo: { 'service.json': { title: 'Dödsboanmälan', pdf: 'blankett.pdf' }, 'blankett.pdf': PDF },
  'fel-lank': { 'service.json': { title: 'Fel', link: 'https://user:pass@example.org/' } },
  'fel-pdf': { 'service.json': { title: 'Fel', pdf: 'x.pdf' }, 'x.pdf': '<script>alert(1)</script>' },
};

describeInBrowser('the catalogue', (browser) => {
  const site = aSite({ forms: FORMS, municipality: { synonyms: [['sopor', 'avfall', 'renhållning']] } });

  const visitor = async (options = {}): Promise<Resident> =>
    Resident.in(await browser.visitor({ javaScriptEnabled: false, ...options }), site.url);
  /** What axe finds on a page, by an address: it needs the scripts that these visitors do without. */
  const findingsOf = async (address: string): Promise<string[]> => {
    const judge = await visitor({ javaScriptEnabled: true });
    await judge.visits(address);
    return axeFindings(judge.page);
  };
  const titles = (resident: Resident) => resident.page.locator('main .item-title').allInnerTexts();
  const main = (resident: Resident) => resident.page.locator('main').innerText();

  it('finds by words that mean the same', async () => {
    const resident = await visitor();
    await resident.searchesFor('sopor');
    expect(await titles(resident)).toEqual(['Ändra hämtning av avfall']);
  });

  it('finds what is misspelt, and leads to what was meant', async () => {
    const resident = await visitor();
    await resident.searchesFor('byglov');
    expect(await main(resident)).toContain('Menade du bygglov?');
    expect(await titles(resident)).toEqual(['Bygglov']);
    await resident.follows('bygglov');
    expect(resident.page.url()).toContain('?q=bygglov');
    expect(await main(resident)).not.toContain('Menade du');
  });

  it.each([`'"><b>&`, '%_\\', '🎉', 'a'.repeat(10_000)])('is harmed by no search: %.10p', async (words) => {
    const answer = await fetch(`${site.url}/?q=${encodeURIComponent(words)}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('<b>');
  });

  it('lists all by letter, with å, ä and ö last', async () => {
    const resident = await visitor();
    await resident.visits('/');
    await resident.follows('A–Ö');
    const letters = await resident.page.locator('.letters a').allInnerTexts();
    expect(letters).toEqual(['A', 'B', 'D', 'H', 'K', 'S', 'V', 'Ä']);
    await resident.page.locator('.letters a', { hasText: 'Ä' }).click();
    expect(decodeURIComponent(resident.page.url())).toContain('/a-o#Ä');
    expect(await resident.page.locator('section:has(#Ä) li').allInnerTexts()).toEqual([
      'Äldreboende',
      'Ändra hämtning av avfall',
    ]);
    expect(await findingsOf(resident.page.url())).toEqual([]);
  });

  it('says in lists what each service needs, and where it is', async () => {
    const resident = await visitor();
    await resident.visits('/?amne=home');
    const row = (title: string) =>
      resident.page.locator('.item', { has: resident.page.getByText(title) }).innerText();
    expect(await row('Äldreboende')).toContain('E-legitimation');
    expect(await row('Bygglov')).toContain('Ingen inloggning');
    expect(await row('Anmäl buller')).toContain('Öppnas hos Söderåsens miljöförbund');
    expect(await row('Anmäl köldmedium')).toContain('Söderåsens miljöförbund');
    await resident.searchesFor('dödsbo');
    expect(await row('Dödsboanmälan')).toMatch(/Blankett, PDF \d+\sbyte/);
  });

  it('leads to another site by a link on a page of its own, and never by itself', async () => {
    const resident = await visitor();
    const answer = await resident.visits('/tjanster/buller');
    expect(answer.status()).toBe(200);
    expect(new URL(resident.page.url()).origin).toBe(new URL(site.url).origin);
    const text = await main(resident);
    expect(text).toContain('Söderåsens miljöförbund ansvarar');
    expect(text).toContain('0435-78 24 80');
    const link = resident.page.getByRole('link', { name: 'Gå till tjänsten hos Söderåsens miljöförbund' });
    expect(await link.getAttribute('href')).toBe('https://www.example.org/buller?a=1&b=2');
    expect(await findingsOf(resident.page.url())).toEqual([]);
    const english = await visitor();
    await english.visits('/sprak/en?till=/tjanster/buller');
    expect(await english.page.locator('h1').innerText()).toBe('Report noise');
  });

  it('hands out a PDF as a download, whole, and nothing else from the folder', async () => {
    const resident = await visitor();
    await resident.visits('/tjanster/dodsbo');
    expect(await findingsOf(resident.page.url())).toEqual([]);
    const href = await resident.page.getByRole('link', { name: 'Hämta blanketten' }).getAttribute('href');
    const answer = await fetch(new URL(href ?? '', site.url));
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="dodsbo.pdf"');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const sum = createHash('sha256').update(PDF).digest('hex');
    expect(
      createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex'),
    ).toBe(sum);
    expect((await fetch(`${site.url}/tjanster/buller/pdf`)).status).toBe(404);
    expect((await fetch(`${site.url}/tjanster/..%2Fbygglov/pdf`)).status).toBe(404);
  });

  it('refuses a wrong link and a PDF that is none, and says why in the log', async () => {
    expect((await fetch(`${site.url}/tjanster/fel-lank`)).status).toBe(404);
    expect((await fetch(`${site.url}/tjanster/fel-pdf/pdf`)).status).toBe(404);
    const log = site.log.join('');
    expect(log).toContain('It is no address that we can lead residents to.');
    expect(log).toContain('The file is no PDF, whatever its name says.');
  });

  it('says plainly when the municipality is not the one that decides', async () => {
    const resident = await visitor();
    await resident.visits('/tjanster/oberoende');
    expect(await main(resident)).toMatch(
      /Söderåsens miljöförbund som tar emot och beslutar, inte Perstorps kommun/,
    );
    await resident.visits('/tjanster/bygglov');
    expect(await main(resident)).toContain('Ansvarig: Byggnadsnämnden');
  });

  it('shows a notice of downtime while it is for, where it belongs, without a new start', async () => {
    const resident = await visitor();
    await resident.begins('bygglov');
    const step = resident.page.url();
    await site.folder.changeMunicipality({
      downtime: [
        { text: 'Kartan fungerar inte.', from: local(-1), until: local(1), forms: ['bygglov'] },
        { text: 'Det var i går.', from: local(-30), until: local(-20) },
        { text: 'Det blir i morgon.', from: local(20), until: local(30) },
      ],
      texts: { en: { '/downtime/0/text': 'The map is down.' } },
    });
    const notice = resident.page.getByText('Kartan fungerar inte.');
    // The file is looked at every other second; who looks at the page waits for an answer each time.
    for (let looks = 0; looks < 1000 && (await notice.count()) === 0; looks++) await resident.visits('/');
    expect(await main(resident)).not.toMatch(/i går|i morgon/);
    expect(await findingsOf(resident.page.url())).toEqual([]);
    await resident.visits('/tjanster/bygglov');
    expect(await main(resident)).toContain('Kartan fungerar inte.');
    await resident.visits(step);
    expect(await main(resident)).toContain('Kartan fungerar inte.');
    await resident.visits('/tjanster/avfall');
    expect(await main(resident)).not.toContain('Kartan');
    const english = await visitor();
    await english.visits('/sprak/en?till=/');
    expect(await main(english)).toContain('The map is down.');
  });

  it('says when a form opens, and cannot be begun before', async () => {
    const resident = await visitor();
    await resident.visits('/tjanster/snart');
    expect(await main(resident)).toMatch(
      /har inte öppnat[\s\S]*Den öppnar \d+ \p{L}+ \d{4} kl\. \d\d\.\d\d/u,
    );
    expect(await resident.page.locator('main form[action^="/tjanster/"]').count()).toBe(0);
    expect((await fetch(`${site.url}/tjanster/snart`, { method: 'POST' })).status).toBe(409);
    expect(await postCase(site.url, 'snart', { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'form-not-open-yet' },
    });
  });

  it('says that a form has closed, and what one can do', async () => {
    const resident = await visitor();
    await resident.visits('/tjanster/stangd');
    expect(await main(resident)).toMatch(/har stängt[\s\S]*Ring oss på 0435-390 00/);
    expect(await resident.page.locator('main form[action^="/tjanster/"]').count()).toBe(0);
    expect(await postCase(site.url, 'stangd', { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'form-closed' },
    });
  });

  it('tells on the steps that it closes within a day', async () => {
    const resident = await visitor();
    await resident.begins('sista');
    expect(await main(resident)).toContain('E-tjänsten stänger snart');
    await resident.visits('/tjanster/bygglov');
    expect(await main(resident)).not.toContain('stänger snart');
  });

  it('takes exactly as many answers as there are places, and keeps the draft of who came too late', async () => {
    const late = await visitor({ javaScriptEnabled: true });
    await late.beginsWith('resa', [['/name', 'Kim']]);
    expect(await main(late)).toContain('2 platser kvar');
    const answers = await Promise.all([1, 2, 3, 4].map(() => postCase(site.url, 'resa', { body: {} })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'form-full' });
    await late.page.locator('main form.sheet button[value="submit"]').click();
    await late.page.getByText('Alla platser är tagna').waitFor();
    expect(await main(late)).toContain('Det du har skrivit finns kvar i utkastet');
    expect(await main(late)).toContain('Kim');
    expect(await late.page.locator('button[value="submit"]').count()).toBe(0);
    expect(await axeFindings(late.page)).toEqual([]);
    await late.visits('/tjanster/resa');
    expect(await main(late)).toContain('Alla platser är tagna');
    expect((await fetch(`${site.url}/tjanster/resa`, { method: 'POST' })).status).toBe(409);
  });

  it('takes exactly as many of 50 that come at once by the API', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => postCase(site.url, 'lopp', { body: {} })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(7);
    expect(statuses.filter((status) => status === 409)).toHaveLength(43);
  });

  it('leaves services that lead elsewhere out of the API, where nothing can be sent to them', async () => {
    const { body } = await getApi(site.url, '/api/forms');
    expect((body.forms as { id: string }[]).map(({ id }) => id)).not.toContain('buller');
    expect((await postCase(site.url, 'buller', { body: {} })).status).toBe(404);
  });
});
