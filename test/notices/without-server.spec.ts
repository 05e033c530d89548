import { aSite } from '../journeys/lib/site';
import { Looker } from '../journeys/lib/looks';
import { Resident } from '../journeys/lib/resident';
import { describeInBrowser } from '../support/browser';
import { signsInOnDesk } from '../support/staff';

/** It wants to know that one can be reached. */
const PROVES = {
  'schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Bevisad adress',
    type: 'object',
    properties: { email: { title: 'E-post', type: 'string', format: 'email' } },
  },
  'service.json': { category: 'civic', provesContact: true, contactAt: { email: '/email' } },
};

describeInBrowser('a form that wants an address proven where no mail server is set', (browser) => {
  const looker = new Looker();
  const site = aSite({ forms: { bevis: PROVES } });

  it('is told of at start, and how to mend it', () => {
    const told = site.log.filter((line) => line.includes('provesContact'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('\\"bevis\\"');
    expect(told[0]).toContain('Set SMTP_URL and MAIL_FROM');
  });

  it('tells the resident that no code comes, and what to do', async () => {
    const resident = await Resident.in(await browser.visitor(), site.url);
    await resident.beginsWith('bevis', [['/email', 'eva@example.se']]);
    await resident.sendsIn();
    await resident.page.locator('[name="_code"]').waitFor();
    const told = await resident.page.locator('main').innerText();
    expect(told).toContain('Vi kan inte skicka koden');
    expect(told).not.toContain('Vi har skickat');
    await resident.presses('new');
    await resident.page.waitForURL(/ny=1/);
    expect(await resident.page.locator('main').innerText()).not.toContain('på väg');
    await looker.at(resident.page, 'a code that cannot be sent');
  });

  it('is told of on the desk', async () => {
    const page = await (await browser.visitor()).newPage();
    await signsInOnDesk(page, site);
    await page.goto(`${site.url}/personal/utskick`);
    const told = await page.locator('main').innerText();
    expect(told).toContain('E-tjänster som inte går att skicka in');
    expect(told).toContain('Bevisad adress');
    await looker.at(page, 'notices without a server');
    await page
      .getByRole('link', { name: /Kod till en adress/ })
      .first()
      .click();
    await page.waitForURL(/utskick\/./);
    await looker.at(page, 'a notice without a server');
  });

  it('has nothing in the way: by axe, narrow and wide, light and dark', () => {
    expect(looker.seen.map(({ state }) => state)).toHaveLength(3);
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});
