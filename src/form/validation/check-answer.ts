import { calculate } from '../expressions/calculate';
import { ruleErrors } from '../expressions/rule-errors';
import type { Json } from '../json';
import { normalise } from '../answer/normalise';
import { stripHidden } from '../answer/strip-hidden';
import { withoutEmptyRows } from '../answer/empty-rows';
import { tidy } from '../answer/tidy';
import type { FormModel } from '../model/form-model';
import { NO_CHOICE, settle } from '../model/round';
import { showForJudging } from '../model/show-form';
import type { Chosen } from '../model/shown-form';
import { choices } from '../model/told-variant';
import type { Pointer } from '../pointer';
import type { Problem } from '../problem';
import type { CompiledForm } from './compiled-form';
import { isPlainlyRight } from './is-plainly-right';
import { ownErrorsIn } from './own-errors-in';
import { problemList } from './problem-list';
import { tooManyErrors, unstorableErrors } from './size-errors';
import type { PlacedError } from './sort-errors';
import { problemsIn } from './tell-errors';

export interface CheckOptions {
  /** A page strips what it does not ask for; a program is told, so that it loses nothing without knowing. */
  readonly hidden: 'strip' | 'refuse';
  /** Which variants the person chose, where the answer alone does not tell. */
  readonly chosen?: Chosen;
  /** ISO date in Swedish time. Without it births to come are not found, nor the century of a ten-digit number. */
  readonly today?: string;
}

export interface CheckedAnswer {
  /** To be stored, when there are no problems: spelled one way, without what was hidden. */
  readonly answer: Json | undefined;
  /** In the order of the pages; none when the schema is satisfied. */
  readonly problems: readonly Problem[];
}

/** Judges an answer by the unchanged schema, after it was brought into the form in which it is kept. Total. */
export const checkAnswer = (
  model: FormModel,
  compiled: CompiledForm,
  answer: Json | undefined,
  { hidden, chosen = NO_CHOICE, today }: CheckOptions,
): CheckedAnswer => {
  const unkept = unstorableErrors(answer);
  const refused =
    unkept.length > 0 ? unkept : tooManyErrors(model, answer, choices(compiled, answer, chosen));
  if (refused.length > 0) {
    const shown = showForJudging(model, compiled, undefined);
    return { answer, problems: problemList(shown, undefined, refused) };
  }
  const normal = inStoredForm(model, compiled, answer, { chosen, today });
  if (normal !== undefined && isPlainlyRight(model, compiled, normal, today))
    return { answer: normal, problems: [] };
  const asTyped = showForJudging(model, compiled, normal, chosen);
  const full =
    hidden === 'strip' && normal !== undefined ? withoutEmptyRows(asTyped, compiled, normal) : normal;
  // What is told counts the rows that are left.
  const shown = full === normal ? asTyped : showForJudging(model, compiled, full, chosen);
  const { answer: asked, stripped } = stripHidden(shown, full);
  const kept = hidden === 'strip' ? tidy(shown, compiled, asked) : asked;
  const before = hidden === 'refuse' ? stripped.map(hiddenError) : [];
  const after = [
    ...ownErrorsIn(shown, kept, today),
    ...ruleErrors(shown, kept, settle(model, compiled, full, chosen).holds, today),
  ];
  return { answer: kept, problems: problemsIn(shown, compiled, kept, { before, after }, today) };
};

/** Each value in its one spelling, and what is calculated worked out: what stood there counts for nothing. */
const inStoredForm = (
  model: FormModel,
  compiled: CompiledForm,
  answer: Json | undefined,
  { chosen, today }: { readonly chosen: Chosen; readonly today: string | undefined },
): Json | undefined => {
  const choiceAt = choices(compiled, answer, chosen);
  const normal = answer === undefined ? undefined : normalise(model, answer, choiceAt, today);
  return calculate(model, normal, today, choiceAt);
};

const hiddenError = (pointer: Pointer): PlacedError => ({ pointer, keyword: 'hidden', params: {} });
