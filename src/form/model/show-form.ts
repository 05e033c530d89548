import type { Json } from '../json';
import { atEntries, pointerTokens, toPointer, valueAt } from '../pointer';
import type { CompiledForm } from '../validation/compiled-form';
import { follower, type Follow } from './follow';
import type { Field, FormModel, Group, List, Node, Page } from './form-model';
import { entryCount, pointerOf, settle, type Round } from './round';
import type { ShownForm, ShownNode, ShownPage } from './shown-form';

/**
 * What is asked of the person who has answered so far. Whatever is hidden counts as unanswered, which may hide or show
 * more, so it is worked out again until it is stable: in a form without circles, at most once for each condition.
 */
export const showForm = (model: FormModel, compiled: CompiledForm, answer: Json | undefined): ShownForm =>
  show(model, settle(model, compiled, answer), followersOf(model));

/** The same for judging an answer, where no page is drawn: without `follows`. */
export const showForJudging = (
  model: FormModel,
  compiled: CompiledForm,
  answer: Json | undefined,
): ShownForm => show(model, settle(model, compiled, answer), []);

const show = (model: FormModel, round: Round, follows: readonly Follow[]): ShownForm => ({
  model,
  pages: model.pages.map((page, place) => showPage(round, page, follows[place] ?? noFollow)),
});

/** A model never changes, and its followers look at nothing else. None for a form without conditions. */
const followers = new WeakMap<FormModel, readonly Follow[]>();
const followersOf = (model: FormModel): readonly Follow[] => {
  const known = followers.get(model);
  if (known !== undefined) return known;
  const made = model.conditions.length === 0 ? [] : model.pages.map((page) => follower(model, page));
  followers.set(model, made);
  return made;
};

const noFollow: Follow = () => undefined;

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
  const pointer = pointerOf(node, entries);
  const base = tests === undefined ? { pointer, visible } : { pointer, visible, follows: tests };
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

/** Written out, not spread: every page and every submission makes one for each question. */
const showField = (round: Round, field: Field, entries: readonly number[], base: Base): ShownNode => {
  const { pointer, visible, follows } = base;
  const required = round.holds(field.required, entries);
  const enabled = round.holds(field.enabled, entries);
  const value = valueAt(round.answer, atEntries(field.path, entries));
  return follows === undefined
    ? { pointer, visible, kind: 'field', field, required, enabled, value }
    : { pointer, visible, follows, kind: 'field', field, required, enabled, value };
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
  return {
    ...base,
    kind: 'list',
    list,
    required: round.holds(list.required, entries),
    enabled: round.holds(list.enabled, entries),
    entries: Array.from({ length: entryCount(round, list, entries) }, (_, place) => ({
      pointer: toPointer([...pointerTokens(base.pointer), place]),
      nodes: list.nodes.map((inner) => showNode(round, inner, [...entries, place], base, follow)),
    })),
  };
};
