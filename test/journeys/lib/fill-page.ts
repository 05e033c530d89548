import type { Page } from 'playwright-core';
import { isObject, type Json } from '../../../src/form/json';
import { asText } from './as-text';
import { pointerTokens, valueAt } from '../../../src/form/pointer';

interface Control {
  readonly name: string;
  readonly type: string;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

export const named = (name: string): string => `[name=${JSON.stringify(name)}]`;

/** The controls of the page in its order, each name once. */
const controlsOf = async (page: Page): Promise<Control[]> => {
  const all = await page.locator('main [name]').evaluateAll((elements) =>
    elements.map((element) => ({
      name: element.getAttribute('name') ?? '',
      type: (element as HTMLInputElement).type,
    })),
  );
  const seen = new Set<string>();
  return all.filter(({ name, type }) => {
    const isNew = name.startsWith('/') && type !== 'hidden' && !seen.has(name);
    if (isNew) seen.add(name);
    return isNew;
  });
};

/**
 * Writes an answer into the page that is open, generically: names of controls are JSON Pointers. What the answer has nothing
 * for is left alone, and so is what an answer on the same page hides just now.
 * @returns the names that were filled in
 */
export const fillPage = async (page: Page, answer: Json): Promise<string[]> => {
  const filled: string[] = [];
  // Where a script runs, questions come up while one answers.
  for (let left = await controlsOf(page); left.length > 0; left = await controlsOf(page)) {
    const before = filled.length;
    await fillControls(
      page,
      left.filter(({ name }) => !filled.includes(name)),
      answer,
      filled,
    );
    if (filled.length === before) break;
  }
  return filled;
};

const fillControls = async (
  page: Page,
  controls: readonly Control[],
  answer: Json,
  filled: string[],
): Promise<void> => {
  for (const control of controls) {
    const [pointer = '', part] = control.name.split('#');
    const value = valueAt(answer, pointerTokens(pointer));
    if (value === undefined || isObject(value)) continue;
    const isShown = await page
      .locator(`${named(control.name)}:not([type=hidden])`)
      .first()
      .isVisible();
    if (!isShown) continue;
    await fillControl(page, control, part === undefined ? value : partOf(asText(value), part));
    filled.push(control.name);
  }
};

const fillControl = async (page: Page, { name, type }: Control, value: Json): Promise<void> => {
  const control = page.locator(named(name));
  switch (type) {
    case 'radio':
      return page.locator(`${named(name)}[value=${JSON.stringify(asText(value))}]`).check();
    case 'checkbox':
      for (const one of Array.isArray(value) ? value : [value])
        await page.locator(`${named(name)}[value=${JSON.stringify(asText(one))}]`).check();
      return;
    case 'select-one':
      await control.selectOption(asText(value));
      return;
    default:
      return control.fill(typeof value === 'number' ? String(value).replace('.', ',') : asText(value));
  }
};

/** As people write a date: without zeros in front. */
const partOf = (date: string, part: string): string => {
  const [, year = '', month = '', day = ''] = DATE.exec(date) ?? [];
  return part === 'y' ? year : String(Number(part === 'm' ? month : day));
};
