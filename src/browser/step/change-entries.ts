import { addEntry, moveEntry, removeEntry } from '../../form/answer/entries';
import { readSlot } from '../../form/answer/pairs';
import { isFileField } from '../../form/files/files-in';
import type { FormModel } from '../../form/model/form-model';
import { shownChildren } from '../../form/model/shown-children';
import type { Filled, ShownNode, ShownPage } from '../../form/model/shown-form';
import { isObject } from '../../form/json';
import { pointerTokens, toPointer, valueAt, type Pointer } from '../../form/pointer';
import { anchorOf } from '../../views/form-page/node-ids';

/** A button that adds, takes away or moves something that is on the page. */
export interface EntryAction {
  readonly does: 'add' | 'remove' | 'up' | 'down';
  readonly pointer: Pointer;
  /** The list, or the object whose members people name. */
  readonly owner: ShownNode & { readonly kind: 'list' | 'members' };
}

/** What a button does here; undefined for what only the server can do, such as to open a part of the form. */
export const entryAction = (does: string, page: ShownPage): EntryAction | undefined => {
  const [, word, rest = ''] = /^(add|remove|up|down) (.*)$/su.exec(does) ?? [];
  const pointer = readSlot(rest)?.pointer;
  if (word === undefined || pointer === undefined) return undefined;
  const at = word === 'add' ? pointer : toPointer(pointerTokens(pointer).slice(0, -1));
  const owner = ownerAt(page.nodes, at);
  // No page posts which file stands in which entry: where places change, only the server can move them along.
  if (word !== 'add' && owner !== undefined && shownChildren(owner).some(holdsFiles)) return undefined;
  return owner && { does: word as EntryAction['does'], pointer, owner };
};

const holdsFiles = (node: ShownNode): boolean => isFileField(node) || shownChildren(node).some(holdsFiles);

const ownerAt = (nodes: readonly ShownNode[], pointer: Pointer): EntryAction['owner'] | undefined => {
  for (const node of nodes) {
    if ((node.kind === 'list' || node.kind === 'members') && node.pointer === pointer) return node;
    const inside = ownerAt(shownChildren(node), pointer);
    if (inside !== undefined) return inside;
  }
  return undefined;
};

export const changeEntries = (model: FormModel, filled: Filled, { does, pointer }: EntryAction): Filled => {
  if (does === 'add') return addEntry(model, filled, pointer);
  if (does === 'remove') return removeEntry(model, filled, pointer);
  return moveEntry(model, filled, pointer, does);
};

/** The id of where one goes on: at the entry that was added or moved, or at the list that it was taken from. */
export const anchorAfter = (
  { does, pointer, owner }: EntryAction,
  { answer }: Filled,
  page: ShownPage,
): string | undefined => {
  const value = valueAt(answer, pointerTokens(owner.pointer));
  if (does === 'remove') return anchorOf(page, owner.pointer);
  if (does === 'add') {
    const last = Array.isArray(value)
      ? value.length - 1
      : isObject(value)
        ? Object.keys(value).at(-1)
        : undefined;
    return last === undefined
      ? anchorOf(page, owner.pointer)
      : anchorOf(page, toPointer([...pointerTokens(owner.pointer), last]));
  }
  const tokens = pointerTokens(pointer);
  const place = Number(tokens.at(-1)) + (does === 'up' ? -1 : 1);
  return anchorOf(page, toPointer([...tokens.slice(0, -1), place])) ?? anchorOf(page, owner.pointer);
};
