import { pointerTokens, toPointer, type Pointer } from '../../form/pointer';
import type { Problem } from '../../form/problem';

/** A problem, and the control that it is about. */
export interface PlacedProblem {
  readonly message: string;
  /** The pointer of the field, group, list or entry that shows it; undefined when none on this page does. */
  readonly owner?: Pointer;
  /** To the first control of the owner that can have the focus. */
  readonly href?: string;
}

/** The nearest of the known pointers at or above this one. */
const nearest = (pointer: Pointer, known: ReadonlyMap<Pointer, string>): Pointer | undefined => {
  const tokens = pointerTokens(pointer);
  for (let length = tokens.length; length >= 0; length--) {
    const above = toPointer(tokens.slice(0, length));
    if (known.has(above)) return above;
  }
  return undefined;
};

/**
 * The problems of a page, each with the control that shows it. One a control: the first is what to mend first, and the
 * summary must say the same words as the field.
 */
export const problemsOnPage = (
  focus: ReadonlyMap<Pointer, string>,
  problems: readonly Problem[],
): PlacedProblem[] => {
  const seen = new Set<Pointer>();
  return problems.flatMap(({ pointer, message }) => {
    const owner = nearest(pointer, focus);
    if (owner === undefined) return [{ message }];
    if (seen.has(owner)) return [];
    seen.add(owner);
    return [{ message, owner, href: `#${focus.get(owner) ?? ''}` }];
  });
};
