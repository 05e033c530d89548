import { MOST_ENTRIES } from '../answer/most-entries';
import { walkAnswer } from '../answer/walk-answer';
import { isObject, type Json } from '../json';
import type { FormModel } from '../model/form-model';
import type { ChoiceAt } from '../model/told-variant';
import { toPointer, valueAt } from '../pointer';
import type { PlacedError } from './sort-errors';
import { unstorable } from './storable';

/**
 * What keeps an answer from being looked at any further: values that cannot be kept, more parts in parts than are opened, and
 * lists that are longer than any form has. A list of 100,000 entries is no answer to a form, and would cost as much as a thousand answers.
 */
export const unstorableErrors = (answer: Json | undefined): PlacedError[] =>
  unstorable(answer).map(({ pointer, reason }) => ({ pointer, keyword: 'storable', params: { reason } }));

export const tooManyErrors = (
  model: FormModel,
  answer: Json | undefined,
  choiceAt: ChoiceAt,
): PlacedError[] => {
  if (model.isCut) return [{ pointer: '', keyword: 'tooMuch', params: {} }];
  const found: PlacedError[] = [];
  walkAnswer(model, answer, choiceAt, (node, path) => {
    if (node.kind !== 'list' && node.kind !== 'members') return undefined;
    const value = valueAt(answer, path);
    const count = Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : 0;
    if (count <= MOST_ENTRIES) return undefined;
    found.push({ pointer: toPointer(path), keyword: 'tooMany', params: { limit: MOST_ENTRIES } });
    return 'stop';
  });
  return found;
};
