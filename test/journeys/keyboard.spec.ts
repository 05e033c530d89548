import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { aServer, type TestServer } from '../support/server';
import { Resident } from './lib/resident';
import { storedCase } from './lib/stored';

/** More tabs than any page has stops. */
const MOST_STOPS = 80;

/** What has the focus, as one would point it out. */
interface Focused {
  readonly words: string;
  readonly name: string;
  readonly id: string;
  /** An outline, a frame or a shadow shows where one is. */
  readonly isMarked: boolean;
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return { words: '', name: '', id: '', isMarked: false };
    const isDrawn = (one: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    // A choice or a service may be marked by its whole row.
    const around = [element, element.closest('.choice, .item')];
    return {
      words: element.textContent.trim(),
      name: element.getAttribute('name') ?? '',
      id: element.id,
      isMarked: around.some((one) => one !== null && isDrawn(one)),
    };
  });

/** Tabs on until something has the focus; every stop on the way must be seen to have it. */
const tabsTo = async (page: Page, isIt: (focus: Focused) => boolean): Promise<void> => {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const focus = await focused(page);
    expect([focus.words, focus.name, focus.isMarked]).toEqual([focus.words, focus.name, true]);
    if (isIt(focus)) return;
    passed.push(focus.name || focus.words);
  }
  throw new Error(`Never reached by Tab: passed ${passed.join(', ')}`);
};

const words = (text: string) => (focus: Focused) => focus.words.startsWith(text);
const named = (name: string) => (focus: Focused) => focus.name === name;

const types = async (page: Page, name: string, text: string): Promise<void> => {
  await tabsTo(page, named(name));
  await page.keyboard.type(text);
};

/** Into a group of radio buttons by Tab, and down to the right one. */
const chooses = async (page: Page, name: string, place: number): Promise<void> => {
  await tabsTo(page, named(name));
  await page.keyboard.press('Space');
  for (let at = 0; at < place; at++) await page.keyboard.press('ArrowDown');
};

const press = async (page: Page, button: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
  await tabsTo(page, words(button));
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
};

const faultsHaveFocus = () => document.activeElement?.id === 'fel';

/** Goes on, and is told what is wrong: by a page of its own, or by the script. */
const isRefused = async (page: Page, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
  await tabsTo(page, words('Fortsätt'));
  await page.keyboard.press(key);
  await page.waitForFunction(faultsHaveFocus);
};

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
