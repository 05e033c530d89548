import { DataSource } from 'typeorm';
import { STAFF_COOKIE } from '../../src/identity';
import { Looker } from '../journeys/lib/looks';
import { describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { staffIn } from '../support/staff';
import { totpNow } from '../support/totp-now';

jest.setTimeout(120_000);

const LONG_NAME = `Anna-Karin ${'Ljungqvist-Sjöström '.repeat(4)}`.trim();

describeInBrowser('the pages of accounts', (browser) => {
  const looker = new Looker();
  let server: TestServer;
  beforeAll(async () => {
    server = await aServer();
  }, 120_000);
  afterAll(() => server.close(), TO_STOP);

  const pageOf = async (token: string) => {
    const visitor = await browser.visitor();
    await visitor.addCookies([{ name: STAFF_COOKIE, value: token, url: server.url }]);
    const page = await visitor.newPage();
    const goes = (path: string) => page.goto(`${server.url}${path}`);
    const presses = async (name: string) => {
      const answer = page.waitForEvent('load');
      await page.locator('main').getByRole('button', { name }).first().click();
      await answer;
    };
    return { page, goes, presses };
  };

  it('lead an administrator from the list to a link for a colleague, and to what the colleague may do', async () => {
    const db = server.app.get(DataSource);
    const { token } = await staffIn(db, { name: 'Kim Ek', roles: ['administrator'] });
    await staffIn(db, {
      name: LONG_NAME,
      grants: [
        { role: 'handler', authority: 'Kommunstyrelsen' },
        { role: 'reader', form: 'synpunkter' },
      ],
      mayReadSecret: true,
    });
    const { page, goes, presses } = await pageOf(token);
    await goes('/personal/konton');
    await looker.at(page, 'accounts');
    await goes('/personal/konton/nytt');
    await looker.at(page, 'a new account');
    await presses('Skapa kontot');
    await page.locator('.error-summary').waitFor();
    await looker.at(page, 'a new account with faults');
    await page.fill('[name="namn"]', LONG_NAME);
    await page.fill('[name="adress"]', 'anna-karin.ljungqvist@exempel.se');
    await presses('Skapa kontot');
    await page.locator('input[value*="/personal/logga-in/"]').waitFor();
    await looker.at(page, 'an account and its link');
    await presses('Ge behörighet');
    await page.locator('.error-summary').waitFor();
    await looker.at(page, 'an account with faults');
  });

  it('let one choose how to sign in, and see the codes once', async () => {
    const db = server.app.get(DataSource);
    const { id, token } = await staffIn(db, { name: 'Sam Alm', roles: ['handler'] });
    const { page, goes, presses } = await pageOf(token);
    await goes('/personal/mitt-konto');
    await looker.at(page, 'my account');
    await goes('/personal/mitt-konto/inloggning');
    await looker.at(page, 'choosing how to sign in, and asked for the password that one has');
    // As for whoever came by an administrator's link.
    await db.query('UPDATE staff_sessions SET may_set_up = true WHERE account_id = $1', [id]);
    await goes('/personal/mitt-konto/inloggning');
    await looker.at(page, 'choosing how to sign in');
    await presses('Spara');
    await page.locator('.error-summary').waitFor();
    await looker.at(page, 'choosing how to sign in, with faults');
    await page.fill('[name="adress"]', 'sam.alm@exempel.se');
    await page.fill('[name="losenord"]', 'en häst i hagen idag');
    await page.fill('[name="igen"]', 'en häst i hagen idag');
    await page.fill('[name="kod"]', totpNow(await page.locator('main code').first().innerText()));
    await presses('Spara');
    await page.locator('main li code').first().waitFor();
    await looker.at(page, 'recovery codes');
    await goes('/personal/mitt-konto');
    await looker.at(page, 'my account, with a password');
  });

  it('have nothing in the way: by axe, narrow and wide, light and dark', () => {
    expect(looker.seen).toHaveLength(11);
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});
