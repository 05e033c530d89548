import {
  pointerTokens,
  shownChildren,
  toPointer,
  valueAt,
  type Json,
  type Pointer,
  type ShownPage,
} from '../../form';
import { anchorOf, idOf } from '../../views';
import type { OnValue } from './action';

/**
 * Where a person goes on when something was pressed at a value: at the entry that was added or moved, where it is now; at
 * the list when an entry was taken away; at the choice that was made.
 */
export const placeAfter = ({ does, pointer }: OnValue, answer: Json | undefined): Pointer => {
  if (does === 'choose' || does === 'upload') return pointer;
  const tokens = pointerTokens(pointer);
  const parent = tokens.slice(0, -1);
  if (does === 'add') {
    const value = valueAt(answer, tokens);
    return Array.isArray(value) && value.length > 0 ? toPointer([...tokens, value.length - 1]) : pointer;
  }
  const entries = valueAt(answer, parent);
  // A part that was taken away can be added again where it was.
  if (does === 'remove') return Array.isArray(entries) ? toPointer(parent) : pointer;
  const place = Number(tokens.at(-1)) + (does === 'up' ? -1 : 1);
  const count = Array.isArray(entries) ? entries.length : 0;
  return toPointer(place >= 0 && place < count ? [...parent, place] : parent);
};

/** The id of that place on the page. What can no longer be gone to leads to what it stood in. */
export const anchorAfter = (
  action: OnValue,
  answer: Json | undefined,
  page: ShownPage | undefined,
): string => {
  const place = placeAfter(action, answer);
  if (page === undefined) return idOf(place);
  const added = action.does === 'add' ? lastMember(page, action.pointer) : undefined;
  for (let tokens = pointerTokens(added ?? place); ; tokens = tokens.slice(0, -1)) {
    const anchor = anchorOf(page, toPointer(tokens));
    if (anchor !== undefined || tokens.length === 0) return anchor ?? idOf(place);
  }
};

/** A member that was added stands last among those of its object. */
const lastMember = (page: ShownPage, pointer: Pointer): Pointer | undefined => {
  const waiting = [...page.nodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'members' && node.pointer === pointer) return node.entries.at(-1)?.pointer;
    waiting.push(...shownChildren(node));
  }
  return undefined;
};
