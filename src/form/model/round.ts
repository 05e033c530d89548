import { isObject, type Json } from '../json';
import { atEntries, toPointer, valueAt, type Entries, type Pointer } from '../pointer';
import type { CompiledForm } from '../validation/compiled-form';
import { editedValues } from './edited-values';
import type {
  Check,
  ChoiceTest,
  Condition,
  FormModel,
  List,
  Members,
  Node,
  Variants,
  When,
} from './form-model';
import { freeName, namesIn, shapeOf } from './member-names';
import type { Chosen } from './shown-form';
import { strip } from './strip';
import { choices, type ChoiceAt } from './told-variant';

/** A form held against an answer, with what is hidden counted as unanswered. */
export interface Round {
  readonly answer: Json | undefined;
  readonly holds: (when: When, entries: Entries) => boolean;
  readonly choiceAt: ChoiceAt;
}

/** Nothing was chosen: all is told from the answer. */
export const NO_CHOICE: Chosen = {};

/** The round after which nothing more is found hidden: in a form without circles, at most one for each condition. */
export const settle = (
  model: FormModel,
  compiled: CompiledForm,
  answer: Json | undefined,
  chosen: Chosen = NO_CHOICE,
): Round => {
  const choiceAt = choices(compiled, answer, chosen);
  let hidden: readonly Pointer[] = [];
  for (let left = model.conditions.length; ; left--) {
    const round = newRound(model, compiled, answer, hidden, choiceAt);
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
  choiceAt: ChoiceAt = choices(compiled, answer, NO_CHOICE),
): Round => {
  const counted = hidden.length === 0 ? answer : strip(answer, hidden);
  const known = new Map<number | string, boolean>();
  const ask = (place: number, entries: Entries): boolean => {
    const condition = model.conditions[place];
    if (!condition) return false;
    const key = entries.length === 0 ? place : `${place}${toPointer(entries)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = valueAt(counted, atEntries(condition.scope, entries));
    const asked = value ?? (condition.emptyIfAbsent === true ? {} : undefined);
    const result = isCompared(compiled, condition)
      ? meets(counted, condition.test, entries)
      : satisfies(compiled, condition.check, asked);
    known.set(key, result);
    return result;
  };
  return {
    answer,
    choiceAt,
    holds: (when, entries) =>
      typeof when === 'string'
        ? when === 'always'
        : when.anyOf.some((all) => all.every(({ condition, not }) => ask(condition, entries) !== not)),
  };
};

/** A comparison that the validator was not given, since it needs none. */
const isCompared = (compiled: CompiledForm, { check, test }: Condition): boolean =>
  check.kind === 'schema' && test !== undefined && compiled.checks[check.key] === undefined;

const meets = (answer: Json | undefined, test: ChoiceTest | undefined, entries: Entries): boolean => {
  const value = test && valueAt(answer, atEntries(test.path, entries));
  return value !== undefined && test?.anyOf.includes(value) === true;
};

/** A check that the validator does not know cannot be satisfied. */
const satisfies = (compiled: CompiledForm, check: Check, value: Json | undefined): boolean => {
  switch (check.kind) {
    case 'present':
      return isObject(value) && Object.hasOwn(value, check.name);
    case 'answered':
      return Array.isArray(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
    case 'schema':
      return compiled.checks[check.key]?.(value).length === 0;
  }
};

/** The values that no visible question edits. */
const hiddenIn = (round: Round, model: FormModel): Pointer[] => {
  const found: Found = { hidden: new Set(), visible: new Set() };
  for (const page of model.pages) {
    const asked = round.holds(page.shown, []);
    for (const node of page.nodes) look(round, found, node, [], asked);
  }
  return [...found.hidden].filter((pointer) => !found.visible.has(pointer));
};

interface Found {
  readonly hidden: Set<Pointer>;
  readonly visible: Set<Pointer>;
}

const look = (round: Round, found: Found, node: Node, entries: Entries, around: boolean): void => {
  const isVisible = around && round.holds(node.shown, entries);
  switch (node.kind) {
    case 'note':
      return;
    case 'group':
      for (const inner of node.nodes) look(round, found, inner, entries, isVisible);
      return;
    case 'variants':
    case 'members':
      if (!isVisible) leaveOut(round, found, node, entries);
      else {
        found.visible.add(pointerOf(node, entries));
        if (node.kind === 'variants') lookAtVariants(round, found, node, entries);
        else lookAtMembers(round, found, node, entries);
      }
      return;
    case 'list':
      (isVisible ? found.visible : found.hidden).add(pointerOf(node, entries));
      lookAtEntries(round, found, node, entries, isVisible);
      return;
    default:
      (isVisible ? found.visible : found.hidden).add(pointerOf(node, entries));
  }
};

const leaveOut = (round: Round, found: Found, node: Node, entries: Entries): void => {
  editedValues(node, entries, round.answer, (pointer, isGroup) => {
    if (!isGroup) found.hidden.add(pointer);
  });
};

/** What was not chosen counts as unanswered only where a person said so. */
const lookAtVariants = (round: Round, found: Found, node: Variants, entries: Entries): void => {
  const { chosen, isStated } = round.choiceAt(node, entries);
  for (const [place, variant] of node.variants.entries())
    for (const inner of variant.nodes) {
      if (place === chosen) look(round, found, inner, entries, true);
      else if (isStated) leaveOut(round, found, inner, entries);
    }
};

const lookAtMembers = (round: Round, found: Found, node: Members, entries: Entries): void => {
  for (const { name, nodes } of shownMembers(round, node, entries)) {
    found.visible.add(pointerOf(node, entries) + toPointer([name]));
    for (const inner of nodes) look(round, found, inner, [...entries, name], true);
  }
};

const lookAtEntries = (
  round: Round,
  found: Found,
  node: List,
  entries: Entries,
  isVisible: boolean,
): void => {
  const fixed = node.places ?? [];
  for (const inner of fixed) look(round, found, inner, entries, isVisible);
  const count = entryCount(round, node, entries);
  for (let place = fixed.length; place < count; place++)
    for (const inner of node.nodes) look(round, found, inner, [...entries, place], isVisible);
};

/** A schema may ask for any number of entries; a page begins with no more empty ones than this. */
const MOST_EMPTY = 50;

/**
 * How many entries of a list are shown, a tuple's first places among them: those given, and as many as there must be. Where
 * null stands for the list, none: an entry that is shown would be posted.
 */
export const entryCount = (round: Round, list: List, entries: Entries): number => {
  const value = valueAt(round.answer, atEntries(list.path, entries));
  const given = Array.isArray(value) ? value.length : 0;
  const isAsked = value !== null && round.holds(list.required, entries);
  const wanted = given > 0 || isAsked ? list.minItems : 0;
  return Math.max(given, Math.min(wanted, MOST_EMPTY));
};

/** A member that is shown, and what is asked of it. */
export interface MemberOf {
  readonly name: string;
  readonly nodes: readonly Node[];
}

/** The members that are shown: those given, and as many without names as there must be. */
export const shownMembers = (round: Round, members: Members, entries: Entries): MemberOf[] => {
  const value = valueAt(round.answer, atEntries(members.path, entries));
  const names = namesIn(members, value);
  const wanted = names.length > 0 || round.holds(members.required, entries) ? members.minProperties : 0;
  const given = isObject(value) ? Object.keys(value) : [];
  for (let count = given.length; count < Math.min(wanted, MOST_EMPTY); count++)
    names.push(freeName([...given, ...names]));
  return names.map((name) => ({ name, nodes: shapeOf(members, name)?.nodes ?? [] }));
};

/** Most nodes stand in no list, and so have one pointer for ever. */
const pointers = new WeakMap<Node, Pointer>();
export const pointerOf = (node: Node, entries: Entries): Pointer => {
  if (entries.length > 0) return toPointer(atEntries(node.path, entries));
  const known = pointers.get(node) ?? toPointer(node.path);
  pointers.set(node, known);
  return known;
};
