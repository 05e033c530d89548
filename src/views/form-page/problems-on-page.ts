import { pointerTokens, toPointer, type Pointer } from '../../form/pointer';
import type { Problem } from '../../form/problem';
import type { ShownPage } from '../../form/model/shown-form';
import { choiceId } from '../choices/offered';
import { idOf } from './names';
import { drawnNodes } from './walk';

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

const focusIds = (page: ShownPage): ReadonlyMap<Pointer, string> => {
  const ids = new Map<Pointer, string>();
  for (const { node } of drawnNodes(page)) {
    const id = idOf(node.pointer);
    if (node.kind === 'field') {
      const { kind } = node.field;
      const isSelect = node.field.kind === 'choice' && node.field.as === 'select';
      const isRows =
        (kind === 'choice' && !isSelect) || kind === 'choices' || kind === 'boolean' || kind === 'tick';
      ids.set(node.pointer, kind === 'date' ? `${id}.d` : isRows ? choiceId(id, 0) : id);
    } else if (node.kind !== 'note') {
      if (!ids.has(node.pointer)) ids.set(node.pointer, id);
      if (node.kind === 'list') for (const entry of node.entries) ids.set(entry.pointer, idOf(entry.pointer));
    }
  }
  return ids;
};

/**
 * The problems of a page, each with the control that shows it. One a control: the first is what to mend first, and the
 * summary must say the same words as the field.
 */
export const problemsOnPage = (page: ShownPage, problems: readonly Problem[]): PlacedProblem[] => {
  const ids = focusIds(page);
  const seen = new Set<Pointer>();
  return problems.flatMap(({ pointer, message }) => {
    const owner = nearest(pointer, ids);
    if (owner === undefined) return [{ message }];
    if (seen.has(owner)) return [];
    seen.add(owner);
    return [{ message, owner, href: `#${ids.get(owner) ?? ''}` }];
  });
};
