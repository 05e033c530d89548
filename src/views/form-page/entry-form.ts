import type { ShownEntry, ShownNode } from '../../form/model/shown-form';
import { isDrawn } from './walk';

/** How an entry of a list, or a named member, is drawn. */
export interface EntryForm {
  /** One control: it stands in a row with its tools. */
  readonly isRow: boolean;
  /** A node inside edits the entry's own value, and tells what is wrong with it. */
  readonly hasOwnNode: boolean;
  /** It is more than one control, or one that may post nothing, and so posts its own name, so that an empty one is kept: as `encodeAnswer` does. */
  readonly isMarked: boolean;
}

const isOneBox = (node: ShownNode): boolean => {
  if (node.kind !== 'field' || node.field.calculated !== undefined) return false;
  const { field } = node;
  return (
    (field.kind === 'text' && !field.multiline && node.multiline !== true) ||
    field.kind === 'number' ||
    field.kind === 'time' ||
    (field.kind === 'choice' && field.as === 'select')
  );
};

/** A row of buttons of which none is chosen posts nothing. */
const mayPostNothing = (node: ShownNode): boolean =>
  node.kind === 'field' &&
  (node.field.kind === 'boolean' ||
    node.field.kind === 'tick' ||
    (node.field.kind === 'choice' && node.field.as !== 'select'));

const isOneField = ([only, ...others]: readonly ShownNode[], pointer: string): boolean =>
  only?.kind === 'field' && others.length === 0 && only.pointer === pointer;

export const entryForm = ({ pointer, nodes }: ShownEntry): EntryForm => {
  const drawn = nodes.filter(isDrawn);
  const [only, ...others] = drawn;
  return {
    isRow: only !== undefined && others.length === 0 && only.pointer === pointer && isOneBox(only),
    hasOwnNode: drawn.some(
      (node) => node.pointer === pointer && node.kind !== 'group' && node.kind !== 'note',
    ),
    isMarked: !isOneField(nodes, pointer) || nodes.some(mayPostNothing),
  };
};
