import { readBack } from '../../src/pdf/testing/read-back';
import { describeInBrowser } from '../support/browser';
import { aServer, type TestServer } from '../support/server';
import { aFormsFolder, type FormsFolder } from './lib/forms-folder';
import { Resident } from './lib/resident';
import { exampleOf } from './lib/shipped-forms';
import { storedCase } from './lib/stored';

const SWEDISH = /[åäöÅÄÖ]/;

describeInBrowser('languages', (browser) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await aServer();
  }, 60_000);
  afterAll(() => server.close());

  const visitor = async (): Promise<Resident> =>
    Resident.in(await browser.visitor({ javaScriptEnabled: false }), server.url);

  const language = (resident: Resident) => resident.page.locator('html').getAttribute('lang');

  /** A link; on a step of a form a button, which saves what is typed. */
  const changesLanguage = (resident: Resident, words: string) =>
    resident.page.locator('footer').locator('a, button').filter({ hasText: words }).click();

  it('are changed on any page, which stays the same page, and back', async () => {
    const resident = await visitor();
    await resident.visits('/');
    expect(await language(resident)).toBe('sv');
    const link = resident.page.locator('footer').getByRole('link', { name: 'In English' });
    expect(await link.getAttribute('lang')).toBe('en');
    expect(await link.getAttribute('hreflang')).toBe('en');
    await resident.begins('synpunkter');
    const step = resident.path;
    await resident.answers(exampleOf('synpunkter', 'complaint-reply-by-email'));
    await changesLanguage(resident, 'In English');
    expect(resident.path).toBe(step);
    expect(await language(resident)).toBe('en');
    expect(await resident.page.locator('input[value="complaint"]').isChecked()).toBe(true);
    await changesLanguage(resident, 'På svenska');
    expect(resident.path).toBe(step);
    expect(await language(resident)).toBe('sv');
  });

  it('hold from the first page to the receipt', async () => {
    const resident = await visitor();
    await resident.visits('/sprak/en?till=/');
    const pages: string[] = [];
    /** All that stands on the page but what is named in Swedish on purpose: names, and the link to Swedish. */
    const looks = async (): Promise<void> => {
      expect(await language(resident)).toBe('en');
      const text = await resident.page.locator('body').innerText();
      const named = /På svenska|Köpmansgatan|Gränsgatan|Erik Åkesson|Det rinner|Skånes/;
      pages.push(...text.split('\n').filter((line) => SWEDISH.test(line) && !named.test(line)));
    };
    await looks();
    await resident.visits('/tjanster/synpunkter');
    await looks();
    await resident.startsService();
    await resident.goesOn();
    expect(await resident.page.title()).toMatch(/^Error: /);
    for (const problem of await resident.problems()) expect(problem).not.toMatch(SWEDISH);
    await looks();
    await resident.fillsIn(exampleOf('synpunkter', 'water-leak-reply-by-phone'), looks);
    await looks();
    const told = await resident.toldAnswers();
    await resident.sendsIn();
    await looks();
    const number = await resident.caseNumber();
    expect((await storedCase(server.app, number)).language).toBe('en');
    const { tree, document } = await readBack((await resident.downloadsReceipt()).bytes);
    expect(document.catalog.toString()).toContain('en');
    expect(tree.text).toContain('Receipt');
    for (const [question] of told)
      expect(tree.text.replace(/\s/g, '')).toContain(question.replace(/\s/g, ''));
    expect(pages).toEqual([]);
  });

  it('are chosen by the visitor, and Swedish until then, whatever the browser prefers', async () => {
    const context = await browser.visitor({ locale: 'en-GB', javaScriptEnabled: false });
    const resident = await Resident.in(context, server.url);
    await resident.visits('/');
    expect(await language(resident)).toBe('sv');
  });
});

describeInBrowser('a form in Arabic', (browser) => {
  let folder: FormsFolder;
  let server: TestServer;
  beforeAll(async () => {
    folder = await aFormsFolder({
      bidrag: {
        'schema.json': {
          title: 'Bidrag',
          type: 'object',
          required: ['name'],
          properties: {
            name: { title: 'Namn', description: 'Som i passet.', type: 'string', maxLength: 40 },
            kind: {
              title: 'Slag',
              oneOf: [
                { const: 'a', title: 'Resa' },
                { const: 'b', title: 'Hyra' },
              ],
            },
            more: { title: 'Övrigt', type: 'string' },
          },
        },
        'service.json': { category: 'civic', summary: 'För prov.' },
        'texts.ar.json': {
          '/title': 'منحة',
          '/properties/name/title': 'الاسم',
          '/properties/name/description': 'كما في جواز السفر.',
          '/properties/kind/title': 'النوع',
          '/properties/kind/oneOf/0/title': 'سفر',
          '/properties/kind/oneOf/1/title': 'إيجار',
        },
      },
    });
    server = await aServer({ FORMS_DIR: folder.path });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await folder.remove();
  });

  it.each([true, false])(
    'is offered by the language’s own name, keeps what is typed, and says what is in which language (script: %s)',
    async (javaScriptEnabled) => {
      const resident = await Resident.in(await browser.visitor({ javaScriptEnabled }), server.url);
      const { page } = resident;
      await resident.begins('bidrag');
      await resident.answers({ name: 'Leila', kind: 'b' });
      await page.locator('footer').getByRole('button', { name: 'العربية' }).click();
      await page.waitForFunction(() => document.documentElement.lang === 'en');
      expect(await resident.holds('/name')).toBe('Leila');
      const label = page.locator('label', { hasText: 'الاسم' });
      expect(await label.locator('[lang=ar][dir=rtl]').innerText()).toContain('الاسم');
      // Where a text is missing Swedish is shown, and said to be so.
      expect(await page.locator('label [lang=sv]').innerText()).toContain('Övrigt');
      expect(await page.locator('input[value="b"]').isChecked()).toBe(true);
      await page.locator('footer').getByRole('button', { name: 'På svenska' }).click();
      await page.waitForFunction(() => document.documentElement.lang === 'sv');
      expect(await resident.holds('/name')).toBe('Leila');
      expect(await page.locator('main [lang]').count()).toBe(0);
      await resident.goesOn();
      await resident.sendsIn();
      expect((await storedCase(server.app, await resident.caseNumber())).answer).toEqual({
        name: 'Leila',
        kind: 'b',
      });
    },
  );
});
