import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { DataSource } from 'typeorm';
import { CaseHandling, CaseMessages, CaseReader, CasesService, type Filed } from '../../src/cases';
import { CatalogueService } from '../../src/catalogue';
import { personOwnerOf } from '../../src/drafts';
import { CaseHolders, RESIDENT_COOKIE } from '../../src/identity';
import { ResidentSessions } from '../../src/identity/residents/resident-sessions';
import { Configuration } from '../../src/platform/configuration';
import { axeFindings, describeInBrowser } from '../support/browser';
import { aSite } from './lib/site';
import { Resident } from './lib/resident';
import { trialAnswer, trialForm, trialPairs } from './lib/trial-form';

describeInBrowser("the list of one's own cases", (browser) => {
  const site = aSite({ forms: { prov: trialForm } });
  const KIM = { id: randomUUID(), name: 'Kim Lund' };

  /** Somebody whom a provider has vouched for. */
  const someone = async () => {
    const person = { issuer: 'https://id.example', subject: randomUUID() };
    const token = await site.get(ResidentSessions).begin(site.get(DataSource).manager, {
      ...person,
      provider: 'test',
      level: 3,
      name: 'Tove Test',
    });
    const context = await browser.visitor();
    await signIn(context, token);
    const resident = await Resident.in(context, site.url);
    return { resident, person, owner: personOwnerOf(site.get(Configuration).secretKey, person) };
  };
  const signIn = (context: BrowserContext, token: string): Promise<void> =>
    context.addCookies([{ name: RESIDENT_COOKIE, value: token, url: site.url }]);

  const sentInBy = async (owner: Buffer, person: { issuer: string; subject: string }): Promise<Filed> => {
    const { version } = site.get(CatalogueService).offered('prov');
    return site.get(DataSource).transaction(async (tx) => {
      const filed = await site.get(CasesService).file(tx, {
        formId: 'prov',
        formVersionId: version.id,
        language: 'sv',
        answer: trialAnswer,
        source: 'web',
      });
      await site
        .get(CaseHolders)
        .hold(tx, filed.caseId, owner, { ...person, level: 3, signedInAt: new Date() });
      return filed;
    });
  };
  const become = (filed: Filed, to: 'in_progress' | 'closed' | 'awaiting_supplement'): Promise<void> =>
    site.get(CaseHandling).changeStatus(filed.caseId, { from: 'submitted', to, by: KIM.id });

  /** Headings and rows, as they are read from the top. */
  const read = (resident: Resident): Promise<string[]> =>
    resident.page.locator('main h2, main .item').allInnerTexts();

  it('tells how to get at them to one who is not signed in', async () => {
    const resident = await Resident.in(await browser.visitor(), site.url);
    const answer = await resident.visits('/mina-sidor');
    expect([answer.status(), answer.headers()['cache-control']]).toEqual([200, 'no-store']);
    expect(await resident.page.locator('main').innerText()).toContain('Skriv koden från kvittensen');
    expect(await axeFindings(resident.page)).toEqual([]);
  });

  it('is empty at first, and says what will be there', async () => {
    const { resident } = await someone();
    await resident.visits('/mina-sidor');
    expect(await resident.page.locator('main').innerText()).toContain('Du har inga ärenden än');
    expect(await axeFindings(resident.page)).toEqual([]);
  });

  it('has what one must do first, then what goes on, then what has ended; and nobody else’s', async () => {
    const { resident, person, owner } = await someone();
    const [waits, goes, ended, answered] = [
      await sentInBy(owner, person),
      await sentInBy(owner, person),
      await sentInBy(owner, person),
      await sentInBy(owner, person),
    ];
    await become(waits, 'awaiting_supplement');
    await become(goes, 'in_progress');
    await become(ended, 'closed');
    await site.get(CaseMessages).send(answered.caseId, { text: 'Hej', postKey: randomUUID() }, KIM);
    const stranger = await someone();
    const theirs = await sentInBy(stranger.owner, stranger.person);
    await resident.beginsWith('prov', trialPairs);

    await resident.visits('/mina-sidor');
    const rows = (await read(resident)).map((text) => text.replaceAll('\n', ' '));
    const place = (part: string): number => rows.findIndex((row) => row.includes(part));
    const order = [
      'Du behöver göra något',
      answered.number,
      waits.number,
      'Utkast, steg',
      'Pågår',
      goes.number,
      'Avslutade',
      ended.number,
    ].map(place);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(rows[place(answered.number)]).toContain('Ett nytt meddelande');
    expect(rows[place(ended.number)]).toContain('avslutat');
    expect(place(theirs.number)).toBe(-1);
    expect(await axeFindings(resident.page)).toEqual([]);
    await resident.page.setViewportSize({ width: 320, height: 700 });
    expect(await resident.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('leads to a case without a code, which is somebody else’s to others who are signed in', async () => {
    const { resident, person, owner } = await someone();
    const { number } = await sentInBy(owner, person);
    await resident.visits('/mina-sidor');
    await resident.follows('Provformulär');
    expect(await resident.toldAnswers()).toContainEqual(['Djurets namn', 'Ludde']);
    await resident.page.fill('[name="_message"]', 'Hej');
    await resident.page.getByRole('button', { name: 'Skicka meddelande' }).click();
    expect(await resident.page.locator('.messages .written').allInnerTexts()).toEqual(['Hej']);

    const other = (await someone()).resident;
    await other.visits(`${resident.path}?visa=arende`);
    expect(await other.page.locator('main').innerText()).not.toContain('Ludde');
    expect(await other.page.locator('[name="_code"]').count()).toBe(1);
    // Signed out, it is closed in one's own browser too.
    await resident.page.context().clearCookies();
    await resident.visits(`${resident.path}?visa=arende`);
    expect(await resident.page.locator('main').innerText()).not.toContain('Ludde');
    expect(await site.get(CaseReader).byNumber(number)).toMatchObject({ status: 'submitted' });
  });

  it('goes on where a page ends, and misses none', async () => {
    const { resident, person, owner } = await someone();
    const numbers: string[] = [];
    for (let count = 0; count < 23; count++) {
      const filed = await sentInBy(owner, person);
      if (count % 2 === 0) await become(filed, 'closed');
      numbers.push(filed.number);
    }
    await resident.visits('/mina-sidor');
    const first = await resident.page.locator('.item').allInnerTexts();
    await resident.follows('Visa fler ärenden');
    const second = await resident.page.locator('.item').allInnerTexts();
    expect([first.length, second.length]).toEqual([20, 3]);
    const all = [...first, ...second].join('\n');
    for (const number of numbers) expect(all).toContain(number);
    for (const wrong of ['x', 'g_1_2', `p_999999999999999_${randomUUID()}`])
      expect((await resident.visits(`/mina-sidor?efter=${wrong}`)).status()).toBe(404);
  });

  it('is told in English to those who read that', async () => {
    const { resident } = await someone();
    await resident.visits('/sprak/en?till=/mina-sidor');
    expect(await resident.page.locator('main').innerText()).toContain('You have no cases yet');
  });
});
