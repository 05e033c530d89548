import {
  ANY,
  checkAnswer,
  EACH,
  isObject,
  moveAnswer,
  placeOf,
  pointerMoved,
  type Filled,
  type Json,
  type Path,
  type Problem,
  type Step,
} from '../../form';
import type { GateFault } from './gate-task';
import type { OpenedForm } from './opened-form';
import { reasonOf } from './reason-of';

/** What an answer is held against. */
export interface Judging {
  readonly to: OpenedForm;
  /** The version that it was given in; undefined where that cannot be opened. */
  readonly before: OpenedForm | undefined;
  readonly steps: readonly Step[];
  /** Where the version before asks what the new one knows nothing of. */
  readonly vanishing: readonly Path[];
  /** ISO date in Swedish time. */
  readonly today: string;
}

/**
 * What breaks in an answer when it comes over: what is wrong by the new version and was not by its own, and what has no place. A
 * draft that was half filled in lacks no more than what is new.
 */
export const judge = (filled: Filled, { to, before, steps, vanishing, today }: Judging): GateFault[] => {
  const moved = moveAnswer(filled, steps);
  const { answer } = moved.filled;
  const found = problemsOf(to, moved.filled, today);
  const known =
    found.length === 0 || before === undefined ? [] : problemsOf(before, filled, today).map(keyOf(steps));
  const faults = [
    ...moved.notMoved.map(({ pointer }): GateFault => ({
      place: (before ?? to).placeAt(pointer),
      reason: 'not-moved',
    })),
    ...vanishing
      .filter((path) => hasAt(answer, path))
      .map((path): GateFault => ({ place: placeOf(path), reason: 'gone' })),
    ...found
      .filter((problem) => !known.includes(keyOf([])(problem)))
      .map((problem): GateFault => ({
        place: to.placeAt(problem.pointer),
        reason: reasonOf(problem.keyword),
      })),
  ];
  return onceEach(faults);
};

const problemsOf = (form: OpenedForm, { answer, chosen }: Filled, today: string): readonly Problem[] =>
  checkAnswer(form.modelFor(answer), form.compiled, answer, {
    hidden: 'refuse',
    chosen,
    today,
  }).problems.filter(({ soft }) => soft !== true);

/** A problem is the same one where it is about the same value, wherever that has gone. */
const keyOf =
  (steps: readonly Step[]) =>
  (problem: Problem): string =>
    `${reasonOf(problem.keyword)} ${pointerMoved(problem.pointer, steps)}`;

const hasAt = (value: Json | undefined, [token, ...rest]: Path): boolean => {
  if (token === undefined) return value !== undefined;
  if (token === EACH) return Array.isArray(value) && value.some((entry) => hasAt(entry, rest));
  if (token === ANY) return isObject(value) && Object.values(value).some((inner) => hasAt(inner, rest));
  if (Array.isArray(value)) return typeof token === 'number' && hasAt(value[token], rest);
  return isObject(value) && Object.hasOwn(value, String(token)) && hasAt(value[String(token)], rest);
};

const onceEach = (faults: readonly GateFault[]): GateFault[] => [
  ...new Map(faults.map((fault) => [`${fault.reason} ${fault.place}`, fault])).values(),
];
