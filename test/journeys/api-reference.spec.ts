import { OPERATIONS } from '../../src/contract';
import { describeInBrowser } from '../support/browser';
import { Looker } from './lib/looks';
import { Resident } from './lib/resident';
import { aSite } from './lib/site';

describeInBrowser('the pages about the API', (browser) => {
  jest.setTimeout(180_000);
  const looker = new Looker();
  const site = aSite({ shipped: ['synpunkter', 'parkeringstillstand'] });

  const visitor = async (javaScriptEnabled = false): Promise<Resident> =>
    Resident.in(await browser.visitor({ javaScriptEnabled }), site.url);

  it('tell of every operation, with where it is, and need no script', async () => {
    const resident = await visitor();
    await resident.visits('/om/api');
    const told = await resident.page.locator('.api-address').allInnerTexts();
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(told.map(plain).sort()).toEqual(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort());
    const ids = await resident.page
      .locator('.api-contents a')
      .evaluateAll((links) =>
        links.map((link) => link.ownerDocument.querySelector(link.getAttribute('href') ?? '')?.textContent),
      );
    expect(ids).toEqual(expect.arrayContaining(OPERATIONS.map(({ summary }) => summary)));
  });

  it('are found from the foot of a page and from a form, and lead to what programs read', async () => {
    const resident = await visitor();
    await resident.visits('/');
    await resident.page.locator('footer a[href="/om/api"]').click();
    await resident.follows('Synpunkter och felanmälan');
    expect(resident.path).toBe('/om/api/synpunkter');
    for (const href of await resident.page
      .locator('main li a[href^="/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))
      expect([href, (await fetch(`${site.url}${href}`)).status]).toEqual([href, 200]);
    await resident.visits('/tjanster/synpunkter');
    await resident.follows('API och schema för formuläret');
    const main = await resident.page.locator('main').innerText();
    for (const part of [
      'POST /api/forms/synpunkter/cases',
      '/description',
      'answer-invalid',
      'anonymous-fault-report',
    ])
      expect(main.replace(/\s+/g, ' ')).toContain(part);
  });

  it('say of a form for people who have signed in that no program can send it in', async () => {
    const resident = await visitor();
    await resident.visits('/om/api/parkeringstillstand');
    const main = await resident.page.locator('main').innerText();
    expect(main).toContain('Det går inte att skicka in med API:et.');
    expect(main).not.toContain('/api/forms/parkeringstillstand/cases');
  });

  it('say the same in English', async () => {
    const resident = await visitor();
    await resident.visits('/sprak/en?till=/om/api/synpunkter');
    expect(await resident.page.locator('h1').innerText()).toBe('API of Feedback and fault reports');
  });

  it('are not there of a form that is not', async () => {
    const answer = await fetch(`${site.url}/om/api/finns-inte`);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('<h1')]);
  });

  it('have nothing that axe finds, opened up too', async () => {
    const resident = await visitor(true);
    for (const path of ['/om/api', '/om/api/synpunkter', '/om/api/parkeringstillstand']) {
      await resident.visits(path);
      await resident.page.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      await looker.at(resident.page, path);
    }
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
    expect(looker.seen.length).toBeGreaterThanOrEqual(3);
  });
});
