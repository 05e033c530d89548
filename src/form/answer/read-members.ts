import { isObject, type Json, type JsonObject } from '../json';
import type { Members, Node } from '../model/form-model';
import { freeName, isProvisional, namesIn, shapeOf } from '../model/member-names';
import { valueAt, type Path } from '../pointer';
import { readNumber } from '../text/numbers';
import { moveSlots } from './chosen-slots';
import { removeAt } from './edit';
import { emptyEntry } from './empty-entry';
import { MOST_ENTRIES } from './most-entries';
import { postedAt, type Posted } from './posted';
import { placesOf, put, type Reading, type Whereabouts } from './reading';
import { tidyText } from './tidy-text';

type ReadNodes = (reading: Reading, nodes: readonly Node[], entries: Whereabouts) => void;

/**
 * Members whose names the person gives. The values that are named are read first, under the names that the page knew; then
 * they get their new names, each in its place. One whose object comes with its marker is posted whole: what is not there was
 * taken out.
 */
export const readMembers = (
  reading: Reading,
  members: Members,
  entries: Whereabouts,
  readNodes: ReadNodes,
): void => {
  const at = placesOf(members.path, entries);
  const posted = postedAt(reading.posted, at.posted);
  if (!posted || members.enabled === 'never') return;
  const before = objectAt(reading, at.now);
  if (posted.values !== undefined) takeOut(reading, members, before, posted, at.now);
  const names = new Map<string, string>();
  let room = MOST_ENTRIES + 1 - namesIn(members, before).length;
  for (const [name, value] of posted.below ?? []) {
    const shape = members.except.includes(name) ? undefined : shapeOf(members, name);
    if (!shape) continue;
    const isNew = !Object.hasOwn(before, name);
    if (isNew && room-- <= 0) break;
    readNodes(reading, shape.nodes, { posted: [...entries.posted, name], now: [...entries.now, name] });
    const wanted = value.key === undefined ? name : nameFrom(value.key, name);
    if (wanted !== name) names.set(name, wanted);
    const isThere = Object.hasOwn(objectAt(reading, at.now), name);
    if (!isThere && wanted !== name && wanted !== '')
      put(reading, [...at.now, name], emptyEntry(shape.nodes, members.path.length + 1));
  }
  rename(reading, members, at.now, names);
};

const objectAt = (reading: Reading, path: Path): JsonObject => {
  const value = valueAt(reading.answer, path);
  return isObject(value) ? value : {};
};

/** As it was shown it means the same name, also where that is oddly spelt; one without a name is shown as empty. */
const nameFrom = (typed: string, name: string): string => {
  if (inOneLine(typed) === inOneLine(isProvisional(name) ? '' : name)) return name;
  return tidyText(typed).trim();
};

/** A name as its box gives it back: a browser drops line breaks there. */
const inOneLine = (name: string): string => tidyText(name.replace(/[\r\n]/g, ''));

const takeOut = (
  reading: Reading,
  members: Members,
  before: JsonObject,
  { below }: Posted,
  at: Path,
): void => {
  for (const name of namesIn(members, before)) {
    if (below?.has(name) === true) continue;
    reading.answer = removeAt(reading.answer, [...at, name]);
    reading.chosen = moveSlots(reading.chosen, at, (token) => (token === name ? undefined : token));
  }
};

/** A name that another member has, or that may not be had, is not taken: then it has none until it gets a better one. */
const rename = (reading: Reading, members: Members, at: Path, names: ReadonlyMap<string, string>): void => {
  if (names.size === 0) return;
  const now = objectAt(reading, at);
  const taken = new Set(Object.keys(now).filter((name) => !names.has(name)));
  const given = new Map<string, string>();
  for (const [old, wanted] of names) {
    if (!Object.hasOwn(now, old)) continue;
    const isFree = wanted !== '' && !taken.has(wanted) && !members.except.includes(wanted);
    const mayBe = isFree && !isProvisional(wanted) && shapeOf(members, wanted) !== undefined;
    const name = mayBe
      ? wanted
      : isProvisional(old) && !taken.has(old)
        ? old
        : freeName([...taken, ...names.keys()]);
    taken.add(name);
    given.set(old, name);
  }
  if (given.size === 0) return;
  const renamed = Object.entries(now).map(([old, value]): [string, Json] => {
    const name = given.get(old) ?? old;
    return [name, name === old ? value : underName(members, name, value)];
  });
  put(reading, at, Object.fromEntries(renamed));
  reading.chosen = moveSlots(reading.chosen, at, (token) => given.get(token) ?? token);
};

/** A name that is given may tell that the text before it was a number all along. One that keeps its name keeps its value. */
const underName = (members: Members, name: string, value: Json): Json => {
  const [own, ...more] = shapeOf(members, name)?.nodes ?? [];
  if (typeof value !== 'string' || own?.kind !== 'number' || more.length > 0) return value;
  const read = readNumber(value);
  return read.kind === 'number' ? read.value : value;
};
