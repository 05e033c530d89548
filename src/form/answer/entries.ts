import { isObject, type Json } from '../json';
import type { FileField, FormModel, List } from '../model/form-model';
import { givenAnswer } from '../model/given-answer';
import { freeName, namesIn } from '../model/member-names';
import type { Filled } from '../model/shown-form';
import { pointerTokens, valueAt, type Path, type Pointer } from '../pointer';
import { dropSlots, moveSlots } from './chosen-slots';
import { copyOf, foundAt, isReachable, PLACE, type Container, type Found } from './containers';
import { cloneJson, putAt, removeAt } from './edit';
import { emptyEntry } from './empty-entry';
import { MOST_ENTRIES } from './most-entries';

/**
 * What is filled in, with an empty entry at the end of a list, a member without a name in an object, or a closed part opened
 * (a list with an empty entry).
 * A pointer that means none of these changes nothing.
 */
export const addEntry = (model: FormModel, filled: Filled, pointer: Pointer): Filled => {
  const answer = givenAnswer(model, filled.answer);
  for (const found of foundAt(model, pointerTokens(pointer))) {
    const value = valueAt(answer, found.path);
    const more = isReachable(answer, found) ? withOneMore(found.node, value) : undefined;
    if (more !== undefined) return { ...filled, answer: putAt(copyOf(answer), found.path, more) };
  }
  return filled;
};

const withOneMore = (node: Container, value: Json | undefined): Json | undefined => {
  switch (node.kind) {
    case 'group':
    case 'file':
      return undefined;
    case 'closed':
      if (value !== undefined && value !== null) return undefined;
      return node.isList === true ? (node.opened ?? []).map(cloneJson) : {};
    case 'list': {
      const entries = Array.isArray(value) ? [...value] : [];
      if (node.nodes.length === 0 || entries.length >= MOST_ENTRIES) return undefined;
      while (entries.length < (node.places?.length ?? 0)) entries.push(null);
      return [...entries, emptyEntry(node.nodes, node.path.length + 1)];
    }
    case 'members': {
      const members = isObject(value) ? value : {};
      if (namesIn(node, members).length >= MOST_ENTRIES) return undefined;
      const name = freeName(Object.keys(members));
      const shape = node.shapes.find(({ pattern }) => pattern === undefined) ?? node.shapes[0];
      if (shape === undefined) return undefined;
      return Object.fromEntries([
        ...Object.entries(members),
        [name, emptyEntry(shape.nodes, node.path.length + 1)],
      ]);
    }
  }
};

/**
 * What is filled in, without an entry of a list, a member, a file, or a part that was opened. With the last entry goes the list: an
 * empty list is no answer. What was chosen in it goes too, and moves along with entries that move up.
 */
export const removeEntry = (model: FormModel, filled: Filled, pointer: Pointer): Filled => {
  const tokens = pointerTokens(pointer);
  for (const found of foundAt(model, tokens.slice(0, -1))) {
    const removed = tokens.length > 0 ? withoutPart(model, filled, found, tokens.at(-1) ?? '') : undefined;
    if (removed) return removed;
  }
  const opened = foundAt(model, tokens).find(
    ({ node }) => node.kind === 'group' || node.kind === 'closed' || isOneFile(node),
  );
  if (!opened || valueAt(filled.answer, opened.path) === undefined) return filled;
  return removedAt(model, filled, opened.path, dropSlots(filled.chosen, opened.path));
};

const withoutPart = (
  model: FormModel,
  filled: Filled,
  { node, path }: Found,
  token: string,
): Filled | undefined => {
  const value = valueAt(filled.answer, path);
  if (node.kind === 'members' && isObject(value) && namesIn(node, value).includes(token)) {
    const gone = (name: string) => (name === token ? undefined : name);
    return removedAt(model, filled, [...path, token], moveSlots(filled.chosen, path, gone));
  }
  const hasPlaces = node.kind === 'list' || (node.kind === 'file' && node.many);
  const place = hasPlaces ? placeIn(node, value, token) : undefined;
  if (place === undefined || !Array.isArray(value)) return undefined;
  const chosen = moveSlots(filled.chosen, path, (name) =>
    name === token ? undefined : String(Number(name) > place ? Number(name) - 1 : name),
  );
  const left = value.toSpliced(place, 1);
  const isEmpty = left.every((one, at) => at < firstPlace(node) && one === null);
  return isEmpty
    ? removedAt(model, filled, path, chosen)
    : { answer: putAt(copyOf(filled.answer), path, left), chosen };
};

const isOneFile = (node: Container): boolean => node.kind === 'file' && !node.many;

const firstPlace = (node: Container): number => (node.kind === 'list' ? (node.places?.length ?? 0) : 0);

/** The place that a token means, when there is an entry that can go. */
const placeIn = (list: List | FileField, value: Json | undefined, token: string): number | undefined => {
  const place = PLACE.test(token) ? Number(token) : -1;
  return Array.isArray(value) && place >= firstPlace(list) && place < value.length ? place : undefined;
};

/** Without the value at a path. What the person opened around it stays open. */
const removedAt = (model: FormModel, filled: Filled, path: Path, chosen: Filled['chosen']): Filled => {
  const around = openedAround(model, path);
  const answer = removeAt(copyOf(filled.answer), path, around);
  return { answer: answer ?? (isObject(filled.answer) ? {} : undefined), chosen };
};

/** How many tokens lead to the innermost part around that stays, empty: one that was opened, or a named member. */
const openedAround = (model: FormModel, path: Path): number => {
  const tokens = path.map(String);
  for (let length = path.length - 1; length > 0; length--) {
    const isOpened = foundAt(model, tokens.slice(0, length)).some(({ node }) => node.kind === 'group');
    const isMember = foundAt(model, tokens.slice(0, length - 1)).some(
      ({ node }) => node.kind === 'members' && !node.except.includes(tokens[length - 1] ?? ''),
    );
    if (isOpened || isMember) return length;
  }
  return 0;
};

/** What is filled in, with an entry one place further up or down. At the end of the list nothing moves. */
export const moveEntry = (model: FormModel, filled: Filled, pointer: Pointer, way: 'up' | 'down'): Filled => {
  const tokens = pointerTokens(pointer);
  for (const { node, path } of tokens.length > 0 ? foundAt(model, tokens.slice(0, -1)) : []) {
    const value = valueAt(filled.answer, path);
    if (node.kind !== 'list' || !Array.isArray(value)) continue;
    const place = placeIn(node, value, tokens.at(-1) ?? '');
    const other =
      place === undefined ? undefined : placeIn(node, value, String(way === 'up' ? place - 1 : place + 1));
    if (place === undefined || other === undefined) continue;
    const [here, there] = [value[place], value[other]];
    if (here === undefined || there === undefined) continue;
    const moved = value.with(place, there).with(other, here);
    const chosen = moveSlots(filled.chosen, path, (token) =>
      token === String(place) ? String(other) : token === String(other) ? String(place) : token,
    );
    return { answer: putAt(copyOf(filled.answer), path, moved), chosen };
  }
  return filled;
};
