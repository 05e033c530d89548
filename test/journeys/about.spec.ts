import { FeedbackService } from '../../src/feedback';
import { describeInBrowser } from '../support/browser';
import { aSite } from './lib/site';
import { Looker } from './lib/looks';
import { Resident } from './lib/resident';
import { trialForm, trialPairs } from './lib/trial-form';

describeInBrowser('the pages around the forms', (browser) => {
  jest.setTimeout(120_000);
  const looker = new Looker();
  const site = aSite({ forms: { prov: trialForm }, shipped: ['bristande-tillganglighet'] });

  const visitor = async (javaScriptEnabled = true): Promise<Resident> =>
    Resident.in(await browser.visitor({ javaScriptEnabled }), site.url);

  it('are reached from the foot of every page, lost ones and those to sign in included', async () => {
    const resident = await visitor(false);
    for (const path of ['/', '/tjanster/prov', '/finns-inte', '/verifiera', '/kakor']) {
      await resident.visits(path);
      const foot = resident.page.locator('footer');
      for (const href of ['/kontakt', '/tillganglighet', '/personuppgifter', '/kakor'])
        expect([path, await foot.locator(`a[href="${href}"]`).count()]).toEqual([path, 1]);
      expect(await foot.locator('a[href^="/rapportera"]').count()).toBe(1);
    }
  });

  it('tell how accessible the service is, with all that the law asks for, and lead to the form', async () => {
    const resident = await visitor(false);
    await resident.visits('/tillganglighet');
    const told = await resident.page.locator('main').innerText();
    for (const part of [
      'Perstorps kommun',
      'Självservice & Blanketter',
      'delvis förenlig',
      'För dig som inte ser',
      '20 november 2026',
      '28 november 2026',
      'Vi har granskat tjänsten själva.',
      '9 §',
      'Digg',
    ])
      expect(told).toContain(part);
    expect(await resident.page.locator('main a[href="https://www.digg.se/tdosanmalan"]').count()).toBe(1);
    await resident.follows('Anmäl bristande tillgänglighet');
    await resident.startsService();
    await resident.fillsIn({ where: '/kakor', problem: 'Texten går inte att förstora.', wantsReply: false });
    await resident.sendsIn();
    expect(await resident.caseNumber()).toMatch(/^\d{4}-\d+/);
  });

  it('say the same in English', async () => {
    const resident = await visitor(false);
    await resident.visits('/sprak/en?till=/tillganglighet');
    expect(await resident.page.locator('main').innerText()).toContain('complies partly with the act');
    expect(await resident.page.locator('main').innerText()).not.toContain('Vi ');
  });

  it('tell how to reach us without an e-service', async () => {
    const resident = await visitor(false);
    await resident.visits('/kontakt');
    const told = await resident.page.locator('main').innerText();
    for (const part of ['0435-390 00', 'kommunhuset@perstorp.se', 'Torget 1', '8.00–16.30', 'skyddade'])
      expect(told).toContain(part);
  });

  it('are told what is wrong with a page: without its secrets, and nothing typed is lost', async () => {
    const resident = await visitor();
    await resident.visits('/kakor');
    await resident.page.locator('footer a[href^="/rapportera"]').click();
    const { page } = resident;
    expect(await page.locator('#sida').inputValue()).toBe('/kakor');
    await page.locator('#epost').fill('anna@');
    await page.locator('main form button').click();
    expect(await page.title()).toMatch(/^Fel: /);
    expect(await resident.problems()).toEqual([
      'Beskriv vad problemet är.',
      'Skriv en e-postadress, till exempel namn@exempel.se.',
    ]);
    await looker.at(page, 'report with errors');
    await page.locator('#problem').fill('Tabellen går inte att läsa.');
    await page.locator('#epost').fill('anna@exempel.se');
    await page.locator('main form button').click();
    expect(resident.path).toBe('/rapportera/tack');
    expect(await site.get(FeedbackService).reports(9)).toMatchObject([
      { page: '/kakor', what: 'Tabellen går inte att läsa.', email: 'anna@exempel.se' },
    ]);
    expect(site.log.join('')).not.toContain('anna@exempel.se');
  });

  it('take nothing from a program that fills in what nobody sees, and do not let it know', async () => {
    const resident = await visitor(false);
    const sent = await resident.page.request.post(`${site.url}/rapportera`, {
      form: { _what: 'Köp nu', _webbplats: 'https://spam.example' },
      maxRedirects: 0,
    });
    expect([sent.status(), sent.headers()['location']]).toEqual([303, '/rapportera/tack']);
    expect((await site.get(FeedbackService).reports(9)).map(({ what }) => what)).not.toContain('Köp nu');
  });

  it('ask how it went, after something was sent in, once', async () => {
    const resident = await visitor();
    await resident.beginsWith('prov', trialPairs);
    await resident.sendsIn();
    const { page } = resident;
    const ask = page.locator('#tyckte');
    await looker.at(page, 'receipt with survey');
    await ask.locator('textarea').fill('Knappen var svår att hitta.');
    await ask.locator('button').click();
    expect(await resident.problems()).toEqual(['Välj hur det gick.']);
    expect(await page.locator('textarea').inputValue()).toBe('Knappen var svår att hitta.');
    await looker.at(page, 'survey with an error');
    await page.getByLabel('Mycket bra').check();
    await page.locator('main form button').click();
    expect(resident.path).toMatch(/^\/arenden\//);
    expect(await page.locator('#tyckte').innerText()).toContain('Tack för ditt svar');
    await looker.at(page, 'survey answered');
  });

  it('have nothing wrong with them', async () => {
    const resident = await visitor();
    for (const path of ['/tillganglighet', '/kontakt', '/kakor', '/rapportera', '/rapportera/tack']) {
      await resident.visits(path);
      await looker.at(resident.page, path);
    }
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});
