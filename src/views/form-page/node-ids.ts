import type { ShownNode, ShownPage } from '../../form/model/shown-form';
import type { Pointer } from '../../form/pointer';
import { choiceId } from '../choices/offered';
import { idOf } from './id-of';
import { drawnNodes } from './walk';

/** The ids on a page: a group may share its pointer with an entry, or with another group of the same object. */
export interface NodeIds {
  readonly of: ReadonlyMap<ShownNode, string>;
  /** Where the error summary leads for a pointer: the first control there, or the group itself. */
  readonly focus: ReadonlyMap<Pointer, string>;
  /** The nodes that show what is wrong at their pointer; entries show their own. */
  readonly owners: ReadonlySet<ShownNode>;
}

/** The first thing in a node that can have the focus. */
const focusId = (node: ShownNode, id: string): string => {
  if (node.kind !== 'field') return id;
  const { field } = node;
  if (field.kind === 'date') return `${id}.d`;
  const isRows =
    field.kind === 'choices' ||
    field.kind === 'boolean' ||
    field.kind === 'tick' ||
    (field.kind === 'choice' && field.as === 'radio');
  return isRows ? choiceId(id, 0) : id;
};

export const nodeIds = (page: ShownPage): NodeIds => {
  const of = new Map<ShownNode, string>();
  const focus = new Map<Pointer, string>();
  const owners = new Set<ShownNode>();
  const used = new Map<string, number>();
  const nodes = drawnNodes(page).map(({ node }) => node);
  for (const node of nodes) {
    if (node.kind !== 'list') continue;
    for (const { pointer } of node.entries) {
      used.set(idOf(pointer), 1);
      focus.set(pointer, idOf(pointer));
    }
  }
  for (const node of nodes) {
    if (node.kind === 'note') continue;
    const id = idOf(node.pointer);
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    const own = times === 1 ? id : `${id}.n${String(times)}`;
    of.set(node, own);
    if (focus.has(node.pointer)) continue;
    focus.set(node.pointer, focusId(node, own));
    owners.add(node);
  }
  return { of, focus, owners };
};
