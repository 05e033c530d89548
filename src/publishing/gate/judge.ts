import {
  ANY,
  checkAnswer,
  EACH,
  isObject,
  moveAnswer,
  placeOf,
  pointerMoved,
  pointerTokens,
  toPointer,
  type Filled,
  type Json,
  type Path,
  type Pointer,
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
  const placeAt = (pointer: Pointer, forms: readonly (OpenedForm | undefined)[]): string =>
    nearest(pointer, (one) => forms.map((form) => form?.placeAt(one)).find((place) => place !== undefined));
  const faults = [
    ...moved.notMoved.map(({ pointer }): GateFault => ({
      place: placeAt(pointer, [before, to]),
      reason: 'not-moved',
    })),
    ...vanishing
      .filter((path) => hasAt(answer, path))
      .map((path): GateFault => ({ place: placeOf(path), reason: 'gone' })),
    ...found
      .filter((problem) => !known.includes(keyOf([])(problem)))
      .map((problem): GateFault => ({
        place: placeAt(problem.pointer, [to, before]),
        reason: reasonOf(problem.keyword),
      })),
  ];
  return onceEach(faults);
};

/** The question that a pointer leads to, or into. A name that is none of the form's may be somebody's answer: it is told nowhere. */
const nearest = (pointer: Pointer, placeAt: (pointer: Pointer) => string | undefined): string => {
  const tokens = pointerTokens(pointer);
  for (let length = tokens.length; length > 0; length -= 1) {
    const place = placeAt(toPointer(tokens.slice(0, length)));
    if (place !== undefined) return place;
  }
  return '';
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
