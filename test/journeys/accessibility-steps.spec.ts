import { describeInBrowser } from '../support/browser';
import { aSite } from './lib/site';
import { Looker } from './lib/looks';
import { Resident } from './lib/resident';
import { shippedForms } from './lib/shipped-forms';
import { trialAnswer, trialForm } from './lib/trial-form';

/** Every state of every step of every form, told with the state that is wrong. The pages around them: accessibility.spec.ts. */
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

  const forms = [...shippedForms.map(({ id, examples }) => ({ id, answer: examples[0]?.answer ?? {} }))];

  it.each([...forms, { id: 'prov', answer: trialAnswer }])(
    'on each step of $id: empty, wrong, filled in',
    async ({ id, answer }) => {
      const from = looker.seen.length;
      const resident = await visitor();
      const { page } = resident;
      await resident.begins(id);
      let step = 0;
      while (!resident.isAtReview) {
        step += 1;
        const here = resident.path;
        await looker.at(page, `${id} step ${step} empty`);
        await resident.goesOn();
        if ((await resident.problems()).length > 0) await looker.at(page, `${id} step ${step} wrong`);
        else await resident.visits(here);
        await resident.answers(answer);
        await looker.at(page, `${id} step ${step} filled in`);
        await resident.goesOn();
        if ((await page.locator('#nytt').count()) > 0) {
          await looker.at(page, `${id} step ${step} with more questions`);
          await resident.answers(answer);
          await resident.goesOn();
        }
        expect(await resident.problems()).toEqual([]);
      }
      await looker.at(page, `${id} review`);
      expectClean(from);
    },
  );
});
