import { isObject, type Json } from './json';

/** Where a value stands in an answer: names and list places, from the root. */
export type Pointer = string;

/**
 * The place of a value in *every* answer of a form: like a pointer, but a list's entries are all meant at once,
 * by `EACH`. Names are strings, places are numbers, so a property that happens to be called `0` is not mistaken.
 */
export type Path = readonly (string | number)[];

/** Stands for "each entry of this list" in a path. */
export const EACH = -1;

/** Stands for "each member of this object" in a path, where the person names the members. */
export const ANY = -2;

/** Which entries and members a path means just now, outermost first: places for `EACH`, names for `ANY`. */
export type Entries = readonly (number | string)[];

/** RFC 6901. The root is the empty pointer. */
export const toPointer = (path: Path): Pointer =>
  path.map((token) => '/' + String(token).replaceAll('~', '~0').replaceAll('/', '~1')).join('');

/** A path for people and programs to read: `*` for each entry and each member that the person names. */
export const placeOf = (path: Path): Pointer =>
  toPointer(path.map((token) => (token === EACH || token === ANY ? '*' : token)));

/** The names and places in a pointer, unescaped. Total: odd text comes back as odd tokens. */
export const pointerTokens = (pointer: Pointer): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Whether a place is another, or lies in it. */
export const isAtOrIn = (outer: Pointer, inner: Pointer): boolean =>
  inner === outer || inner.startsWith(`${outer}/`);

/** The value at a path or pointer's tokens; undefined where nothing is. Only what the value itself holds is found. */
export const valueAt = (root: Json | undefined, path: readonly (string | number)[]): Json | undefined => {
  let value = root;
  for (const token of path) {
    if (Array.isArray(value)) value = value[Number(token)];
    else if (isObject(value) && Object.hasOwn(value, String(token))) value = value[String(token)];
    else return undefined;
  }
  return value;
};

/** A path with its `EACH` and `ANY` put in place of real entries and members, outermost first. */
export const atEntries = (path: Path, entries: Entries): Path => {
  if (entries.length === 0) return path;
  let next = 0;
  return path.map((token) => (token === EACH || token === ANY ? (entries[next++] ?? token) : token));
};
