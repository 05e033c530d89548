import type { Page, Response } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { named } from './lib/fill-page';
import { aSite } from './lib/site';
import { Resident } from './lib/resident';
import { storedCase } from './lib/stored';
import { trialAnswer, trialForm } from './lib/trial-form';

describeInBrowser('what is written is saved in the background', (browser) => {
  const site = aSite({ forms: { prov: trialForm } });

  const isKeeping = (response: Response): boolean =>
    new URLSearchParams(response.request().postData() ?? '').get('_do') === 'keep';
  const live = async (page: Page): Promise<void> => {
    await page.locator('form[data-live]').waitFor();
  };
  /** The words beside the form once they are these. */
  const says = (page: Page, words: RegExp) => page.locator('.saved', { hasText: words }).waitFor();

  const begun = async (): Promise<Resident> => {
    const resident = await Resident.in(await browser.visitor(), site.url);
    await resident.begins('prov');
    await live(resident.page);
    return resident;
  };
  const kept = async ({ page }: Resident, writes: () => Promise<void>): Promise<void> => {
    const answer = page.waitForResponse(isKeeping);
    await writes();
    expect((await answer).status()).toBe(200);
    await says(page, /^Sparat kl\. \d{1,2}\.\d{2}\. Inte inskickad\. Vi sparar den till \d/);
  };

  it('survives a reload, and says when it was saved', async () => {
    const resident = await begun();
    await kept(resident, () => resident.page.locator(named('/age')).pressSequentially('34'));
    await resident.page.reload();
    expect(await resident.holds('/age')).toBe('34');
  });

  it('is taken back when it is taken away again', async () => {
    const resident = await begun();
    await kept(resident, () => resident.page.fill(named('/distance'), '12,5'));
    await kept(resident, () => resident.page.fill(named('/distance'), ''));
    await resident.page.reload();
    expect(await resident.holds('/distance')).toBe('');
    await live(resident.page);
    await kept(resident, () => resident.page.fill(named('/distance'), '7'));
    await resident.page.fill(named('/distance'), '');
    await resident.savesAndGoesOn();
    expect(await resident.holds('/distance')).toBe('');
  });

  it('tells when it could not be saved, tries again, and loses nothing', async () => {
    const resident = await begun();
    const { page } = resident;
    await page.context().setOffline(true);
    await page.fill(named('/age'), '35');
    await says(page, /^Inte sparat ännu\./);
    await kept(resident, () => page.context().setOffline(false));
    await page.reload();
    expect(await resident.holds('/age')).toBe('35');
  });

  it('counts as changed what may or may not have come', async () => {
    const resident = await begun();
    const { page } = resident;
    let isLost = true;
    await page.route('**/utkast/**', async (route) => {
      if (route.request().method() !== 'POST' || !isLost) return route.continue();
      isLost = false;
      // It is saved, and the answer is lost.
      await route.fetch();
      await route.abort();
    });
    await page.fill(named('/distance'), '9');
    await says(page, /^Inte sparat ännu\./);
    await page.fill(named('/distance'), '');
    await resident.savesAndGoesOn();
    expect(await resident.holds('/distance')).toBe('');
  });

  it('leaves to another tab what was written there', async () => {
    const resident = await begun();
    const other = await resident.inAnotherTab();
    await live(other.page);
    await kept(other, () => other.page.fill(named('/distance'), '7,5'));
    await kept(resident, () => resident.page.fill(named('/age'), '36'));
    await resident.savesAndGoesOn();
    expect(await resident.holds('/distance')).toBe('7,5');
    expect(await resident.holds('/age')).toBe('36');
  });

  it('goes on once, after what is on its way, however often the button is pressed', async () => {
    const resident = await begun();
    const { page } = resident;
    const order: string[] = [];
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    await page.route('**/utkast/**', async (route) => {
      if (route.request().method() === 'POST') {
        const does = new URLSearchParams(route.request().postData() ?? '').get('_do') ?? '';
        order.push(does);
        if (does === 'keep') await gate;
      }
      await route.continue();
    });
    const onItsWay = page.waitForRequest((request) => request.method() === 'POST');
    await page.fill(named('/age'), '3');
    await onItsWay;
    await page.fill(named('/age'), '37');
    const button = page.locator('button[value=save]');
    await button.click({ noWaitAfter: true });
    await button.click({ noWaitAfter: true });
    expect(order).toEqual(['keep']);
    open();
    await page.waitForURL(/\/spara\?/);
    expect(order).toEqual(['keep', 'save']);
    await page.getByRole('link', { name: 'Fortsätt fylla i' }).click();
    expect(await resident.holds('/age')).toBe('37');
  });

  it('never brings what was hidden into the case', async () => {
    const resident = await begun();
    const { page } = resident;
    await page.locator(`${named('/pet')}[value="yes"]`).check();
    await kept(resident, () => page.fill(named('/petName'), 'Ludde'));
    await kept(resident, () => page.locator(`${named('/pet')}[value="no"]`).check());
    await resident.fillsIn({ ...trialAnswer, pet: 'no' });
    await resident.sendsIn();
    const { petName: dropped, ...rest } = trialAnswer;
    expect(dropped).toBe('Ludde');
    const { answer } = await storedCase(site.app, await resident.caseNumber());
    expect(answer).toEqual({ ...rest, pet: 'no' });
  });
});
