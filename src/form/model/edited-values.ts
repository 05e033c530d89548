import type { Json } from '../json';
import { atEntries, toPointer, valueAt, type Entries, type Path, type Pointer } from '../pointer';
import type { Node } from './form-model';
import { namesIn } from './member-names';

/** What the entries and members of a path are at a pointer's tokens. */
export const entriesIn = (path: Path, tokens: readonly string[]): Entries =>
  path.flatMap((token, at) => (typeof token === 'number' && token < 0 ? [tokens[at] ?? ''] : []));

/**
 * The values that a node edits when all of it is left out: `isGroup` for objects that are only as much as what is in them.
 * Of every variant, whichever is chosen; a list is one value.
 */
export const editedValues = (
  node: Node,
  entries: Entries,
  answer: Json | undefined,
  visit: (pointer: Pointer, isGroup: boolean) => void,
): void => {
  const look = (inner: Node) => {
    editedValues(inner, entries, answer, visit);
  };
  const path = () => atEntries(node.path, entries);
  switch (node.kind) {
    case 'note':
      return;
    case 'group':
      visit(toPointer(path()), true);
      node.nodes.forEach(look);
      return;
    case 'variants':
      visit(toPointer(path()), true);
      for (const variant of node.variants) variant.nodes.forEach(look);
      return;
    case 'members':
      visit(toPointer(path()), true);
      for (const name of namesIn(node, valueAt(answer, path()))) visit(toPointer([...path(), name]), false);
      return;
    default:
      visit(toPointer(path()), false);
  }
};
