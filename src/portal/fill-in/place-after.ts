import { pointerTokens, toPointer, valueAt, type Json, type Pointer } from '../../form';
import type { Action } from './action';

type OnEntries = Extract<Action, { readonly pointer: string }>;

/**
 * Where a person goes on when a list was changed: at the entry that was added or moved, where it is now, or at the list
 * when an entry was taken away.
 */
export const placeAfter = ({ does, pointer }: OnEntries, answer: Json | undefined): Pointer => {
  const tokens = pointerTokens(pointer);
  const list = does === 'add' ? tokens : tokens.slice(0, -1);
  const entries = valueAt(answer, list);
  const count = Array.isArray(entries) ? entries.length : 0;
  const place = {
    add: count - 1,
    remove: NaN,
    up: Number(tokens.at(-1)) - 1,
    down: Number(tokens.at(-1)) + 1,
  }[does];
  return toPointer(place >= 0 && place < count ? [...list, place] : list);
};
