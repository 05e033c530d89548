import { isObject, type Json } from '../json';

/** A text that equal values share, and only they: members in order of name. */
const keyOf = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (!isObject(value)) return typeof value === 'string' ? JSON.stringify(value) : String(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${keyOf(value[name] ?? null)}`).join()}}`;
};

/**
 * Places of two entries that are equal, or undefined. Each entry is looked at once: comparing each with each, as Ajv does,
 * makes a list of 100,000 small objects take minutes.
 */
export const twins = (list: readonly Json[]): readonly [number, number] | undefined => {
  const places = new Map<string, number>();
  for (const [place, value] of list.entries()) {
    const key = keyOf(value);
    const before = places.get(key);
    if (before !== undefined) return [place, before];
    places.set(key, place);
  }
  return undefined;
};
