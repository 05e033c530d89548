import { shippedDefinition, shippedIds } from '../../../test/support/shipped-definitions';
import { compiled } from '../../../test/support/compiled-form';
import { hindrances, ledToBy, makeAnswer, randomFrom, reach, targetKey, targetsOf, trialForm } from '.';

describe.each(shippedIds)('answers to %s', (id) => {
  const definition = shippedDefinition(id);
  const form = trialForm(definition, compiled(definition), '2026-11-28');

  it('are taken by the form', () => {
    let made = 0;
    const random = randomFrom(1);
    for (let run = 0; run < 50; run++) {
      const answer = makeAnswer(form, { random, density: (run % 5) / 4, wishes: new Map() });
      if (answer === undefined) continue;
      made++;
      expect(hindrances(form.check(answer))).toEqual([]);
      expect(form.compiled.validate(answer)).toEqual([]);
    }
    expect(made).toBe(50);
  });

  it('lead to everything', () => {
    const random = randomFrom(1);
    const led = new Set<string>();
    for (let run = 0; run < 20; run++) {
      const answer = makeAnswer(form, { random, density: (run % 5) / 4, wishes: new Map() });
      if (answer !== undefined) for (const key of ledToBy(form, answer)) led.add(key);
    }
    const missing = targetsOf(form).filter((target) => !led.has(targetKey(target)));
    expect(missing.filter((target) => reach(form, target, random) === undefined).map(targetKey)).toEqual([]);
  });
});
