import { IdentityService } from '../../src/identity';
import { describeInBrowser } from '../support/browser';
import { aSite } from './lib/site';
import { Looker } from './lib/looks';
import { Resident } from './lib/resident';
import { shippedForms } from './lib/shipped-forms';
import { trialForm, trialPairs } from './lib/trial-form';

/** Every state of the pages around the forms, told with the state that is wrong. The steps: accessibility-steps.spec.ts. */
describeInBrowser('axe finds nothing', (browser) => {
  jest.setTimeout(180_000);
  const looker = new Looker();
  const site = aSite({ forms: { prov: trialForm }, shipped: shippedForms.map(({ id }) => id) });
  afterAll(() => process.stdout.write(`  ${looker.figures()}\n`));

  const visitor = async (): Promise<Resident> => Resident.in(await browser.visitor(), site.url);

  const expectClean = (from: number): void => {
    const states = looker.seen.slice(from);
    expect(states.length).toBeGreaterThan(0);
    expect(states.filter(({ findings }) => findings.length > 0)).toEqual([]);
  };

  it('on the pages around the forms', async () => {
    const from = looker.seen.length;
    const resident = await visitor();
    const pages: [state: string, path: string][] = [
      ['start', '/'],
      ['search with hits', '/?q=handling'],
      ['search without hits', '/?q=qqqq'],
      ['subject', '/?amne=civic'],
      ['subject without services', '/?amne=education'],
      ['service', '/tjanster/synpunkter'],
      ['cookies', '/kakor'],
      ['privacy', '/personuppgifter'],
      ['not found', '/finns-inte'],
      ['service in English', '/sprak/en?till=/tjanster/allman-handling'],
    ];
    for (const [state, path] of pages) {
      await resident.visits(path);
      await looker.at(resident.page, state);
    }
    await resident.visits('/tjanster/synpunkter');
    await resident.page.locator('details summary').first().click();
    await looker.at(resident.page, 'service, opened up');
    expectClean(from);
  });

  it('on what comes after: saved, sent in, asked for the code', async () => {
    const from = looker.seen.length;
    const resident = await visitor();
    const { page } = resident;
    await resident.begins('prov');
    await resident.presses('save');
    await looker.at(page, 'saved');
    await resident.visits('/');
    await looker.at(page, 'start with a draft');
    await resident.begins('prov');
    await resident.visits(resident.path.replace(/[^/]*$/, 'granska'));
    await looker.at(page, 'review with errors');
    await resident.beginsWith('prov', trialPairs);
    await resident.sendsIn();
    await looker.at(page, 'receipt');
    const other = await visitor();
    await other.visits(resident.path);
    await looker.at(other.page, 'case, asks for the code');
    await other.page.fill('[name="_code"]', 'fel');
    await other.page.locator('main form button').click();
    await looker.at(other.page, 'case, wrong code');
    expectClean(from);
  });

  it('on the pages of the staff', async () => {
    const from = looker.seen.length;
    const staff = await visitor();
    await staff.visits('/personal');
    await looker.at(staff.page, 'staff, not signed in');
    await staff.visits('/personal/logga-in');
    await looker.at(staff.page, 'staff sign-in');
    const link = await site.app.get(IdentityService, { strict: false }).firstSignInLink(site.url);
    await staff.visits(link ?? '');
    await looker.at(staff.page, 'staff sign-in with a link');
    await staff.page.locator('main form button').click();
    await staff.visits('/personal');
    await looker.at(staff.page, 'staff, latest cases');
    await staff.page.locator('a[href^="/personal/arenden/"]').first().click();
    await looker.at(staff.page, 'staff, one case');
    await staff.visits('/personal/formular');
    await looker.at(staff.page, 'staff, forms');
    await staff.visits('/personal/finns-inte');
    await looker.at(staff.page, 'staff, not found');
    expectClean(from);
  });
});
