import type { Request } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { named } from './lib/fill-page';
import { aSite } from './lib/site';
import { Resident } from './lib/resident';
import { countCases, storedCase } from './lib/stored';
import { STOP_COUNT, trialAnswer, trialForm, trialPairs } from './lib/trial-form';

describeInBrowser('nothing is lost', (browser) => {
  const site = aSite({ forms: { prov: trialForm } });

  /** Someone without JavaScript, on the first step. */
  const begun = async (): Promise<Resident> => {
    const visitor = await browser.visitor({ javaScriptEnabled: false });
    const resident = await Resident.in(visitor, site.url);
    await resident.begins('prov');
    return resident;
  };

  const atReview = async (): Promise<Resident> => {
    const visitor = await browser.visitor({ javaScriptEnabled: false });
    const resident = await Resident.in(visitor, site.url);
    await resident.beginsWith('prov', trialPairs);
    return resident;
  };

  /** On the page with the repeating group. */
  const atChildren = async (): Promise<Resident> => {
    const visitor = await browser.visitor({ javaScriptEnabled: false });
    const resident = await Resident.in(visitor, site.url);
    const onFirst = trialPairs.filter(([name]) => !/^\/(?:children|reach|agreed)/.test(name));
    await resident.beginsWith('prov', onFirst, '');
    await resident.goesOn();
    expect(await resident.heading()).toBe('Dina barn');
    return resident;
  };

  const namesOfChildren = async (resident: Resident): Promise<string[]> =>
    resident.page
      .locator('input[name^="/children/"][name$="/name"]')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));

  it('answers every post with the address to go to, and never with a page', async () => {
    const resident = await begun();
    const posts: Promise<[string, number | undefined]>[] = [];
    resident.page.on('request', (request: Request) => {
      if (request.method() !== 'POST') return;
      posts.push(request.response().then((answer) => [request.url(), answer?.status()]));
    });
    await resident.goesOn();
    await resident.savesAndGoesOn();
    await resident.fillsIn(trialAnswer);
    await resident.sendsIn();
    expect(posts.length).toBeGreaterThan(5);
    for (const [url, status] of await Promise.all(posts)) expect([url, status]).toEqual([url, 303]);
  });

  it('keeps every kind of answer, to the letter', async () => {
    const resident = await begun();
    await resident.fillsIn(trialAnswer);
    await resident.sendsIn();
    expect((await storedCase(site.app, await resident.caseNumber())).answer).toEqual(trialAnswer);
  });

  it('has every answer in its control when one comes back to a page', async () => {
    const resident = await atReview();
    await resident.page.getByRole('link', { name: 'Ändra Ålder' }).click();
    const { page } = resident;
    expect(await resident.holds('/age')).toBe('34');
    expect(await resident.holds('/distance')).toBe('12,5');
    expect(await resident.holds('/stop')).toBe('Hållplats 17');
    expect(await page.locator(`${named('/stop')} option`).count()).toBe(STOP_COUNT + 1);
    expect(
      await page.locator('input:checked').evaluateAll((boxes) => boxes.map((b) => b.getAttribute('value'))),
    ).toEqual(['true', 'yes', 'mon', 'wed']);
    await resident.goesOn();
    await page.getByRole('link', { name: 'Ändra Barnets namn' }).click();
    expect(await resident.holds('/children/0/born#d')).toBe('7');
    expect(await resident.holds('/children/0/born#y')).toBe('2019');
  });

  it('loses and repeats nothing by back, forward and reload', async () => {
    const before = await countCases(site.app);
    const resident = await atReview();
    const { page } = resident;
    await page.getByRole('link', { name: 'Ändra Barnets namn' }).click();
    await resident.goesOn();
    const told = await resident.toldAnswers();
    await page.goBack();
    expect(await resident.holds('/children/0/name')).toBe('Eva');
    await page.reload();
    expect(await resident.holds('/children/0/name')).toBe('Eva');
    await page.goForward();
    await page.reload();
    expect(await resident.toldAnswers()).toEqual(told);
    await resident.sendsIn();
    const number = await resident.caseNumber();
    await page.reload();
    expect(await resident.caseNumber()).toBe(number);
    await page.goBack();
    await page.goBack();
    // What was sent is what counts, whichever way one comes back.
    await page.reload();
    expect(await resident.caseNumber()).toBe(number);
    expect(await countCases(site.app)).toBe(before + 1);
  });

  it('keeps what two tabs wrote on two pages', async () => {
    const resident = await atReview();
    const children = await resident.inAnotherTab();
    await children.page.getByRole('link', { name: 'Ändra Barnets namn' }).click();
    await resident.page.getByRole('link', { name: 'Ändra Ålder' }).click();
    await resident.page.fill(named('/age'), '35');
    await children.page.fill(named('/children/0/name'), 'Eva-Lotta');
    await children.goesOn();
    await resident.goesOn();
    await resident.visits(resident.path.replace(/[^/]*$/, 'granska'));
    const told = await resident.toldAnswers();
    expect(told).toContainEqual(['Ålder', '35']);
    expect(told).toContainEqual(['Barnets namn', 'Eva-Lotta']);
  });

  it('keeps what two tabs wrote in different questions of one page', async () => {
    const resident = await atReview();
    await resident.page.getByRole('link', { name: 'Ändra Ålder' }).click();
    const other = await resident.inAnotherTab();
    await resident.page.fill(named('/age'), '36');
    await other.page.fill(named('/distance'), '7,5');
    await resident.goesOn();
    await other.goesOn();
    const told = await other.toldAnswers();
    expect(told).toContainEqual(['Ålder', '36']);
    expect(told.map(([, value]) => value)).toContain('7,5');
  });

  it('makes one case of a double click on Skicka in', async () => {
    const before = await countCases(site.app);
    const resident = await atReview();
    const post = () =>
      resident.page.request.post(resident.page.url(), {
        form: { _do: 'submit' },
        maxRedirects: 0,
      });
    const answers = await Promise.all([post(), post()]);
    const [first, second] = answers.map((answer) => [answer.status(), answer.headers().location]);
    expect(first?.[0]).toBe(303);
    expect(second).toEqual(first);
    await resident.page.reload();
    expect(await resident.caseNumber()).not.toBe('');
    expect(await countCases(site.app)).toBe(before + 1);
  });

  it('leads from an old step to the case, and changes nothing of what was sent', async () => {
    const resident = await atReview();
    const old = await resident.inAnotherTab();
    await old.page.getByRole('link', { name: 'Ändra Ålder' }).click();
    await resident.sendsIn();
    const number = await resident.caseNumber();
    await old.page.fill(named('/age'), '99');
    await old.goesOn();
    expect(await old.caseNumber()).toBe(number);
    expect((await storedCase(site.app, number)).answer).toEqual(trialAnswer);
  });

  it('adds, moves and removes entries, and keeps what is typed in the others', async () => {
    const resident = await atChildren();
    const { page } = resident;
    expect(await namesOfChildren(resident)).toEqual(['']);
    await page.fill(named('/children/0/name'), 'Eva');
    await resident.presses('add /children');
    expect(new URL(page.url()).hash).toBe('#f-children-1');
    await page.fill(named('/children/1/name'), 'Nils');
    await resident.presses('add /children');
    await page.fill(named('/children/2/name'), 'Åke');
    await resident.presses('up /children/2');
    expect(await namesOfChildren(resident)).toEqual(['Eva', 'Åke', 'Nils']);
    await resident.presses('down /children/0');
    expect(await namesOfChildren(resident)).toEqual(['Åke', 'Eva', 'Nils']);
    await resident.presses('remove /children/1');
    expect(await namesOfChildren(resident)).toEqual(['Åke', 'Nils']);
    await resident.goesOn();
    await resident.goesBack();
    expect(await namesOfChildren(resident)).toEqual(['Åke', 'Nils']);
  });

  it('adds one entry by a double click', async () => {
    const resident = await atChildren();
    const { page } = resident;
    await page.fill(named('/children/0/name'), 'Eva');
    const form = { '/children/0': '', '/children/0/name': 'Eva', _do: 'add /children' };
    await Promise.all([1, 2].map(() => page.request.post(page.url(), { form, maxRedirects: 0 })));
    await page.reload();
    expect(await namesOfChildren(resident)).toEqual(['Eva', '']);
  });

  it('adds no more than there may be, and says how many that is', async () => {
    const resident = await atChildren();
    for (let count = 1; count < 4; count++) await resident.presses('add /children');
    expect(await namesOfChildren(resident)).toHaveLength(4);
    expect(await resident.page.locator('main').innerText()).toContain('Du kan lägga till högst 4.');
  });

  it('gives back what cannot be read as it was typed, with what is wrong', async () => {
    const resident = await begun();
    const { page } = resident;
    await resident.answers({ ...trialAnswer, distance: 1 });
    await page.fill(named('/age'), 'fyra');
    await page.fill(named('/distance'), '12 mil');
    await resident.goesOn();
    expect(await resident.holds('/age')).toBe('fyra');
    expect(await resident.holds('/distance')).toBe('12 mil');
    expect(await resident.problems()).toHaveLength(2);
    expect(await page.title()).toMatch(/^Fel: /);
    await page.fill(named('/age'), '12');
    await page.fill(named('/distance'), '3,5');
    await resident.goesOn();
    await page.fill(named('/children/0/name'), 'Eva');
    await page.fill(named('/children/0/born#d'), '31');
    await page.fill(named('/children/0/born#m'), 'xx');
    await page.fill(named('/children/0/born#y'), '2019');
    await resident.goesOn();
    expect(await resident.problems()).toHaveLength(1);
    expect(await resident.holds('/children/0/born#d')).toBe('31');
    expect(await resident.holds('/children/0/born#m')).toBe('xx');
    expect(await resident.holds('/children/0/born#y')).toBe('2019');
  });

  it('lets an answer that is not needed be taken back', async () => {
    const resident = await atReview();
    await resident.page.getByRole('link', { name: 'Ändra Vill du ha nyhetsbrev?' }).click();
    await resident.page.locator(`${named('/newsletter')}[value=""]`).check();
    await resident.page.locator(`${named('/days')}[value="mon"]`).uncheck();
    await resident.page.locator(`${named('/days')}[value="wed"]`).uncheck();
    await resident.page.fill(named('/distance'), '');
    await resident.fillsIn({});
    await resident.sendsIn();
    const { newsletter, days, distance, ...rest } = trialAnswer;
    expect([newsletter, days, distance]).not.toContain(undefined);
    expect((await storedCase(site.app, await resident.caseNumber())).answer).toEqual(rest);
  });

  it('shows and hides questions by an answer on the page, and strips what was hidden', async () => {
    const resident = await begun();
    const { page } = resident;
    const petName = page.locator(named('/petName'));
    expect(await petName.isVisible()).toBe(false);
    await page.locator(`${named('/pet')}[value="yes"]`).check();
    expect(await petName.isVisible()).toBe(true);
    await petName.fill('Ludde');
    await page.locator(`${named('/pet')}[value="no"]`).check();
    expect(await petName.isVisible()).toBe(false);
    await resident.fillsIn({ ...trialAnswer, pet: 'no' });
    expect((await resident.toldAnswers()).map(([question]) => question)).not.toContain('Djurets namn');
    await resident.sendsIn();
    const { petName: dropped, ...rest } = trialAnswer;
    expect(dropped).toBe('Ludde');
    const stored = await storedCase(site.app, await resident.caseNumber());
    expect(stored.answer).toEqual({ ...rest, pet: 'no' });
  });

  it('asks a question that came up by an answer, and does not call it an error', async () => {
    const resident = await begun();
    await resident.answers({ ...trialAnswer, age: 17 });
    expect(await resident.page.locator(named('/work')).count()).toBe(0);
    await resident.page.fill(named('/age'), '18');
    await resident.goesOn();
    expect(await resident.problems()).toEqual([]);
    expect(await resident.page.locator('#nytt').innerText()).toContain(
      'Svara också på frågorna som kom till',
    );
    expect(await resident.page.title()).not.toMatch(/^Fel/);
    // Asked and left without answer, it is an error like any other.
    await resident.goesOn();
    expect(await resident.problems()).toHaveLength(1);
    await resident.answers(trialAnswer);
    await resident.goesOn();
    expect(await resident.heading()).toBe('Dina barn');
  });

  it('asks for what another answer makes needed', async () => {
    const resident = await atReview();
    await resident.page.getByRole('link', { name: 'Ändra När får vi ringa?' }).click();
    await resident.page.fill(named('/reach/hours'), '');
    await resident.goesOn();
    expect(await resident.problems()).toHaveLength(1);
    await resident.page.fill(named('/reach/phone'), '');
    await resident.goesOn();
    expect(resident.isAtReview).toBe(true);
  });

  it('shows a draft to nobody but the browser that began it', async () => {
    const resident = await atReview();
    const other = await Resident.in(await browser.visitor({ javaScriptEnabled: false }), site.url);
    expect((await other.visits(resident.path)).status()).toBe(404);
    await other.begins('prov');
    expect((await other.visits(resident.path)).status()).toBe(404);
    const post = await other.page.request.post(resident.page.url(), { form: { _do: 'submit' } });
    expect(post.status()).toBe(404);
  });

  it('offers the way back to what was begun on the start page', async () => {
    const resident = await atChildren();
    await resident.page.fill(named('/children/0/name'), 'Eva');
    await resident.presses('save');
    expect(await resident.heading()).toBe('Sparat. Inte inskickat.');
    await resident.visits('/');
    await resident.page.getByRole('link', { name: /^Fortsätt utkastet/ }).click();
    // Two steps are done: one goes on at the third.
    expect(await resident.heading()).not.toBe('Dina barn');
    await resident.goesBack();
    expect(await resident.holds('/children/0/name')).toBe('Eva');
  });
});
