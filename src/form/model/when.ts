import type { ConditionUse, When } from './form-model';

type Combination = readonly ConditionUse[];

const same = (a: ConditionUse, b: ConditionUse) => a.condition === b.condition && a.not === b.not;
const opposite = (a: ConditionUse, b: ConditionUse) => a.condition === b.condition && a.not !== b.not;
const covers = (wide: Combination, narrow: Combination) =>
  wide.every((use) => narrow.some((n) => same(n, use)));

const join = (a: Combination, b: Combination): Combination[] => {
  const all = [...a, ...b.filter((use) => !a.some((other) => same(other, use)))];
  return all.some((use) => all.some((other) => opposite(use, other))) ? [] : [all];
};

/** A condition of more combinations is not worth what it costs to ask it. */
const MOST_COMBINATIONS = 64;

const anyOf = (combinations: readonly Combination[]): When => {
  const kept: Combination[] = [];
  for (const combination of combinations) {
    if (combination.length === 0) return 'always';
    if (kept.some((other) => covers(other, combination))) continue;
    kept.splice(0, kept.length, ...kept.filter((other) => !covers(combination, other)), combination);
    if (kept.length > MOST_COMBINATIONS) break;
  }
  const [first, second] = kept;
  if (first === undefined) return 'never';
  // What hangs on so much is shown: the schema judges it all the same.
  if (kept.length > MOST_COMBINATIONS) return 'always';
  // "if" and "else" of the same condition together are no condition.
  const [use, other] = [first[0], second?.[0]];
  if (kept.length === 2 && first.length === 1 && second?.length === 1 && use && other && opposite(use, other))
    return 'always';
  return { anyOf: kept };
};

const combinationsOf = (when: When): readonly Combination[] =>
  when === 'always' ? [[]] : when === 'never' ? [] : when.anyOf;

/** That one condition holds (or does not). */
export const whenever = (condition: number, not = false): When => ({ anyOf: [[{ condition, not }]] });

/** Both. */
export const both = (a: When, b: When): When =>
  a === 'always'
    ? b
    : b === 'always'
      ? a
      : anyOf(combinationsOf(a).flatMap((left) => combinationsOf(b).flatMap((right) => join(left, right))));

/** At least one of the two. */
export const either = (a: When, b: When): When => anyOf([...combinationsOf(a), ...combinationsOf(b)]);

/** The contrary. */
export const unless = (when: When): When =>
  combinationsOf(when).reduce<When>(
    (left, combination) =>
      both(left, anyOf(combination.map(({ condition, not }) => [{ condition, not: !not }]))),
    'always',
  );
