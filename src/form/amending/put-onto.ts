import { cloneJson, putAt, removeAt } from '../answer/edit';
import { pathTo } from '../answer/strip-hidden';
import type { Json } from '../json';
import { pointerTokens, valueAt, type Pointer } from '../pointer';
import { sameJson } from '../validation/same-json';

/** An answer that was changed, what it was changed from, and what it is to be put onto. */
export interface Changed {
  readonly base: Json;
  readonly mine: Json;
  readonly newest: Json;
}

/** Whether two answers to a question are the same; none is one too. */
export const isSameAnswer = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameJson(a, b);

/** The questions that are answered otherwise than before. */
export const changedAt = (
  questions: readonly Pointer[],
  before: Json | undefined,
  after: Json | undefined,
): readonly Pointer[] =>
  questions.filter((pointer) => {
    const tokens = pointerTokens(pointer);
    return !isSameAnswer(valueAt(before, tokens), valueAt(after, tokens));
  });

/**
 * The newest answer with what was changed in another that began before it.
 * @param questions what can be changed, as `openablePointers` tells them
 * @returns also the questions that were changed in both, to different answers: mine stands there
 */
export const putOnto = (
  questions: readonly Pointer[],
  { base, mine, newest }: Changed,
): { readonly answer: Json; readonly clashes: readonly Pointer[] } => {
  const changed = changedAt(questions, base, mine);
  const theirs = new Set(changedAt(questions, base, newest));
  const apart = new Set(changedAt(questions, mine, newest));
  let answer: Json = cloneJson(newest);
  for (const pointer of changed) {
    const value = valueAt(mine, pointerTokens(pointer));
    const path = pathTo(answer, pointer);
    answer = value === undefined ? (removeAt(answer, path) ?? {}) : putAt(answer, path, cloneJson(value));
  }
  return { answer, clashes: changed.filter((pointer) => theirs.has(pointer) && apart.has(pointer)) };
};
