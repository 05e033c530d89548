import { makeAnswer, randomFrom, trialForm } from '../../src/form/trial';
import { aDefinition, compiled } from '../support/compiled-form';
import { arbitraryForm } from '../support/arbitrary-form';
import { holds, TODAY } from './generated';

describe('an answer made for trying a form', () => {
  it('is one that the form takes, and nearly every form has one', () => {
    let [tried, made] = [0, 0];
    holds(arbitraryForm(), 100, ({ schema }) => {
      const definition = aDefinition(schema);
      const form = trialForm(definition, compiled(definition), TODAY);
      for (const density of [0, 0.5, 1]) {
        const answer = makeAnswer(form, { random: randomFrom(tried++), density, wishes: new Map() });
        if (answer === undefined) continue;
        made++;
        expect(form.compiled.validate(answer)).toEqual([]);
      }
    });
    expect(made / tried).toBeGreaterThan(0.97);
  }, 60_000);
});
