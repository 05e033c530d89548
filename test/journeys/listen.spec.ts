import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { aSite } from './lib/site';
import { Looker } from './lib/looks';
import { Resident } from './lib/resident';
import { trialForm, trialPairs } from './lib/trial-form';

interface Said {
  readonly text: string;
  readonly lang: string;
}

/** A browser that speaks by writing down what it says; each piece ends when the test says so. */
const speakBy = (languages: readonly string[]) => `{
  const said = [], waiting = [];
  const told = new EventTarget();
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { constructor(text) { this.text = text; } } });
  Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(told, {
    getVoices: () => ${JSON.stringify(languages)}.map((lang) => ({ lang })),
    speak: (one) => { said.push({ text: one.text, lang: one.lang }); waiting.push(one); },
    cancel: () => waiting.splice(0).forEach((one) => one.onerror?.({ error: 'canceled' })),
  }) });
  window.heard = said;
  window.endOne = () => waiting.shift()?.onend?.();
}`;

const heard = (page: Page): Promise<Said[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: Said[] }).heard);

/** Lets every piece end, until nothing more is said. */
const listenToTheEnd = async (page: Page): Promise<string> => {
  for (let pieces = -1; pieces !== (await heard(page)).length;) {
    pieces = (await heard(page)).length;
    await page.evaluate(() => (globalThis as unknown as { endOne(): void }).endOne());
  }
  return (await heard(page)).map(({ text }) => text).join('\n');
};

describeInBrowser('whoever wants a page read aloud', (browser) => {
  const site = aSite({ forms: { prov: trialForm }, shipped: ['synpunkter'] });

  const visitor = async (voices: readonly string[] = ['sv-SE', 'en-GB'], javaScriptEnabled = true) => {
    const context = await browser.visitor({ javaScriptEnabled });
    await context.addInitScript(speakBy(voices));
    return Resident.in(context, site.url);
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  it('presses a button, pauses, goes on with the same piece and stops, by keyboard alone', async () => {
    const resident = await visitor();
    const { page } = resident;
    await resident.visits('/tjanster/synpunkter');
    await button(page, 'Lyssna').waitFor();
    await button(page, 'Lyssna').focus();
    await page.keyboard.press('Enter');
    await button(page, 'Pausa uppläsningen').waitFor();
    expect(await heard(page)).toEqual([{ text: 'Synpunkter och felanmälan', lang: 'sv-SE' }]);
    await page.keyboard.press('Enter');
    await button(page, 'Fortsätt lyssna').waitFor();
    await page.keyboard.press('Enter');
    await button(page, 'Pausa uppläsningen').waitFor();
    expect((await heard(page)).map(({ text }) => text)).toEqual(Array(2).fill('Synpunkter och felanmälan'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await button(page, 'Lyssna').waitFor();
    expect(await button(page, 'Sluta lyssna').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lyssna');
  });

  it('hears the page in its order, and no menu, no button and nothing that is folded up', async () => {
    const resident = await visitor();
    await resident.visits('/tjanster/synpunkter');
    await button(resident.page, 'Lyssna').click();
    const told = await listenToTheEnd(resident.page);
    expect(told.indexOf('Du behöver inte säga vem du är.')).toBeLessThan(told.indexOf('Så går det till'));
    expect(told).not.toContain('Kontakta oss');
    expect(told).not.toContain('Starta e-tjänsten');
    expect(told).not.toContain('Integritetsskyddsmyndigheten');
    await button(resident.page, 'Lyssna').waitFor();
  });

  it('hears no question that is hidden for now, and nothing that was filled in', async () => {
    const resident = await visitor();
    await resident.begins('synpunkter');
    await resident.answers({ kind: 'faultReport' });
    await resident.page.getByText('Vad är det för fel?').waitFor();
    await button(resident.page, 'Lyssna').click();
    const told = await listenToTheEnd(resident.page);
    expect(told).toContain('Vad är det för fel?');
    expect(told).not.toContain('Vilken verksamhet gäller det?');
  });

  it('hears answers only when they are marked', async () => {
    const resident = await visitor();
    await resident.beginsWith('prov', trialPairs);
    const { page } = resident;
    const answer = (await page.locator('dd[data-mine]').first().innerText()).trim();
    await button(page, 'Lyssna').click();
    const pieces = (await listenToTheEnd(page)).split('\n');
    expect(pieces).not.toContain(answer);
    await page.locator('dd[data-mine]').first().selectText();
    await button(page, 'Lyssna').click();
    await button(page, 'Pausa uppläsningen').waitFor();
    expect((await heard(page)).at(-1)?.text).toBe(answer);
  });

  it('hears English in an English voice', async () => {
    const resident = await visitor();
    await resident.visits('/sprak/en?till=/tjanster/synpunkter');
    await button(resident.page, 'Listen').click();
    await button(resident.page, 'Pause reading').waitFor();
    expect((await heard(resident.page))[0]).toEqual({ text: 'Feedback and fault reports', lang: 'en-GB' });
  });

  it.each<[string, string[], boolean]>([
    ['there is no voice for the language', ['de-DE'], true],
    ['there is no script', ['sv-SE'], false],
  ])('sees no button where %s', async (_, voices, hasScript) => {
    const resident = await visitor(voices, hasScript);
    await resident.visits('/');
    expect(await button(resident.page, 'Lyssna').count()).toBe(0);
  });

  it('finds nothing in the way: narrow, wide, light, dark, by axe', async () => {
    const looker = new Looker();
    const resident = await visitor();
    await resident.visits('/tjanster/synpunkter');
    await button(resident.page, 'Lyssna').click();
    await button(resident.page, 'Sluta lyssna').waitFor();
    await looker.at(resident.page, 'reading aloud');
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});
