import { atEntries, toPointer, type Entries } from '../pointer';
import type { ConditionUse, FormModel, Node, Page, When } from './form-model';
import type { FollowedTest } from './shown-form';
import { both, either, unless, whenever } from './when';

/** More combinations than this are not worth their style rules: then the server decides. */
const MOST_COMBINATIONS = 12;
/** Conditions on conditional questions on ... : deeper than this no real form goes. */
const DEEPEST = 8;

/**
 * How a node's visibility follows from choices on its page, or undefined when it does not. What hangs on anything else, on
 * another page or in a text, is taken as it is now.
 */
export type Follow = (shown: When, entries: Entries, now: HoldsNow) => FollowedTest[][] | undefined;

/** Whether something holds for the answer as the server knows it. */
export type HoldsNow = (when: When, entries: Entries) => boolean;

/**
 * For one page. When a choice that is tested is itself conditional its condition is added, for a hidden choice counts as
 * unanswered however it is ticked.
 */
export const follower = (model: FormModel, page: Page): Follow => {
  const choices = new Map(page.nodes.flatMap((node) => choicesIn(node, 'always')));
  const visibilityOf = (use: ConditionUse) => {
    const test = model.conditions[use.condition]?.test;
    return test && choices.get(JSON.stringify(test.path));
  };
  const expanded = (shown: When, depth: number, isSo: (use: ConditionUse) => boolean): When | undefined => {
    if (typeof shown === 'string') return shown;
    if (depth > DEEPEST) return undefined;
    let any: When = 'never';
    for (const combination of shown.anyOf) {
      let all: When = 'always';
      for (const use of combination) {
        const around = visibilityOf(use);
        if (around === undefined) {
          all = both(all, isSo(use) ? 'always' : 'never');
          continue;
        }
        const visible = expanded(around, depth + 1, isSo);
        if (visible === undefined) return undefined;
        const holds = both(whenever(use.condition), visible);
        all = both(all, use.not ? unless(holds) : holds);
      }
      any = either(any, all);
    }
    return any;
  };
  return (shown, entries, now) => {
    const isSo = (use: ConditionUse) => now({ anyOf: [[use]] }, entries);
    const whole = typeof shown === 'string' ? undefined : expanded(shown, 0, isSo);
    if (whole === undefined || typeof whole === 'string' || whole.anyOf.length > MOST_COMBINATIONS)
      return undefined;
    return whole.anyOf.map((combination) => combination.flatMap((use) => tested(model, use, entries)));
  };
};

const tested = (model: FormModel, { condition, not }: ConditionUse, entries: Entries): FollowedTest[] => {
  const test = model.conditions[condition]?.test;
  return test ? [{ pointer: toPointer(atEntries(test.path, entries)), anyOf: test.anyOf, not }] : [];
};

/** The page's choices by path, each with when it is shown. */
const choicesIn = (node: Node, around: When): [string, When][] => {
  const shown = both(around, node.shown);
  switch (node.kind) {
    case 'group':
      return node.nodes.flatMap((inner) => choicesIn(inner, shown));
    case 'list':
      return [...(node.places ?? []), ...node.nodes].flatMap((inner) => choicesIn(inner, shown));
    case 'members':
      return node.shapes.flatMap(({ nodes }) => nodes.flatMap((inner) => choicesIn(inner, shown)));
    case 'variants':
      // What is in a variant is on the page only while it is chosen, and then hangs on its own choices.
      return node.variants.flatMap(({ nodes }) => nodes.flatMap((inner) => choicesIn(inner, shown)));
    case 'choice':
    case 'choices':
    case 'boolean':
    case 'tick':
      return [[JSON.stringify(node.path), shown]];
    default:
      return [];
  }
};
