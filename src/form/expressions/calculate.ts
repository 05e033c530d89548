import { cloneJson, putAt, removeAt } from '../answer/edit';
import { isObject, type Json } from '../json';
import type { Field, FormModel, Node, Variants } from '../model/form-model';
import { namesIn, shapeOf } from '../model/member-names';
import type { ChoiceAt } from '../model/told-variant';
import { atEntries, valueAt, type Entries, type Path } from '../pointer';
import { sameJson } from '../validation/same-json';
import { evaluate } from './evaluate';
import { fieldVariables } from './place-variables';

/** One value may hang on another, and that on a third; a circle is left after so many rounds. */
const MOST_ROUNDS = 10;

/**
 * The answer with every calculated field's value put in, and taken away where it cannot be worked out. What stood there
 * before counts for nothing, so that nobody can send in a value of their own. An object that is only a group is made where
 * there is a value for it; entries and variants are not. `choiceAt` tells which variant it is; else its members do. The same
 * answer comes back where nothing changes, and the given one is never changed.
 */
export const calculate = (
  model: FormModel,
  answer: Json | undefined,
  today?: string,
  choiceAt?: ChoiceAt,
): Json | undefined => {
  if (!hasCalculated(model)) return answer;
  const places: Place[] = [];
  const look: Look = { answer, places, chosen: choiceAt ? chosenBy(choiceAt) : chosenByMembers(answer) };
  for (const page of model.pages) for (const node of page.nodes) find(look, node, [], 0);
  const made = workOut(places, without(answer, places), today);
  return made !== undefined && answer !== undefined && sameJson(made, answer) ? answer : made;
};

/** Where a calculated value belongs. */
interface Place {
  readonly expression: string;
  readonly path: Path;
  readonly entries: Entries;
  readonly here: Path;
  /** So many of its tokens lead to an entry, a member or a variant: that stays, whatever is taken from it. */
  readonly stays: number;
}

const workOut = (
  places: readonly Place[],
  start: Json | undefined,
  today: string | undefined,
): Json | undefined => {
  let made = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let isStable = true;
    for (const { expression, path, entries, here, stays } of places) {
      const before = valueAt(made, here);
      const value = plain(evaluate(expression, fieldVariables(made, path, entries, today)));
      if (value === undefined ? before === undefined : before !== undefined && sameJson(value, before))
        continue;
      if (value !== undefined && !canHold(made, here, stays)) continue;
      made = value === undefined ? removed(made, here, stays) : putAt(made, here, value);
      isStable = false;
    }
    if (isStable) return made;
  }
  return made;
};

/** A copy without what is calculated. */
const without = (answer: Json | undefined, places: readonly Place[]): Json | undefined => {
  let left = answer === undefined ? undefined : cloneJson(answer);
  for (const { here, stays } of places) left = removed(left, here, stays);
  return left;
};

/** An answer stays an object when its last member goes, and what holds no such value is left alone. */
const removed = (root: Json | undefined, here: Path, stays: number): Json | undefined =>
  valueAt(root, here) === undefined ? root : (removeAt(root, here, stays) ?? {});

/** The most characters of a calculated text. Values that take in each other would double in every round. */
const MOST_TEXT = 10_000;
const MOST_ITEMS = 1000;

/** A field holds a plain value, or a list of them; a copy, since the answer must not come to hold itself. */
const plain = (value: Json | undefined): Json | undefined => {
  if (Array.isArray(value))
    return value.length <= MOST_ITEMS && value.every((item) => isPlain(item)) ? [...value] : undefined;
  return value !== undefined && isPlain(value) ? value : undefined;
};

const isPlain = (value: Json): boolean =>
  typeof value === 'string' ? value.length <= MOST_TEXT : typeof value !== 'object' || value === null;

/** Whether a value can be put there without making an entry, or taking the place of something else. */
const canHold = (root: Json | undefined, here: Path, stays: number): boolean =>
  here.every((token, depth) => {
    const around = valueAt(root, here.slice(0, depth));
    if (typeof token === 'number') return Array.isArray(around) && token < around.length;
    return isObject(around) || (around === undefined && depth >= stays);
  });

interface Look {
  readonly answer: Json | undefined;
  readonly places: Place[];
  readonly chosen: (variants: Variants, entries: Entries) => number | undefined;
}

const find = (look: Look, node: Node, entries: Entries, stays: number): void => {
  const here = () => atEntries(node.path, entries);
  switch (node.kind) {
    case 'note':
    case 'closed':
      return;
    case 'group':
      for (const inner of node.nodes) find(look, inner, entries, stays);
      return;
    case 'variants': {
      const { nodes = [] } = node.variants[look.chosen(node, entries) ?? -1] ?? {};
      for (const inner of nodes) find(look, inner, entries, node.path.length);
      return;
    }
    case 'members': {
      const value = valueAt(look.answer, here());
      for (const name of namesIn(node, value))
        for (const inner of shapeOf(node, name)?.nodes ?? [])
          find(look, inner, [...entries, name], node.path.length + 1);
      return;
    }
    case 'list': {
      const value = valueAt(look.answer, here());
      const [fixed, count] = [node.places ?? [], Array.isArray(value) ? value.length : 0];
      for (const inner of fixed) find(look, inner, entries, node.path.length + 1);
      for (let place = fixed.length; place < count; place++)
        for (const inner of node.nodes) find(look, inner, [...entries, place], node.path.length + 1);
      return;
    }
    default:
      take(look, node, entries, stays);
  }
};

/** A field that is itself an entry of a list has nothing beside it to be worked out from. */
const take = (look: Look, { calculated, path }: Field, entries: Entries, stays: number): void => {
  const here = atEntries(path, entries);
  if (calculated === undefined || here.length === 0 || typeof here.at(-1) === 'number') return;
  look.places.push({ expression: calculated, path, entries, here, stays });
};

const chosenBy =
  (choiceAt: ChoiceAt): Look['chosen'] =>
  (variants, entries) =>
    choiceAt(variants, entries).chosen;

/** The variant that declares most of the members that are there; none where no member tells. */
const chosenByMembers =
  (answer: Json | undefined): Look['chosen'] =>
  ({ path, variants }, entries) => {
    const value = valueAt(answer, atEntries(path, entries));
    if (!isObject(value)) return undefined;
    const met = variants.map(({ names }) => names.filter((name) => Object.hasOwn(value, name)).length);
    const most = Math.max(0, ...met);
    return most === 0 ? undefined : met.indexOf(most);
  };

/** A model never changes, and most have nothing to work out. */
const calculating = new WeakMap<FormModel, boolean>();

const hasCalculated = (model: FormModel): boolean => {
  const known = calculating.get(model) ?? model.pages.some(({ nodes }) => nodes.some(isCalculating));
  calculating.set(model, known);
  return known;
};

const isCalculating = (node: Node): boolean => {
  switch (node.kind) {
    case 'note':
    case 'closed':
      return false;
    case 'group':
      return node.nodes.some(isCalculating);
    case 'list':
      return [...(node.places ?? []), ...node.nodes].some(isCalculating);
    case 'members':
      return node.shapes.some(({ nodes }) => nodes.some(isCalculating));
    case 'variants':
      return node.variants.some(({ nodes }) => nodes.some(isCalculating));
    default:
      return node.calculated !== undefined;
  }
};
