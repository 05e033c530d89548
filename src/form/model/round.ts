import type { Json } from '../json';
import { atEntries, toPointer, valueAt, type Pointer } from '../pointer';
import type { CompiledForm } from '../validation/compiled-form';
import type { FormModel, List, Node, When } from './form-model';
import { strip } from './strip';

/** A form held against an answer, with what is hidden counted as unanswered. */
export interface Round {
  readonly answer: Json | undefined;
  readonly holds: (when: When, entries: readonly number[]) => boolean;
}

/** The round after which nothing more is found hidden: in a form without circles, at most one for each condition. */
export const settle = (model: FormModel, compiled: CompiledForm, answer: Json | undefined): Round => {
  let hidden: readonly Pointer[] = [];
  for (let left = model.conditions.length; ; left--) {
    const round = newRound(model, compiled, answer, hidden);
    if (left <= 0) return round;
    const found = hiddenIn(round, model);
    if (sameSet(found, hidden)) return round;
    hidden = found;
  }
};

const sameSet = (a: readonly Pointer[], b: readonly Pointer[]) => {
  const known = new Set(b);
  return a.length === b.length && a.every((pointer) => known.has(pointer));
};

/** One look at what holds, with these values counted as unanswered. */
export const newRound = (
  model: FormModel,
  compiled: CompiledForm,
  answer: Json | undefined,
  hidden: readonly Pointer[],
): Round => {
  const counted = hidden.length === 0 ? answer : strip(answer, hidden);
  const known = new Map<number | string, boolean>();
  const ask = (place: number, entries: readonly number[]): boolean => {
    const condition = model.conditions[place];
    if (!condition) return false;
    const key = entries.length === 0 ? place : `${place} ${entries.join(' ')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = valueAt(counted, atEntries(condition.scope, entries));
    const asked = value ?? (condition.emptyIfAbsent === true ? {} : undefined);
    const result = compiled.conditions[place]?.(asked) ?? false;
    known.set(key, result);
    return result;
  };
  return {
    answer,
    holds: (when, entries) =>
      typeof when === 'string'
        ? when === 'always'
        : when.anyOf.some((all) => all.every(({ condition, not }) => ask(condition, entries) !== not)),
  };
};

/** The values that no visible question edits. */
const hiddenIn = (round: Round, model: FormModel): Pointer[] => {
  const hidden = new Set<Pointer>();
  const visible = new Set<Pointer>();
  const look = (node: Node, entries: readonly number[], around: boolean): void => {
    const isVisible = around && round.holds(node.shown, entries);
    if (node.kind === 'note') return;
    if (node.kind === 'group') {
      for (const inner of node.nodes) look(inner, entries, isVisible);
      return;
    }
    (isVisible ? visible : hidden).add(pointerOf(node, entries));
    if (node.kind !== 'list') return;
    for (let place = 0; place < entryCount(round, node, entries); place++)
      for (const inner of node.nodes) look(inner, [...entries, place], isVisible);
  };
  for (const page of model.pages) {
    const asked = round.holds(page.shown, []);
    for (const node of page.nodes) look(node, [], asked);
  }
  return [...hidden].filter((pointer) => !visible.has(pointer));
};

/** A schema may ask for any number of entries; a page begins with no more empty ones than this. */
const MOST_EMPTY = 50;

/** How many entries of a list are shown: those given, and as many as there must be. */
export const entryCount = (round: Round, list: List, entries: readonly number[]): number => {
  const value = valueAt(round.answer, atEntries(list.path, entries));
  const given = Array.isArray(value) ? value.length : 0;
  const wanted = given > 0 || round.holds(list.required, entries) ? list.minItems : 0;
  return Math.max(given, Math.min(wanted, MOST_EMPTY));
};

/** Most nodes stand in no list, and so have one pointer for ever. */
const pointers = new WeakMap<Node, Pointer>();
export const pointerOf = (node: Node, entries: readonly number[]): Pointer => {
  if (entries.length > 0) return toPointer(atEntries(node.path, entries));
  const known = pointers.get(node) ?? toPointer(node.path);
  pointers.set(node, known);
  return known;
};
