import type { Json } from '../json';
import type { Node, Page } from '../model/form-model';
import { settle } from '../model/round';
import type { ShownForm, ShownNode } from '../model/shown-form';
import { ANY, EACH, pointerTokens, type Entries, type Path, type Pointer } from '../pointer';
import { makeAnswer, makeEndingAnswer, visibleNodes } from './make-answer';
import type { Random } from './random';
import { placeKey, standingsOf, type Standing } from './standings';
import type { TrialForm } from './trial-form';
import { Wisher } from './wishes';

/** Something of a form that an answer can lead to. */
export type Target =
  | { readonly kind: 'page'; readonly page: Page }
  /** A question, group or list is asked for, or a note is shown. */
  | { readonly kind: 'node'; readonly standing: Standing }
  | { readonly kind: 'variant'; readonly standing: Standing; readonly place: number }
  | { readonly kind: 'condition'; readonly condition: number; readonly holds: boolean };

/** By what a target is known among those of its form. */
export const targetKey = (target: Target): string => {
  switch (target.kind) {
    case 'page':
      return `page ${target.page.key}`;
    case 'node':
      return nodeKey(target.standing.node);
    case 'variant':
      return `${nodeKey(target.standing.node)} ${target.place}`;
    case 'condition':
      return `condition ${target.condition} ${target.holds}`;
  }
};

const nodeKey = (node: Node): string =>
  `${node.kind} ${placeKey(node.path, node.kind === 'variants' ? node.place : undefined)}${node.kind === 'note' ? node.text : ''}`;

/** All that can be led to in a form: its pages, its questions, each variant, and each condition, holding and not. */
export const targetsOf = (form: TrialForm): Target[] => {
  const model = form.modelOf();
  const standings = standingsOf(model);
  const nodes = new Map(standings.map((standing) => [nodeKey(standing.node), standing]));
  return [
    ...model.pages.map((page): Target => ({ kind: 'page', page })),
    ...[...nodes.values()].map((standing): Target => ({ kind: 'node', standing })),
    ...[...nodes.values()].flatMap((standing) =>
      standing.node.kind === 'variants'
        ? standing.node.variants.map((_, place): Target => ({ kind: 'variant', standing, place }))
        : [],
    ),
    ...model.conditions.flatMap((_, condition) =>
      [true, false].map((holds): Target => ({ kind: 'condition', condition, holds })),
    ),
  ];
};

/** What an answer leads to, by `targetKey`. */
export const ledToBy = (form: TrialForm, answer: Json): ReadonlySet<string> => {
  const shown = form.shown({ answer, chosen: {} });
  const nodes = visibleNodes(shown);
  return new Set([
    ...shown.pages.flatMap(({ page, visible }) => (visible ? [`page ${page.key}`] : [])),
    ...nodes.map((one) => nodeKey(modelNode(one))),
    ...nodes.flatMap((one) =>
      one.kind === 'variants' && one.chosen !== undefined ? [`${nodeKey(one.variants)} ${one.chosen}`] : [],
    ),
    ...conditionsIn(form, answer, shown),
  ]);
};

const modelNode = (one: ShownNode): Node => {
  switch (one.kind) {
    case 'field':
      return one.field;
    case 'group':
      return one.group;
    case 'list':
      return one.list;
    case 'members':
      return one.members;
    case 'variants':
      return one.variants;
    case 'closed':
      return one.closed;
    case 'note':
      return one.note;
  }
};

const conditionsIn = (form: TrialForm, answer: Json, shown: ShownForm): string[] => {
  const { model } = shown;
  const round = settle(model, form.compiled, answer);
  const pointers = visibleNodes(shown).map(({ pointer }) => pointer);
  return model.conditions.flatMap(({ scope }, condition) =>
    entriesAt(scope, pointers).map((entries) => {
      const holds = round.holds({ anyOf: [[{ condition, not: false }]] }, entries);
      return `condition ${condition} ${holds}`;
    }),
  );
};

/** The entries that a path goes through, in every way that something is shown at. */
const entriesAt = (path: Path, pointers: readonly Pointer[]): Entries[] => {
  if (!path.some((token) => token === EACH || token === ANY)) return [[]];
  const found = new Map<string, Entries>();
  for (const pointer of pointers) {
    const tokens = pointerTokens(pointer);
    if (tokens.length < path.length) continue;
    const isHere = path.every((token, at) => token === EACH || token === ANY || String(token) === tokens[at]);
    if (!isHere) continue;
    const entries = path.flatMap((token, at): (string | number)[] =>
      token === EACH ? [Number(tokens[at])] : token === ANY ? [tokens[at] ?? ''] : [],
    );
    found.set(JSON.stringify(entries), entries);
  }
  return [...found.values()];
};

/** So many ways are tried to come to one place. */
const MOST_TRIES = 12;

export interface Reached {
  readonly answer: Json;
  /** It leads to where the matter ends: it cannot be sent in, for no other reason. */
  readonly ends: boolean;
}

/**
 * An answer that leads to the target: one that the form takes, or else one with which the matter ends. Undefined where none was
 * found, which proves nothing.
 */
export const reach = (
  form: TrialForm,
  target: Target,
  random: Random,
  tries = MOST_TRIES,
): Reached | undefined => {
  const key = targetKey(target);
  const ways = hasEnds(form) ? [makeAnswer, makeEndingAnswer] : [makeAnswer];
  for (const make of ways)
    for (let time = 0; time < tries; time++) {
      const wisher = new Wisher(form, random);
      wishFor(wisher, target);
      const density = [0, 0.3, 0.8][time % 3] ?? 0;
      const answer = make(form, { random, density, wishes: wisher.wishes });
      if (answer !== undefined && ledToBy(form, answer).has(key))
        return { answer, ends: make === makeEndingAnswer };
    }
  return undefined;
};

const hasEnds = (form: TrialForm): boolean => {
  const model = form.modelOf();
  return (
    model.pages.some(({ stop }) => stop === true) ||
    standingsOf(model).some(({ node }) => node.kind === 'note' && node.tone === 'stop')
  );
};

const wishFor = (wisher: Wisher, target: Target): void => {
  switch (target.kind) {
    case 'page':
      wisher.when(target.page.shown, true);
      return;
    case 'node':
      wisher.visible(target.standing);
      return;
    case 'variant': {
      const { node, page, around } = target.standing;
      wisher.visible({ node, page, around: [...around, { node, variant: target.place }] });
      return;
    }
    case 'condition':
      wisher.condition(target.condition, target.holds);
  }
};
