import { isObject, type Json } from '../json';
import { atEntries, valueAt, type Path } from '../pointer';
import type { Field, FormModel, List, Node } from '../model/form-model';
import { decodeField } from './decode-field';
import { cloneJson, putAt, removeAt } from './edit';
import type { Pairs } from './pairs';
import { isNamed, postedAt, postedPlaces, postedTree, type Posted } from './posted';

/** No list of a form gets longer. One more is read, so that `checkAnswer` can say so. */
export const MOST_ENTRIES = 1000;

/** One reading of a post: the tree of what was posted, and the answer that grows. */
interface Reading {
  readonly posted: Posted;
  answer: Json | undefined;
}

/** Where an entry was posted, and where it stands now: gaps in the numbering are closed. */
interface Entries {
  readonly posted: readonly number[];
  readonly now: readonly number[];
}

/**
 * The answer after a page was posted. Only questions of the form are looked for, and only what the post names is changed:
 * other members, nulls and empty lists stay as they are. Total: nothing that is posted makes it fail.
 */
export const decodePairs = (model: FormModel, pairs: Pairs, base: Json | undefined): Json | undefined => {
  const reading: Reading = {
    posted: postedTree(pairs),
    answer: base === undefined ? undefined : cloneJson(base),
  };
  for (const page of model.pages) readNodes(reading, page.nodes, { posted: [], now: [] });
  return reading.answer ?? (isObject(base) ? {} : undefined);
};

const readNodes = (reading: Reading, nodes: readonly Node[], entries: Entries): void => {
  for (const node of nodes) {
    if (node.kind === 'group') readNodes(reading, node.nodes, entries);
    else if (node.kind === 'list') readList(reading, node, entries);
    else if (node.kind !== 'note') readField(reading, node, entries);
  }
};

const places = (path: Path, entries: Entries) => ({
  posted: atEntries(path, entries.posted),
  now: atEntries(path, entries.now),
});

const readField = (reading: Reading, field: Field, entries: Entries): void => {
  const at = places(field.path, entries);
  const posted = postedAt(reading.posted, at.posted);
  if (!isNamed(posted) || field.enabled === 'never') return;
  const before = valueAt(reading.answer, at.now);
  const value = decodeField(field, posted, before);
  if (value === before) return;
  reading.answer =
    value === undefined ? removeAt(reading.answer, at.now) : putAt(reading.answer, at.now, value);
};

/**
 * A list whose entries come with their markers is posted whole: what is not there was taken out. Without markers (an
 * address that fills in a value, a program) the named entries are changed and the others stay.
 */
const readList = (reading: Reading, list: List, entries: Entries): void => {
  const at = places(list.path, entries);
  const posted = postedAt(reading.posted, at.posted);
  if (!posted || list.enabled === 'never') return;
  const value = valueAt(reading.answer, at.now);
  const before = Array.isArray(value) ? value : [];
  const named = postedPlaces(posted).slice(0, MOST_ENTRIES + 1);
  const isMarked = (place: number) => posted.below?.get(String(place))?.values !== undefined;
  const isWhole = posted.values !== undefined || named.some(isMarked);
  const kept = isWhole ? named : [...before.keys(), ...named.filter((place) => place >= before.length)];
  if (kept.length === 0 && before.length === 0) return;
  reading.answer =
    kept.length === 0
      ? removeAt(reading.answer, at.now)
      : putAt(
          reading.answer,
          at.now,
          kept.map((place) => before[place] ?? {}),
        );
  for (const [now, place] of kept.entries())
    readNodes(reading, list.nodes, { posted: [...entries.posted, place], now: [...entries.now, now] });
};
