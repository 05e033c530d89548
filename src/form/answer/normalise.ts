import type { Json } from '../json';
import type { FormModel } from '../model/form-model';
import { normaliseByFormat } from '../identifiers/formats';
import type { ChoiceAt } from '../model/told-variant';
import { valueAt } from '../pointer';
import { cloneJson, putAt } from './edit';
import { tidyText } from './tidy-text';
import { walkAnswer } from './walk-answer';

/**
 * The answer with each identifier, telephone number and the like in its stored spelling, and text composed (NFC).
 * `today` (ISO date, Swedish time) lets a ten-digit personnummer find its century.
 */
export const normalise = (model: FormModel, answer: Json, choiceAt: ChoiceAt, today?: string): Json => {
  let copy = cloneJson(answer);
  walkAnswer(model, copy, choiceAt, (node, path) => {
    if (node.kind !== 'text' || node.format === undefined) return undefined;
    const value = valueAt(copy, path);
    if (typeof value !== 'string') return undefined;
    const stored = normaliseByFormat(node.format, tidyText(value), today);
    if (stored !== value) copy = putAt(copy, path, stored);
    return undefined;
  });
  return copy;
};
