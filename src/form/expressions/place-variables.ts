import { isObject, type Json, type JsonObject } from '../json';
import { ANY, atEntries, EACH, valueAt, type Entries, type Path } from '../pointer';
import type { Variables } from './compile';

/** Of a path, the nearest entry of a list, or member that a person named, that is an object. */
export const entryAround = (
  answer: Json | undefined,
  path: Path,
  entries: Entries,
): JsonObject | undefined => {
  const here = atEntries(path, entries);
  for (let depth = path.length; depth > 0; depth--) {
    const token = path[depth - 1];
    if (token !== EACH && token !== ANY) continue;
    const entry = valueAt(answer, here.slice(0, depth));
    if (isObject(entry)) return entry;
  }
  return undefined;
};

/** What a check may read at one place. */
export const ruleVariables = (
  answer: Json | undefined,
  path: Path,
  entries: Entries,
  today: string | undefined,
): Variables => ({
  answer,
  this: valueAt(answer, atEntries(path, entries)),
  entry: entryAround(answer, path, entries),
  today,
});

/** What a calculated field may read: the members of the object that it stands in too, by their bare names. */
export const fieldVariables = (
  answer: Json | undefined,
  path: Path,
  entries: Entries,
  today: string | undefined,
): Variables => {
  const around = valueAt(answer, atEntries(path, entries).slice(0, -1));
  return {
    ...(isObject(around) ? around : {}),
    // These come last: they are the same in every expression, whatever a question is called.
    this: undefined,
    answer,
    entry: entryAround(answer, path, entries),
    today,
  };
};
