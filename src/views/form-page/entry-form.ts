import type { ShownEntry, ShownNode } from '../../form/model/shown-form';
import { isDrawn, nodesInside } from './walk';

/** How an entry of a list, or a named member, is drawn. */
export interface EntryForm {
  /** One control: it stands in a row with its tools. */
  readonly isRow: boolean;
  /** A node inside edits the entry's own value, and tells what is wrong with it. */
  readonly hasOwnNode: boolean;
  /** No control posts the entry's own name, so that a marker must. */
  readonly isMarked: boolean;
}

const isOneBox = (node: ShownNode): boolean => {
  if (node.kind !== 'field' || node.field.calculated !== undefined) return false;
  const { field } = node;
  return (
    (field.kind === 'text' && !field.multiline) ||
    field.kind === 'number' ||
    field.kind === 'time' ||
    (field.kind === 'choice' && field.as === 'select')
  );
};

const hasControl = (nodes: readonly ShownNode[], pointer: string): boolean =>
  nodes.some(
    (node) =>
      isDrawn(node) &&
      node.pointer === pointer &&
      (node.kind === 'field' || (node.kind === 'variants' && hasControl(nodesInside(node), pointer))),
  );

export const entryForm = ({ pointer, nodes }: ShownEntry): EntryForm => {
  const drawn = nodes.filter(isDrawn);
  const [only, ...others] = drawn;
  return {
    isRow: only !== undefined && others.length === 0 && only.pointer === pointer && isOneBox(only),
    hasOwnNode: drawn.some(
      (node) => node.pointer === pointer && node.kind !== 'group' && node.kind !== 'note',
    ),
    isMarked: !hasControl(nodes, pointer),
  };
};
