import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { CaseIndexer, CasesService } from '../../src/cases';
import { CatalogueService } from '../../src/catalogue';
import { STAFF_COOKIE } from '../../src/identity';
import { Looker } from '../journeys/lib/looks';
import { describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { staffIn } from '../support/staff';

/** Milliseconds: fifteen states, each looked at four times, on a machine with more to do. */
const A_LONG_WALK = 240_000;

const FORM = 'synpunkter';
const LONG_WORD = 'Bostadsanpassningsbidragshandläggargruppens';

/** Tabs on until what is wanted has the focus, as whoever has no mouse does. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
    if (isThere === true) return;
  }
  throw new Error(`Nobody gets to ${selector} with the Tab key.`);
};

describeInBrowser('the list of cases, by keyboard alone', (browser) => {
  const looker = new Looker();
  let server: TestServer;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await aServer();
    const db = server.app.get(DataSource);
    const { version } = server.app.get(CatalogueService, { strict: false }).offered(FORM);
    for (const [place, name] of ['Åsa Öberg', 'Bo Ek', 'Cecilia von Bahr'].entries()) {
      const { caseId } = await server.app.get(CasesService, { strict: false }).fileAlone({
        formId: FORM,
        formVersionId: version.id,
        language: 'sv',
        answer: {
          kind: 'faultReport',
          fault: 'streetLight',
          description: 'Gatlyktan lyser inte sedan i helgen.',
          place: `Gränsgatan ${place}`,
          observedAt: '2026-11-20',
          danger: false,
          wantsReply: true,
          name,
          phone: '+46701740605',
        },
        source: 'web',
      });
      await server.app.get(CaseIndexer, { strict: false }).index(caseId);
    }
    const { token } = await staffIn(db, { name: 'Kim Ek', roles: ['administrator'] });
    const visitor = await browser.visitor();
    await visitor.addCookies([{ name: STAFF_COOKIE, value: token, url: server.url }]);
    page = await visitor.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy'))
        complaints.push(message.text());
    });
  }, 120_000);
  afterAll(() => server.close(), TO_STOP);

  /** Presses a key that leads to another page. */
  const leaves = async (key: string): Promise<void> => {
    const loaded = page.waitForEvent('load');
    await page.keyboard.press(key);
    await loaded;
  };

  it(
    'is narrowed, picked from, kept and left, and each of its states is free of faults',
    async () => {
      await page.goto(`${server.url}/personal`);
      await page.locator('.keys:not([hidden])').waitFor();
      await looker.at(page, 'list');

      await tabTo(page, '.bar-more summary');
      await page.keyboard.press('Enter');
      await page.locator('.bar-more[open]').getByRole('link', { name: 'Konton' }).waitFor();
      await looker.at(page, 'bar with all its ways');
      await page.keyboard.press('Enter');

      await tabTo(page, '#f-tjanst');
      await page.keyboard.type('Synp');
      await tabTo(page, '.filters button');
      await leaves('Enter');
      await tabTo(page, '.filters summary');
      await page.keyboard.press('Enter');
      await looker.at(page, 'filters open');

      await tabTo(page, '#f-fraga-0');
      await page.keyboard.type('Ditt namn');
      await tabTo(page, '#f-svar-0');
      await page.keyboard.type('Bo Ek');
      await tabTo(page, '[name="kol"][value="/name"]');
      await page.keyboard.press('Space');
      await tabTo(page, '[name="kol"][value="/phone"]');
      await page.keyboard.press('Space');
      await page.locator('#f-svar-0').focus();
      await leaves('Enter');
      await page.getByText('Därför står sökningen inte i adressen').waitFor();
      expect(await page.locator('tbody tr').count()).toBe(1);
      expect(page.url()).not.toContain('Bo');
      await looker.at(page, 'found by a masked answer');

      await page.goto(`${server.url}/personal?ansvarig=alla&status=closed`);
      await page.getByText('Inga ärenden').waitFor();
      await looker.at(page, 'empty');
      await page.goto(`${server.url}/personal?sida=2&status=zz&fran=igar`);
      await page.getByText('Urvalet kunde inte läsas').waitFor();
      await looker.at(page, 'faults');

      const columns = ['sokande', 'status', 'inkom', '/place', '/name', '/phone', '/description'];
      const query = columns.map((one) => `kol=${encodeURIComponent(one)}`).join('&');
      await page.goto(`${server.url}/personal?tjanst=${FORM}&ansvarig=alla&${query}`);
      await page.locator('.keys:not([hidden])').waitFor();
      await looker.at(page, 'many columns');
      await tabTo(page, '[data-pick-all]');
      await page.keyboard.press('Enter');
      expect(await page.locator('.pick input:checked').count()).toBe(3);
      await page.getByRole('status').filter({ hasText: '3 markerade ärenden' }).waitFor();
      await page.keyboard.press('a');
      expect(await page.locator('.pick input:checked').count()).toBe(0);
      await page.keyboard.press('a');
      await looker.at(page, 'all picked');
      await tabTo(page, '.bulk [value="status"]');
      await leaves('Enter');
      await page.getByText('3 markerade ärenden').waitFor();
      await looker.at(page, 'several cases, another status');
      await tabTo(page, 'main a[href^="/personal?"]');
      await leaves('Enter');

      await tabTo(page, 'main details:last-of-type:not(.filters details) summary');
      await page.keyboard.press('Enter');
      await tabTo(page, '[name="_name"]');
      await leaves('Enter');
      await page.getByText('Skriv ett namn på vyn').waitFor();
      await looker.at(page, 'a view without a name');
      await tabTo(page, '[name="_name"]');
      await page.keyboard.type(LONG_WORD);
      await leaves('Enter');
      await page.getByRole('heading', { level: 1, name: LONG_WORD }).waitFor();
      await looker.at(page, 'a view with a long name');

      expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
      expect(complaints).toEqual([]);
    },
    A_LONG_WALK,
  );

  it('has a bar of one row for whoever may do all, on a window of 1280 pixels', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${server.url}/personal`);
    const { height } = (await page.locator('.bar').boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(0);
    expect(height).toBeLessThan(80);
    expect(await page.getByLabel('Sök bland ärenden').count()).toBe(1);
  });
});
