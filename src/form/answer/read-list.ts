import type { Json } from '../json';
import type { List, Node } from '../model/form-model';
import { valueAt, type Path } from '../pointer';
import { moveSlots } from './chosen-slots';
import { removeAt } from './edit';
import { emptyEntry } from './empty-entry';
import { MOST_ENTRIES } from './most-entries';
import { postedAt, postedPlaces, type Posted } from './posted';
import { placesOf, put, type Reading, type Whereabouts } from './reading';

type ReadNodes = (reading: Reading, nodes: readonly Node[], entries: Whereabouts) => void;

/**
 * A list whose entries come by name, or with their markers, is posted whole: what is not there was taken out. Without (an
 * address that fills in a value, a program) the named entries are changed and the others stay.
 */
export const readList = (reading: Reading, list: List, entries: Whereabouts, readNodes: ReadNodes): void => {
  const at = placesOf(list.path, entries);
  const posted = postedAt(reading.posted, at.posted);
  if (!posted || list.enabled === 'never') return;
  const value = valueAt(reading.answer, at.now);
  const before = Array.isArray(value) ? [...value] : [];
  const first = list.places?.length ?? 0;
  const kept = list.nodes.length === 0 ? [] : keptPlaces(list, posted, before, first);
  if (list.nodes.length > 0) keep(reading, list, at.now, before, kept);
  if (list.places) readNodes(reading, list.places, entries);
  for (const [now, place] of kept.entries())
    readNodes(reading, list.nodes, {
      posted: [...entries.posted, place],
      now: [...entries.now, first + now],
    });
  if (first > 0) trim(reading, at.now, before);
};

/** The entries that there are now, by their places as they were posted. */
const keptPlaces = (list: List, posted: Posted, before: readonly Json[], first: number): number[] => {
  const named = postedPlaces(posted)
    .filter((place) => place >= first)
    .slice(0, MOST_ENTRIES + 1);
  const isMarked = (place: number) => isMarker(posted.below?.get(String(place)));
  const isWhole = posted.values !== undefined || named.some(isMarked);
  const old = [...before.keys()].filter((place) => place >= first);
  return isWhole ? named : [...old, ...named.filter((place) => place >= before.length)];
};

const isMarker = (entry: Posted | undefined) =>
  (entry?.values ?? entry?.parts ?? entry?.choices) !== undefined;

const keep = (
  reading: Reading,
  list: List,
  at: Path,
  before: readonly Json[],
  kept: readonly number[],
): void => {
  const first = list.places?.length ?? 0;
  const old = Math.max(before.length - first, 0);
  if (kept.length === old && kept.every((place, now) => place === first + now)) return;
  const empty = () => emptyEntry(list.nodes, list.path.length + 1);
  const fixed = Array.from({ length: first }, (_, place) => before[place] ?? null);
  const now = [
    ...(kept.length > 0 ? fixed : before.slice(0, first)),
    ...kept.map((place) => before[place] ?? empty()),
  ];
  if (now.length > 0) put(reading, at, now);
  else reading.answer = removeAt(reading.answer, at);
  const places = new Map(kept.map((place, now) => [String(place), String(first + now)]));
  reading.chosen = moveSlots(reading.chosen, at, (token) =>
    Number(token) < first ? token : places.get(token),
  );
};

/** A tuple ends at its last answer: holes that came about behind it go, and the list with the last of all. */
const trim = (reading: Reading, at: Path, before: readonly Json[]): void => {
  const value = valueAt(reading.answer, at);
  if (!Array.isArray(value)) return;
  let length = value.length;
  while (length > 0 && value[length - 1] === null && before[length - 1] !== null) length--;
  if (length === value.length) return;
  if (length > 0) put(reading, at, value.slice(0, length));
  else reading.answer = removeAt(reading.answer, at);
};
