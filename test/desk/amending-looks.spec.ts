import { DataSource } from 'typeorm';
import { Looker } from '../journeys/lib/looks';
import { Resident } from '../journeys/lib/resident';
import { aSite } from '../journeys/lib/site';
import { describeInBrowser } from '../support/browser';
import { staffIn } from '../support/staff';
import { plotForm, plotPairs } from './plot-form';

/** Many looks, on a machine with much to do. Milliseconds. */
const LONG = 300_000;

describeInBrowser('the pages on which answers are added to, put right and written down', (browser) => {
  const site = aSite({ forms: { odling: plotForm } });

  it(
    'are accessible and fit every width, in light and dark',
    async () => {
      const looker = new Looker();
      const resident = await Resident.in(await browser.visitor(), site.url);
      await resident.beginsWith('odling', plotPairs);
      await resident.sendsIn();
      const [path, number] = [resident.path, await resident.caseNumber()];

      const context = await browser.visitor();
      const { token } = await staffIn(site.get(DataSource), { name: 'Karin Nilsson', roles: ['handler'] });
      await context.addCookies([{ name: 'blankett_personal', value: token, url: site.url }]);
      const desk = await Resident.in(context, site.url);
      const { page } = desk;

      await desk.visits(`/personal/arenden/${number}/komplettering`);
      await page.getByRole('button', { name: 'Skicka begäran' }).click();
      await page.locator('#fel li').first().waitFor();
      await looker.at(page, 'ask with errors');
      await page.getByLabel('Vilken lott?').check();
      await page.getByLabel('Medhjälpare').check();
      await page.fill(
        '[name="_text"]',
        'Vi hittar ingen lott med det numret.\n\nSkriv också vilka som hjälper till.',
      );
      await page.getByRole('button', { name: 'Skicka begäran' }).click();
      await page.getByText('Begäran om komplettering är skickad.').waitFor();
      await looker.at(page, 'desk case asked');

      await resident.visits(path);
      await looker.at(resident.page, 'resident case asked');
      await resident.page.getByRole('button', { name: 'Komplettera ärendet' }).click();
      await resident.page.waitForURL(/\/utkast\//);
      await resident.page.fill('[name="/plot"]', 'Sju, vid bäcken');
      await resident.goesOn();
      await resident.page.waitForURL(/granska/);
      await looker.at(resident.page, 'resident review');
      await resident.sendsIn();
      await resident.page.waitForURL(/\/arenden\//);

      await desk.visits(`/personal/arenden/${number}/rattelse`);
      await page.fill('[name="_reason"]', 'Sökanden ringde och gav rätt namn.');
      await page.getByRole('button', { name: 'Öppna formuläret' }).click();
      await page.waitForURL(/granska/);
      await desk.visits(desk.path.replace('granska', 'du?andra=1'));
      await page.fill('[name="/name"]', 'Selma Test');
      await desk.goesOn();
      await page.waitForURL(/granska/);
      await looker.at(page, 'correction review');
      await desk.visits('/personal/registrera');
      await looker.at(page, 'registration');
      await desk.visits(desk.path.replace('registrera', `arenden/${number}`));
      await looker.at(page, 'desk case after');

      expect(looker.seen.flatMap(({ state, findings }) => findings.map((one) => `${state}: ${one}`))).toEqual(
        [],
      );
    },
    LONG,
  );
});
