import { pointerTokens, toPointer, type Pointer } from '../../form/pointer';
import type { Problem } from '../../form/problem';
import { keyPlace } from './node-ids';

/** A problem, and the control that it is about. */
export interface PlacedProblem {
  readonly message: string;
  /** The pointer of the field, group, list or entry that shows it; undefined when none on this page does. */
  readonly owner?: Pointer;
  /** To the first control of the owner that can have the focus. */
  readonly href?: string;
}

/** What is wrong on a page: first on it as a list, and at each control. */
export interface PageProblems {
  readonly summary: readonly PlacedProblem[];
  /** The sentence at a control that shows one. */
  readonly errors: ReadonlyMap<Pointer, string>;
  /** The remark that stops nothing, at a control. */
  readonly remarks: ReadonlyMap<Pointer, string>;
}

/** These are about a member's name, and not about what it holds. */
const ABOUT_NAMES = new Set([
  'unnamed',
  'propertyNames',
  'sameName',
  'additionalProperties',
  'unevaluatedProperties',
]);

/** The nearest of the known pointers at or above this one. */
const nearest = (pointer: Pointer, known: ReadonlyMap<Pointer, string>): Pointer | undefined => {
  const tokens = pointerTokens(pointer);
  for (let length = tokens.length; length >= 0; length--) {
    const above = toPointer(tokens.slice(0, length));
    if (known.has(above)) return above;
  }
  return undefined;
};

const ownerOf = (
  { pointer, keyword }: Pick<Problem, 'pointer' | 'keyword'>,
  known: ReadonlyMap<Pointer, string>,
): Pointer | undefined =>
  ABOUT_NAMES.has(keyword) && known.has(keyPlace(pointer)) ? keyPlace(pointer) : nearest(pointer, known);

/**
 * The problems of a page, each with the control that shows it. One a control: the first is what to mend first, and the
 * summary says the same words as the field, with the question where they do not name it. A sentence about several places stands at each, and once in the summary.
 */
export const problemsOnPage = (
  focus: ReadonlyMap<Pointer, string>,
  problems: readonly Problem[],
): PageProblems => {
  const summary: PlacedProblem[] = [];
  const errors = new Map<Pointer, string>();
  const remarks = new Map<Pointer, string>();
  for (const problem of problems) {
    const { message, summary: inSummary = message } = problem;
    const told = problem.soft === true ? remarks : errors;
    const owner = ownerOf(problem, focus);
    if (owner === undefined || !told.has(owner)) {
      if (owner !== undefined) told.set(owner, message);
      if (problem.soft !== true) {
        summary.push(
          owner === undefined
            ? { message: inSummary }
            : { message: inSummary, owner, href: `#${focus.get(owner) ?? ''}` },
        );
      }
    }
    for (const pointer of problem.also ?? []) {
      const other = ownerOf({ pointer, keyword: problem.keyword }, focus);
      if (other !== undefined && !told.has(other)) told.set(other, message);
    }
  }
  return { summary, errors, remarks };
};
