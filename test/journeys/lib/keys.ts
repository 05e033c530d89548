import type { Page } from 'playwright-core';

/** More tabs than any page has stops. */
const MOST_STOPS = 80;

/** What has the focus, as one would point it out. */
export interface Focused {
  readonly words: string;
  readonly name: string;
  readonly id: string;
  /** An outline, a frame or a shadow shows where one is. */
  readonly isMarked: boolean;
}

/** What has the focus now. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return { words: '', name: '', id: '', isMarked: false };
    // Past the last stop one is at the page itself, and no stop is missed.
    if (element === document.body) return { words: '', name: '', id: '', isMarked: true };
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
export const tabsTo = async (page: Page, isIt: (focus: Focused) => boolean): Promise<void> => {
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

/** What begins with these words. */
export const words = (text: string) => (focus: Focused) => focus.words.startsWith(text);
/** What has this name. */
export const named = (name: string) => (focus: Focused) => focus.name === name;

/** Tabs to a text box, and types. */
export const types = async (page: Page, name: string, text: string): Promise<void> => {
  await tabsTo(page, named(name));
  await page.keyboard.type(text);
};

/** Into a group of radio buttons by Tab, and down to the right one. */
export const chooses = async (page: Page, name: string, place: number): Promise<void> => {
  await tabsTo(page, named(name));
  await page.keyboard.press('Space');
  for (let at = 0; at < place; at++) await page.keyboard.press('ArrowDown');
};

/** Tabs to a button or a link, and presses it until the next page is there. */
export const press = async (page: Page, button: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
  await tabsTo(page, words(button));
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
};

/** In the page: whether the list of faults has the focus. */
export const faultsHaveFocus = () => document.activeElement?.id === 'fel';

/** Goes on, and is told what is wrong: by a page of its own, or by the script. */
export const isRefused = async (page: Page, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
  await tabsTo(page, words('Fortsätt'));
  await page.keyboard.press(key);
  await page.waitForFunction(faultsHaveFocus);
};
