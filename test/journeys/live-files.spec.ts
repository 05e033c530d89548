import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { named } from './lib/fill-page';
import { aSite } from './lib/site';
import { Resident } from './lib/resident';

const FILE = { $ref: '../file.schema.json' };
const porch = {
  'schema.json': {
    title: 'Anmälan om altan',
    type: 'object',
    required: ['photo'],
    properties: {
      photo: { ...FILE, title: 'Foto' },
      drawings: { type: 'array', title: 'Ritningar', items: FILE, maxItems: 4 },
      neighbours: {
        type: 'array',
        title: 'Grannar',
        items: {
          type: 'object',
          title: 'Granne',
          properties: { name: { type: 'string', title: 'Namn' }, consent: { ...FILE, title: 'Medgivande' } },
        },
      },
    },
  },
};

const aPdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n1 0 obj\n${name}`),
});
const aProgram = {
  name: 'Ritning.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('MZ\u0090\0\u0003'),
};

describeInBrowser('files where scripts run', (browser) => {
  const site = aSite({ forms: { altan: porch } });

  const begun = async (): Promise<Resident> => {
    const resident = await Resident.in(await browser.visitor(), site.url);
    await resident.begins('altan');
    await takesFiles(resident.page);
    return resident;
  };
  const takesFiles = (page: Page) => page.locator('[data-drop]').first().waitFor();
  /** The row of a file once it stands there. */
  const row = (page: Page, words: RegExp) => page.locator('.files > li', { hasText: words }).waitFor();

  it('are sent as soon as they are chosen, several at once, and are there after a reload', async () => {
    const { page } = await begun();
    await page.setInputFiles(named('/drawings'), [aPdf('Plan.pdf'), aPdf('Fasad.pdf')]);
    await row(page, /Plan\.pdf\s*PDF, \d+\sbyte – /);
    await row(page, /Fasad\.pdf\s*PDF, \d+\sbyte – /);
    await page.reload();
    await takesFiles(page);
    await row(page, /Plan\.pdf/);
    await row(page, /Fasad\.pdf/);
  });

  it('that are not taken are told in their rows, by themselves; one goes on when that is seen to', async () => {
    const resident = await begun();
    const { page } = resident;
    await page.setInputFiles(named('/photo'), aPdf('Foto.pdf'));
    await row(page, /Foto\.pdf\s*PDF/);
    await page.setInputFiles(named('/drawings'), [aProgram, aPdf('Plan.pdf')]);
    await row(page, /Plan\.pdf\s*PDF/);
    await row(page, /Ritning\.pdf\s*togs inte emot – Filen ”Ritning\.pdf” är av ett slag/);
    expect(await page.locator('[data-upload="retry"]').count()).toBe(0);
    await resident.presses('next');
    await page.locator('[data-upload="forget"]:focus').waitFor();
    await row(page, /Den följer inte med\. Tryck på Fortsätt igen/);
    await resident.goesOn();
    await page.waitForURL(/granska/);
    expect(await page.locator('main').innerText()).toContain('Plan.pdf (');
  });

  it('with the same content as one that is there are told of in their rows, and there once', async () => {
    const resident = await begun();
    const { page } = resident;
    await page.setInputFiles(named('/drawings'), aPdf('Plan.pdf'));
    await row(page, /Plan\.pdf\s*PDF/);
    await page.setInputFiles(named('/drawings'), { ...aPdf('Plan.pdf'), name: 'Kopia.pdf' });
    await row(page, /Kopia\.pdf\s*togs inte emot – Filen ”Kopia\.pdf” har samma innehåll/);
    await page.locator('[data-upload="forget"]').click();
    await page.locator('.files > li', { hasText: 'Kopia.pdf' }).waitFor({ state: 'detached' });
    await page.reload();
    await takesFiles(page);
    expect(await page.locator('.files > li').allInnerTexts()).toEqual([expect.stringMatching(/^Plan\.pdf/)]);
  });

  it('can be tried again when the connection was away, and replaced', async () => {
    const resident = await begun();
    const { page } = resident;
    await page.route('**/filer', (route) => route.abort());
    await page.setInputFiles(named('/photo'), aPdf('Ett.pdf'));
    await row(page, /Ett\.pdf\s*kom inte fram – Vi fick inte kontakt/);
    await resident.presses('next');
    await page.locator('[data-upload="retry"]:focus').waitFor();
    await row(page, /innan du går vidare/);
    await page.unroute('**/filer');
    await page.locator('[data-upload="retry"]').click();
    await row(page, /Ett\.pdf\s*PDF/);
    await page.setInputFiles(named('/photo'), aPdf('Två.pdf'));
    await row(page, /Två\.pdf\s*PDF/);
    expect(await page.locator('.files', { hasText: 'Ett.pdf' }).count()).toBe(0);
  });

  it('may answer a question that came to the page a moment ago, and stay with their entries', async () => {
    const resident = await begun();
    const { page } = resident;
    for (const [place, name] of ['Anna', 'Bo'].entries()) {
      await resident.presses('add /neighbours');
      await page.setInputFiles(named(`/neighbours/${place}/consent`), aPdf(`${name}.pdf`));
      await row(page, new RegExp(`${name}\\.pdf\\s*PDF`));
      await page.fill(named(`/neighbours/${place}/name`), name);
    }
    await resident.presses('remove /neighbours/0');
    await page.locator('.files', { hasText: 'Anna.pdf' }).waitFor({ state: 'detached' });
    await takesFiles(page);
    expect(await page.inputValue(named('/neighbours/0/name'))).toBe('Bo');
    await row(page, /Bo\.pdf/);
  });

  it('are taken where they are dropped, and taken away again', async () => {
    const { page } = await begun();
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['%PDF-1.7\n1 0 obj\n'], 'Släppt.pdf', { type: 'application/pdf' }));
      return transfer;
    });
    const drop = page.locator('[data-drop="/drawings"]');
    await drop.dispatchEvent('dragover', { dataTransfer: data });
    await drop.dispatchEvent('drop', { dataTransfer: data });
    await row(page, /Släppt\.pdf\s*PDF/);
    await page.getByRole('button', { name: 'Ta bort Släppt.pdf' }).click();
    await page.locator('.files').waitFor({ state: 'detached' });
  });
});
