import type { ShownEntry, ShownNode, ShownPage } from '../../form/model/shown-form';
import type { Pointer } from '../../form/pointer';
import { choiceId } from '../choices/offered';
import { searchId } from '../finder/search-box';
import { entryForm } from './entry-form';
import { idOf } from './id-of';
import { drawnNodes } from './walk';

/** The ids on a page: several nodes may share a pointer, such as a chooser and the text that it lets one write. */
export interface NodeIds {
  readonly of: ReadonlyMap<ShownNode, string>;
  /** Of the frames around entries and members. */
  readonly frames: ReadonlyMap<ShownEntry, string>;
  /** Where the error summary leads for a pointer (or `keyPlace`): the first control there, or the group itself. */
  readonly focus: ReadonlyMap<Pointer, string>;
  /** The nodes and entries that show what is wrong at their pointer. */
  readonly owners: ReadonlySet<ShownNode | ShownEntry>;
}

/** Stands for the box with a member's name, where the member's own pointer stands for its value. */
export const keyPlace = (pointer: Pointer): string => `_key${pointer}`;
export const keyId = (pointer: Pointer): string => `${idOf(pointer)}.key`;

/** The first thing in a node that can have the focus. */
const focusId = (node: ShownNode, id: string): string => {
  if (node.kind === 'variants') return choiceId(id, 0);
  if (node.kind !== 'field' || node.field.calculated !== undefined) return id;
  const { field } = node;
  if (field.kind === 'date' || field.kind === 'dateTime') return `${id}.d`;
  if ((field.kind === 'choice' || field.kind === 'choices') && field.as === 'search')
    return node.enabled ? searchId(id) : id;
  const isRows =
    field.kind === 'choices' ||
    field.kind === 'boolean' ||
    (field.kind === 'tick' && (field.fixed === undefined || !node.enabled)) ||
    (field.kind === 'choice' && field.as === 'radio');
  return isRows ? choiceId(id, 0) : id;
};

/** Which of several things at one pointer is told what is wrong there: the question itself before what it stands in. */
const claims = (node: ShownNode): number =>
  node.kind === 'group' ? 3 : node.kind === 'variants' ? 1 : node.kind === 'note' ? 4 : 0;

export const nodeIds = (page: ShownPage): NodeIds => {
  const of = new Map<ShownNode, string>();
  const frames = new Map<ShownEntry, string>();
  const focus = new Map<Pointer, string>();
  const owners = new Set<ShownNode | ShownEntry>();
  const used = new Map<string, number>();
  const claimed: ShownNode[][] = [[], [], [], []];
  const entries: { readonly entry: ShownEntry; readonly isMember: boolean }[] = [];
  for (const { node } of drawnNodes(page)) {
    claimed[claims(node)]?.push(node);
    if (node.kind === 'list') for (const entry of node.entries) entries.push({ entry, isMember: false });
    if (node.kind === 'members') for (const entry of node.entries) entries.push({ entry, isMember: true });
  }
  const take = (wanted: string): string => {
    const times = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, times);
    return times === 1 ? wanted : `${wanted}.n${String(times)}`;
  };
  const own = (owner: ShownNode | ShownEntry, pointer: Pointer, id: string): void => {
    if (focus.has(pointer)) return;
    focus.set(pointer, id);
    owners.add(owner);
  };
  const takeNodes = (nodes: readonly ShownNode[]): void => {
    for (const node of nodes) {
      const id = take(
        node.kind === 'variants' ? `${idOf(node.pointer)}.v${node.variants.place}` : idOf(node.pointer),
      );
      of.set(node, id);
      own(node, node.pointer, focusId(node, id));
    }
  };
  takeNodes(claimed[0] ?? []);
  takeNodes(claimed[1] ?? []);
  for (const { entry, isMember } of entries) {
    const { isRow, hasOwnNode } = entryForm(entry);
    const { pointer } = entry;
    const frame = hasOwnNode || isMember ? `${idOf(pointer)}.entry` : take(idOf(pointer));
    if (isMember) focus.set(keyPlace(pointer), keyId(pointer));
    if (!isRow || isMember) frames.set(entry, frame);
    if (!hasOwnNode) own(entry, pointer, isMember ? keyId(pointer) : frame);
  }
  takeNodes(claimed[3] ?? []);
  return { of, frames, focus, owners };
};

/** Where on its page one goes on after something was done to a pointer; undefined where nothing there can be gone to. */
export const anchorOf = (page: ShownPage, pointer: Pointer): string | undefined => {
  const { of, frames } = nodeIds(page);
  const at = <T extends { readonly pointer: Pointer }>(all: ReadonlyMap<T, string>): string | undefined =>
    [...all].find(([one]) => one.pointer === pointer)?.[1];
  const chooser = [...of].find(([node]) => node.kind === 'variants' && node.pointer === pointer)?.[1];
  return at(frames) ?? chooser ?? at(of);
};
