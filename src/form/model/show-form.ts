import type { Json } from '../json';
import { atEntries, pointerTokens, toPointer, valueAt, type Pointer } from '../pointer';
import type { CompiledForm } from '../validation/compiled-form';
import { follower, type Follow } from './follow';
import type { Field, FormModel, Group, List, Node, Page, When } from './form-model';
import type { ShownForm, ShownNode, ShownPage } from './shown-form';
import { strip } from './strip';

/** Holds a form against an answer, given what was found hidden in the round before. */
interface Round {
  readonly answer: Json | undefined;
  readonly holds: (when: When, entries: readonly number[]) => boolean;
  /** What comes out: the values that no visible question edits, and those that one does. */
  readonly hidden: Set<Pointer>;
  readonly visible: Set<Pointer>;
}

/**
 * What is asked of the person who has answered so far. Whatever is hidden counts as unanswered, which may hide or show
 * more, so it is worked out again until it is stable: in a form without circles, at most once for each condition.
 */
export const showForm = (model: FormModel, compiled: CompiledForm, answer: Json | undefined): ShownForm => {
  const follows = model.pages.map((page) => follower(model, page));
  let hidden: readonly Pointer[] = [];
  for (let left = model.conditions.length + 1; ; left--) {
    const round = newRound(model, compiled, answer, hidden);
    const pages = model.pages.map((page, place) => showPage(round, page, follows[place] ?? noFollow));
    const found = [...round.hidden].filter((pointer) => !round.visible.has(pointer));
    if (left === 0 || sameSet(found, hidden)) return { model, pages };
    hidden = found;
  }
};

const noFollow: Follow = () => undefined;

const sameSet = (a: readonly Pointer[], b: readonly Pointer[]) => {
  const known = new Set(b);
  return a.length === b.length && a.every((pointer) => known.has(pointer));
};

const newRound = (
  model: FormModel,
  compiled: CompiledForm,
  answer: Json | undefined,
  hidden: readonly Pointer[],
): Round => {
  const counted = strip(answer, hidden);
  const known = new Map<string, boolean>();
  const ask = (place: number, entries: readonly number[]): boolean => {
    const condition = model.conditions[place];
    if (!condition) return false;
    const pointer = toPointer(atEntries(condition.scope, entries));
    const key = `${place} ${pointer}`;
    const result =
      known.get(key) ?? judge(compiled, place, counted, pointer, condition.emptyIfAbsent === true);
    known.set(key, result);
    return result;
  };
  return {
    answer,
    hidden: new Set(),
    visible: new Set(),
    holds: (when, entries) =>
      typeof when === 'string'
        ? when === 'always'
        : when.anyOf.some((all) => all.every(({ condition, not }) => ask(condition, entries) !== not)),
  };
};

const judge = (
  compiled: CompiledForm,
  place: number,
  answer: Json | undefined,
  pointer: Pointer,
  emptyIfAbsent: boolean,
) => {
  const value = valueAt(answer, pointerTokens(pointer)) ?? (emptyIfAbsent ? {} : undefined);
  return compiled.conditions[place]?.(value) ?? false;
};

const showPage = (round: Round, page: Page, follow: Follow): ShownPage => {
  const asked = round.holds(page.shown, []);
  const nodes = page.nodes.map((node) => showNode(round, node, [], { visible: asked }, follow));
  return { page, visible: asked && (nodes.length === 0 || nodes.some(({ visible }) => visible)), nodes };
};

const showNode = (
  round: Round,
  node: Node,
  entries: readonly number[],
  around: Around,
  follow: Follow,
): ShownNode => {
  const visible = around.visible && round.holds(node.shown, entries);
  const tests = followed(round, node, entries, around, follow);
  const base = {
    pointer: toPointer(atEntries(node.path, entries)),
    visible,
    ...(tests && { follows: tests }),
  };
  switch (node.kind) {
    case 'note':
      return { ...base, kind: 'note', note: node };
    case 'group':
      return showGroup(round, node, entries, base, follow);
    case 'list':
      return showList(round, node, entries, base, follow);
    default:
      return showField(round, node, entries, base);
  }
};

type Base = Pick<ShownNode, 'pointer' | 'visible' | 'follows'>;

/** What a node stands in. */
type Around = Pick<ShownNode, 'visible' | 'follows'>;

/**
 * By what a node comes and goes on the page. One that hangs on nothing itself, in a group that comes and goes, comes and
 * goes with that: a combination without tests, which always holds.
 */
const followed = (
  round: Round,
  node: Node,
  entries: readonly number[],
  around: Around,
  follow: Follow,
): ShownNode['follows'] => {
  const tests = follow(node.shown, entries, round.holds);
  if (tests !== undefined || around.visible || around.follows === undefined) return tests;
  return round.holds(node.shown, entries) ? [[]] : undefined;
};

const note = (round: Round, { pointer, visible }: Base) =>
  (visible ? round.visible : round.hidden).add(pointer);

const showField = (round: Round, field: Field, entries: readonly number[], base: Base): ShownNode => {
  note(round, base);
  return {
    ...base,
    kind: 'field',
    field,
    required: round.holds(field.required, entries),
    enabled: round.holds(field.enabled, entries),
    value: valueAt(round.answer, pointerTokens(base.pointer)),
  };
};

const showGroup = (
  round: Round,
  group: Group,
  entries: readonly number[],
  base: Base,
  follow: Follow,
): ShownNode => {
  const nodes = group.nodes.map((inner) => showNode(round, inner, entries, base, follow));
  return {
    ...base,
    visible: base.visible && nodes.some(({ visible }) => visible),
    kind: 'group',
    group,
    nodes,
  };
};

const showList = (
  round: Round,
  list: List,
  entries: readonly number[],
  base: Base,
  follow: Follow,
): ShownNode => {
  note(round, base);
  const value = valueAt(round.answer, pointerTokens(base.pointer));
  const given = Array.isArray(value) ? value.length : 0;
  const required = round.holds(list.required, entries);
  const wanted = given > 0 || required ? list.minItems : 0;
  return {
    ...base,
    kind: 'list',
    list,
    required,
    enabled: round.holds(list.enabled, entries),
    entries: Array.from({ length: Math.max(given, Math.min(wanted, MOST_EMPTY)) }, (_, place) => ({
      pointer: toPointer([...pointerTokens(base.pointer), place]),
      nodes: list.nodes.map((inner) => showNode(round, inner, [...entries, place], base, follow)),
    })),
  };
};

/** A schema may ask for any number of entries; a page begins with no more empty ones than this. */
const MOST_EMPTY = 50;
