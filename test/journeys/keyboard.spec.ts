import { describeInBrowser } from '../support/browser';
import { aServer, type TestServer } from '../support/server';
import { chooses, faultsHaveFocus, focused, isRefused, press, tabsTo, types, words } from './lib/keys';
import { Resident } from './lib/resident';
import { storedCase } from './lib/stored';

describeInBrowser('by keyboard alone', (browser) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await aServer();
  }, 60_000);
  afterAll(() => server.close());

  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('a fault is reported, %s', async (_, javaScriptEnabled) => {
    const resident = await Resident.in(await browser.visitor({ javaScriptEnabled }), server.url);
    const { page } = resident;

    await resident.visits('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ words: 'Hoppa till innehållet', isMarked: true });
    expect(
      await page.locator('a.skip').evaluate((link) => link.getBoundingClientRect().top),
    ).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await types(page, 'q', 'synpunkter');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await press(page, 'Synpunkter och felanmälan');
    await press(page, 'Starta e-tjänsten');

    // Nothing answered: the errors have the focus, and lead to the question.
    await isRefused(page, 'Space');
    expect(await focused(page)).toMatchObject({ id: 'fel' });
    await tabsTo(page, words('Välj vad du vill göra.'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === '/kind');

    await page.keyboard.press('Space');
    for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowDown');
    await chooses(page, '/fault', 0);
    await press(page, 'Fortsätt');

    await types(page, '/description', 'Lampan är släckt sedan i går.');
    await types(page, '/place', 'Gränsgatan 5');
    await isRefused(page);
    expect(await resident.problems()).toEqual(['Svara på om det är fara för någon.']);
    await tabsTo(page, words('Svara på om det är fara'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === '/danger');
    await page.keyboard.press('ArrowDown');
    await press(page, 'Fortsätt');

    // Enter in a text box goes on: nothing is removed, and what is missing is told.
    await chooses(page, '/wantsReply', 0);
    await types(page, '/name', 'Åsa Nyström');
    await page.keyboard.press('Enter');
    await page.waitForFunction(faultsHaveFocus);
    expect((await resident.problems()).length).toBeGreaterThan(0);
    await types(page, '/email', 'asa.nystrom@example.se');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(resident.isAtReview).toBe(true);
    await press(page, 'Ändra Var är felet?');
    expect((await focused(page)).name).toBe('/place');
    await page.keyboard.press('End');
    await page.keyboard.type(' B');
    // A change leads back to the review.
    await press(page, 'Fortsätt');
    await press(page, 'Skicka in', 'Space');

    const { answer } = await storedCase(server.app, await resident.caseNumber());
    expect(answer).toEqual({
      kind: 'faultReport',
      fault: 'streetLight',
      description: 'Lampan är släckt sedan i går.',
      place: 'Gränsgatan 5 B',
      danger: false,
      wantsReply: true,
      name: 'Åsa Nyström',
      email: 'asa.nystrom@example.se',
    });
    await tabsTo(page, words('Hämta kvittensen'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  });

  it('has the skip link first on every page, and one heading of the first rank', async () => {
    const resident = await Resident.in(await browser.visitor(), server.url);
    for (const path of ['/', '/?q=x', '/tjanster/synpunkter', '/kakor', '/personuppgifter', '/finns-inte']) {
      await resident.visits(path);
      await resident.page.keyboard.press('Tab');
      expect([path, (await focused(resident.page)).words]).toEqual([path, 'Hoppa till innehållet']);
      expect(await resident.page.locator('h1').count()).toBe(1);
    }
  });
});
