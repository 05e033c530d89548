import type { Chosen } from '../model/shown-form';
import { pointerTokens, toPointer, type Path } from '../pointer';
import { chooserSlot, readSlot } from './pairs';

/**
 * What was chosen, after something at a path got another name or place, or went: `moved` tells what a token is now, and
 * undefined for what is gone. What lies elsewhere stays.
 */
export const moveSlots = (chosen: Chosen, at: Path, moved: (token: string) => string | undefined): Chosen => {
  const slots = Object.entries(chosen);
  if (slots.length === 0) return chosen;
  return Object.fromEntries(
    slots.flatMap(([slot, variant]): [string, number][] => {
      const read = readSlot(slot);
      const tokens = read ? pointerTokens(read.pointer) : [];
      const isWithin =
        tokens.length > at.length && at.every((token, place) => String(token) === tokens[place]);
      if (!read || !isWithin) return [[slot, variant]];
      const now = moved(tokens[at.length] ?? '');
      if (now === undefined) return [];
      return [[chooserSlot(toPointer(tokens.with(at.length, now)), read.place), variant]];
    }),
  );
};

/** What was chosen, without what lies at a path or below it. */
export const dropSlots = (chosen: Chosen, at: Path): Chosen =>
  Object.fromEntries(
    Object.entries(chosen).filter(([slot]) => {
      const tokens = pointerTokens(readSlot(slot)?.pointer ?? '');
      return !(tokens.length >= at.length && at.every((token, place) => String(token) === tokens[place]));
    }),
  );
