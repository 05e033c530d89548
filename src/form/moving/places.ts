import { isObject, member, type Json } from '../json';
import { pointerTokens, type Path } from '../pointer';
import type { Place } from './migration';

/** Stands for each entry of a list in a place. */
export const EACH_ENTRY = '*';

const INDEX = /^(?:0|[1-9]\d*)$/;

/**
 * The places of an answer that are meant, one for each entry that `*` stands for; `all` of them go through the same entries, so
 * that they belong together. Total: where there is no list, or an entry that is none, nothing is meant.
 */
export const meantPlaces = (root: Json | undefined, all: readonly Place[]): Path[][] => {
  const tokens = all.map((place) => pointerTokens(place));
  const around = Math.max(...tokens.map((one) => one.lastIndexOf(EACH_ENTRY))) + 1;
  return entriesAt(root, (tokens[0] ?? []).slice(0, around)).map((entry) =>
    tokens.map((one) => [...entry, ...one.slice(around)]),
  );
};

/** Every path that leads through entries there are. */
const entriesAt = (root: Json | undefined, tokens: readonly string[]): Path[] => {
  let found: { readonly path: Path; readonly value: Json | undefined }[] = [{ path: [], value: root }];
  for (const token of tokens)
    found = found.flatMap(({ path, value }) => {
      if (token === EACH_ENTRY)
        return Array.isArray(value)
          ? value.map((inner, place) => ({ path: [...path, place], value: inner }))
          : [];
      return [{ path: [...path, stepInto(value, token)], value: valueIn(value, token) }];
    });
  return found.map(({ path }) => path);
};

/** A token as a path has it: a number for an entry of a list. */
const stepInto = (value: Json | undefined, token: string | number): string | number =>
  Array.isArray(value) && INDEX.test(String(token)) ? Number(token) : token;

const valueIn = (value: Json | undefined, token: string | number): Json | undefined => {
  if (Array.isArray(value)) return INDEX.test(String(token)) ? value[Number(token)] : undefined;
  return member(value, String(token));
};

/** The value at a path, and the path as the answer has it: numbers for entries of lists. */
export const standingAt = (
  root: Json | undefined,
  tokens: Path,
): { readonly path: Path; readonly value: Json | undefined } => {
  let value = root;
  const path = tokens.map((token) => {
    const step = stepInto(value, token);
    value = valueIn(value, token);
    return step;
  });
  return { path, value };
};

/** Whether a value can be put at a path without changing anything that stands there: all on the way are objects, entries, or not there yet. */
export const isFree = (root: Json | undefined, tokens: Path): boolean => {
  let value = root;
  for (const token of tokens) {
    if (value === undefined) return true;
    if (Array.isArray(value)) {
      if (!INDEX.test(String(token)) || Number(token) >= value.length) return false;
    } else if (!isObject(value)) return false;
    value = valueIn(value, token);
  }
  return value === undefined;
};
