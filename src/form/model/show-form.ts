import type { Json } from '../json';
import { atEntries, toPointer, valueAt, type Entries } from '../pointer';
import type { CompiledForm } from '../validation/compiled-form';
import { follower, type Follow } from './follow';
import type { Closed, Field, FormModel, Group, List, Members, Node, Page, Variants } from './form-model';
import { givenAnswer } from './given-answer';
import { isProvisional } from './member-names';
import { entryCount, NO_CHOICE, pointerOf, settle, shownMembers, type Round } from './round';
import type { Chosen, ShownForm, ShownNode, ShownPage } from './shown-form';

/**
 * What is asked of the person who has answered so far. Whatever is hidden counts as unanswered, which may hide or show
 * more, so it is worked out again until it is stable: in a form without circles, at most once for each condition.
 */
export const showForm = (
  model: FormModel,
  compiled: CompiledForm,
  answer: Json | undefined,
  chosen: Chosen = NO_CHOICE,
): ShownForm => show(model, settle(model, compiled, givenAnswer(model, answer), chosen), followersOf(model));

/** The same for judging an answer, where no page is drawn: without `follows`. */
export const showForJudging = (
  model: FormModel,
  compiled: CompiledForm,
  answer: Json | undefined,
  chosen: Chosen = NO_CHOICE,
): ShownForm => show(model, settle(model, compiled, answer, chosen), []);

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
  const isThere =
    page.ifAsked === true ? nodes.some(asks) : nodes.length === 0 || nodes.some(({ visible }) => visible);
  return { page, visible: asked && isThere, nodes };
};

const asks = (node: ShownNode): boolean =>
  node.visible && (node.kind === 'group' ? node.nodes.some(asks) : node.kind !== 'note');

const showNode = (round: Round, node: Node, entries: Entries, around: Around, follow: Follow): ShownNode => {
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
    case 'members':
      return showMembers(round, node, entries, base, follow);
    case 'variants':
      return showVariants(round, node, entries, base, follow);
    case 'closed':
      return showClosed(round, node, entries, base);
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
  entries: Entries,
  around: Around,
  follow: Follow,
): ShownNode['follows'] => {
  const tests = follow(node.shown, entries, round.holds);
  if (tests !== undefined || around.visible || around.follows === undefined) return tests;
  return round.holds(node.shown, entries) ? [[]] : undefined;
};

const LINE_BREAK = /[\r\n]/;

/** Written out, not spread: every page and every submission makes one for each question. */
const showField = (round: Round, field: Field, entries: Entries, base: Base): ShownNode => {
  const { pointer, visible, follows } = base;
  const required = round.holds(field.required, entries);
  const enabled = round.holds(field.enabled, entries);
  const value = valueAt(round.answer, atEntries(field.path, entries));
  if (field.kind === 'text' && !field.multiline && typeof value === 'string' && LINE_BREAK.test(value))
    return { ...base, kind: 'field', field, required, enabled, value, multiline: true };
  return follows === undefined
    ? { pointer, visible, kind: 'field', field, required, enabled, value }
    : { pointer, visible, follows, kind: 'field', field, required, enabled, value };
};

const showGroup = (round: Round, group: Group, entries: Entries, base: Base, follow: Follow): ShownNode => {
  const nodes = group.nodes.map((inner) => showNode(round, inner, entries, base, follow));
  return {
    ...base,
    // One that can be taken away is there to be seen, with nothing in it too.
    visible: base.visible && (group.removable === true || nodes.some(({ visible }) => visible)),
    kind: 'group',
    group,
    nodes,
  };
};

const showList = (round: Round, list: List, entries: Entries, base: Base, follow: Follow): ShownNode => {
  const first = list.places?.length ?? 0;
  const count = Math.max(entryCount(round, list, entries) - first, 0);
  const places = list.places?.map((inner) => showNode(round, inner, entries, base, follow));
  return {
    ...base,
    kind: 'list',
    list,
    required: round.holds(list.required, entries),
    enabled: round.holds(list.enabled, entries),
    ...(places && { places }),
    entries: Array.from({ length: list.nodes.length === 0 ? 0 : count }, (_, at) => ({
      pointer: `${base.pointer}/${first + at}`,
      nodes: list.nodes.map((inner) => showNode(round, inner, [...entries, first + at], base, follow)),
    })),
  };
};

const showMembers = (
  round: Round,
  members: Members,
  entries: Entries,
  base: Base,
  follow: Follow,
): ShownNode => ({
  ...base,
  kind: 'members',
  members,
  required: round.holds(members.required, entries),
  enabled: round.holds(members.enabled, entries),
  entries: shownMembers(round, members, entries).map(({ name, nodes }) => ({
    pointer: base.pointer + toPointer([name]),
    name: isProvisional(name) ? '' : name,
    nodes: nodes.map((inner) => showNode(round, inner, [...entries, name], base, follow)),
  })),
});

const showVariants = (
  round: Round,
  variants: Variants,
  entries: Entries,
  base: Base,
  follow: Follow,
): ShownNode => {
  const { chosen, isStated } = round.choiceAt(variants, entries);
  const nodes = chosen === undefined ? [] : (variants.variants[chosen]?.nodes ?? []);
  return {
    ...base,
    kind: 'variants',
    variants,
    required: round.holds(variants.required, entries),
    enabled: round.holds(variants.enabled, entries),
    chosen,
    isStated,
    nodes: nodes.map((inner) => showNode(round, inner, entries, base, follow)),
  };
};

const showClosed = (round: Round, closed: Closed, entries: Entries, base: Base): ShownNode => {
  const value = valueAt(round.answer, atEntries(closed.path, entries));
  return {
    ...base,
    kind: 'closed',
    closed,
    required: round.holds(closed.required, entries),
    enabled: round.holds(closed.enabled, entries),
    ...(value !== undefined && { value }),
  };
};
