import { aDefinition, compiled } from './compiled-form';
import type { Json, JsonObject } from '../../src/form/json';
import { buildModel } from '../../src/form/model/build-model';
import type { Language } from '../../src/form/model/form-model';
import { showForm } from '../../src/form/model/show-form';
import { checkAnswer, type CheckOptions } from '../../src/form/validation/check-answer';
import { decodePairs } from '../../src/form/answer/decode-pairs';
import { encodeAnswer } from '../../src/form/answer/encode-answer';
import { pairsOf } from '../../src/form/answer/pairs';

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
  const shown = (answer: Json | undefined) => showForm(model, functions, answer);
  return {
    model,
    compiled: functions,
    shown,
    /** The answer after a post. */
    post: (body: string, base?: Json) => decodePairs(model, pairsOf(body), base),
    encode: (answer: Json | undefined) => encodeAnswer(shown(answer)),
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
