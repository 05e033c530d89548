import { compiled } from '../../../test/support/compiled-form';
import { filesOf, shippedDefinition, shippedIds } from '../../../test/support/shipped-definitions';
import type { Json } from '../json';
import { buildModel } from '../model/build-model';
import { showForm } from '../model/show-form';
import { checkAnswer } from '../validation/check-answer';
import { decodePairs } from './decode-pairs';
import { encodeAnswer } from './encode-answer';

jest.setTimeout(60_000);

describe.each(shippedIds)('the examples of %s', (id) => {
  const definition = shippedDefinition(id);
  const functions = compiled(definition);
  it.each(Object.keys(definition.examples))('%s can be typed in, and has nothing wrong with it', (name) => {
    const example = definition.examples[name] as Json;
    for (const language of ['sv', 'en'] as const) {
      const model = buildModel(definition, language);
      const pairs = encodeAnswer(showForm(model, functions, example));
      const typed = decodePairs(model, functions, pairs, { answer: filesOf(example), chosen: {} });
      expect(checkAnswer(model, functions, typed.answer, { hidden: 'strip' })).toEqual({
        answer: example,
        problems: [],
      });
      expect(checkAnswer(model, functions, example, { hidden: 'refuse' })).toEqual({
        answer: example,
        problems: [],
      });
    }
  });
});
