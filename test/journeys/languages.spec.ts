import { readBack } from '../../src/pdf/testing/read-back';
import { describeInBrowser } from '../support/browser';
import { aServer, type TestServer } from '../support/server';
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
