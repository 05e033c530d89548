import { FeedbackService } from '../../src/feedback';
import { Looker } from '../journeys/lib/looks';
import { describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { signsInOnDesk } from '../support/staff';

const LONG = `${'Jag hittade inte hur man går tillbaka. '.repeat(20)}${'x'.repeat(200)}`;

describeInBrowser('what visitors think of the pages', (browser) => {
  const looker = new Looker();
  let server: TestServer;
  beforeAll(async () => {
    server = await aServer();
  }, 120_000);
  afterAll(() => server.close(), TO_STOP);

  const opinions = async () => {
    const page = await (await browser.visitor()).newPage();
    await signsInOnDesk(page, server);
    await page.goto(`${server.url}/personal/synpunkter-pa-sidorna`);
    return page;
  };

  it('is read on the desk, however long and hostile it is', async () => {
    const page = await opinions();
    await looker.at(page, 'no opinions yet');
    const feedback = server.app.get(FeedbackService, { strict: false });
    await feedback.answer({ formId: 'synpunkter', score: 5, comment: 'Lätt att förstå.' });
    await feedback.answer({ formId: 'synpunkter', score: 2, comment: LONG });
    await feedback.answer({ formId: 'borta', score: 3 });
    await feedback.report({
      page: '/tjanster/synpunkter',
      what: '<b>Knappen</b> syns inte',
      email: 'a@example.se',
    });
    await page.reload();
    const told = await page.locator('main').innerText();
    for (const words of [
      'Lätt att förstå.',
      LONG.slice(0, 60),
      '<b>Knappen</b> syns inte',
      'a@example.se',
      'borta',
    ])
      expect(told).toContain(words);
    expect(await page.locator('table').first().innerText()).toContain('3,5');
    await looker.at(page, 'opinions');
  });

  it('has nothing in the way: by axe, narrow and wide, light and dark', () => {
    expect(looker.seen).toHaveLength(2);
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});
