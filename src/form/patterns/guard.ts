import { isObject, type Json } from '../json';
import { toPointer, type Pointer } from '../pointer';
import { regExp } from './reg-exp';

/** Pattern -> the most characters that it is held against. */
export type Cap = readonly [pattern: string, most: number];
export type Caps = readonly Cap[];

/** What a compiled validator asks of a pattern. */
export interface Matcher {
  readonly test: (text: string) => boolean;
}

/** Texts that were too long for a pattern to be run on, with the most that it takes. */
export interface TooLong {
  readonly note: (text: string, most: number) => void;
  /** What was noted since the last time. */
  readonly take: () => ReadonlyMap<string, number>;
}

export const tooLong = (): TooLong => {
  let noted = new Map<string, number>();
  return {
    note: (text, most) => noted.set(text, Math.min(most, noted.get(text) ?? most)),
    take: () => {
      if (noted.size === 0) return noted;
      const taken = noted;
      noted = new Map();
      return taken;
    },
  };
};

/**
 * Makes the expressions of a compiled validator. One with a cap is never run on a longer text: such a text is noted, and
 * whoever asked must refuse the whole value, whatever the schema makes of a pattern that does not match (under `not`, or in
 * an `if`, that would be a reason to accept it).
 */
export const guarded =
  (caps: Caps, { note }: TooLong) =>
  (pattern: string, flags: string): Matcher & { toString: () => string } => {
    const expression = regExp(pattern, flags);
    const [, most] = caps.find(([capped]) => capped === pattern) ?? [];
    if (most === undefined) return expression;
    return {
      test: (text) => {
        if (text.length <= most) return expression.test(text);
        note(text, most);
        return false;
      },
      toString: () => String(expression),
    };
  };

/** Where in a value a text stands, as a value or as the name of a member. */
export const placesOf = (
  root: Json | undefined,
  sought: ReadonlyMap<string, number>,
): { readonly pointer: Pointer; readonly text: string; readonly isName: boolean }[] => {
  const found: { pointer: Pointer; text: string; isName: boolean }[] = [];
  const stack: [Pointer, Json | undefined][] = [['', root]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [pointer, value] = next;
    if (typeof value === 'string' && sought.has(value)) found.push({ pointer, text: value, isName: false });
    if (Array.isArray(value)) value.forEach((one, place) => stack.push([`${pointer}/${place}`, one]));
    if (!isObject(value)) continue;
    for (const [name, one] of Object.entries(value)) {
      if (sought.has(name)) found.push({ pointer, text: name, isName: true });
      stack.push([pointer + toPointer([name]), one]);
    }
  }
  return found;
};
