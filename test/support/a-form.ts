import { aDefinition, compiled } from './compiled-form';
import type { Json, JsonObject } from '../../src/form/json';
import { buildModel } from '../../src/form/model/build-model';
import type { Language } from '../../src/form/model/form-model';
import { showForm } from '../../src/form/model/show-form';
import type { Chosen, Filled } from '../../src/form/model/shown-form';
import { checkAnswer, type CheckOptions } from '../../src/form/validation/check-answer';
import { decodePairs } from '../../src/form/answer/decode-pairs';
import { encodeAnswer } from '../../src/form/answer/encode-answer';
import { pairsOf, type Pairs } from '../../src/form/answer/pairs';

/** An object schema with these properties. */
export const object = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...rest,
});

/** A form with these questions, ready to be posted to, checked and shown. */
export const aForm = (
  properties: JsonObject,
  rest: JsonObject & { ui?: JsonObject } = {},
  language: Language = 'sv',
) => {
  const { ui, ...schema } = rest;
  const definition = aDefinition(object(properties, schema), ui === undefined ? {} : { ui });
  const [model, functions] = [buildModel(definition, language), compiled(definition)];
  const shown = (answer: Json | undefined, chosen?: Chosen) => showForm(model, functions, answer, chosen);
  return {
    model,
    compiled: functions,
    shown,
    /** The answer after a post. */
    post: (body: string, base?: Json) =>
      decodePairs(model, functions, pairsOf(body), { answer: base, chosen: {} }).answer,
    decode: (pairs: Pairs, base?: Json) => decodePairs(model, functions, pairs, { answer: base, chosen: {} }),
    /** What is filled in after a post. */
    fill: (body: string, filled: Filled = { answer: undefined, chosen: {} }) =>
      decodePairs(model, functions, pairsOf(body), filled),
    encode: (answer: Json | undefined, chosen?: Chosen) => encodeAnswer(shown(answer, chosen)),
    check: (answer: Json | undefined, options: Partial<CheckOptions> = {}) =>
      checkAnswer(model, functions, answer, { hidden: 'strip', ...options }),
    /** The sentences, by pointer. */
    said: (answer: Json | undefined, options: Partial<CheckOptions> = {}) =>
      Object.fromEntries(
        checkAnswer(model, functions, answer, { hidden: 'strip', ...options }).problems.map(
          ({ pointer, message }) => [pointer, message],
        ),
      ),
  };
};
