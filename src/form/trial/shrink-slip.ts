import type { Json } from '../json';
import { isAtOrIn, pointerTokens, valueAt } from '../pointer';
import { missingAt } from '../validation/missing-at';
import { hostsIn } from './question';
import { shrink } from './shrink';
import { withValue, type TrialAnswer } from './trial-answers';
import { hindrances, type TrialForm } from './trial-form';

export type BrokenAnswer = Extract<TrialAnswer, { kind: 'broken' }>;

/**
 * A smaller answer with the same slip in it, of which the same is true: what it was made of is shrunk while the form takes it and
 * asks the question, and the slip put in anew, so that nothing else is wrong in it. Awaits what is asked of each.
 */
export const shrinkSlip = async (
  form: TrialForm,
  slip: BrokenAnswer,
  isStill: (smaller: BrokenAnswer) => boolean | Promise<boolean>,
): Promise<BrokenAnswer> => {
  const value = valueAt(slip.answer, pointerTokens(slip.pointer));
  const madeOf = (of: Json): BrokenAnswer => ({ ...slip, of, answer: withValue(of, slip.pointer, value) });
  const isMade = (of: Json): boolean =>
    hindrances(form.check(of)).length === 0 &&
    [...hostsIn(form, of).values()].some(({ node }) => node.pointer === slip.pointer) &&
    isAlone(form, madeOf(of));
  return madeOf(await shrink(slip.of, async (of) => isMade(of) && (await isStill(madeOf(of)))));
};

/** Told of what is around the slip, because of it. */
const AROUND = new Set(['if', 'allOf', 'anyOf', 'oneOf', 'minItems', 'minProperties']);

/** What no schema says (a file of another kind) is not among the validator's errors, and wrong all the same. */
const isAlone = (form: TrialForm, { answer, pointer, keywords }: BrokenAnswer): boolean => {
  const errors = form.compiled.validate(answer);
  const isOwn = keywords.some((word) => word.startsWith('file'));
  return (
    (isOwn || errors.length > 0) &&
    errors.every(
      (error) =>
        isAtOrIn(pointer, error.instancePath) ||
        missingAt(error) === pointer ||
        (AROUND.has(error.keyword) && isAtOrIn(error.instancePath, pointer)),
    )
  );
};
