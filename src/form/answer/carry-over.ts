import type { Json } from '../json';
import type { FormModel } from '../model/form-model';
import { knownIn } from '../model/known-in';
import { shownChildren } from '../model/shown-children';
import type { Filled, ShownForm, ShownNode } from '../model/shown-form';
import type { Step } from '../moving/migration';
import { isAtOrIn, pointerTokens } from '../pointer';
import { plain, showValue } from '../text/show-value';
import { differences, type Differences } from './differences';
import { cloneJson, removeAt } from './edit';
import { pathTo } from './strip-hidden';

/** A draft's answer put into another version of its form, and what a person should be told of it. */
export interface CarriedOver extends Differences {
  readonly filled: Filled;
  /** Answers that the new version asks nothing about. They are in `filled` no more. */
  readonly dropped: readonly { readonly label: string; readonly value: string }[];
}

/**
 * The answer as it is, without what no question of the new version edits: a schema that takes no other members would refuse it,
 * and nobody could take it away. What the old version did not know either stays.
 * @param from the draft in the version that it was filled in in, with the steps done
 * @param steps that were done, so that nobody is told of a question that merely stands elsewhere
 */
export const carryOver = (
  from: ShownForm,
  to: FormModel,
  { answer, chosen }: Filled,
  steps: readonly Step[] = [],
): CarriedOver => {
  const isKnown = knownIn(to);
  const gone = all(from.pages.flatMap(({ nodes }) => nodes)).filter(
    ({ pointer }) => !isKnown(pointerTokens(pointer)),
  );
  const dropped = gone.flatMap((node) => {
    const value = told(node, from.model);
    return value === undefined || value.value === '' ? [] : [value];
  });
  return {
    ...differences(from.model, to, steps),
    filled: { answer: without(answer, gone), chosen },
    dropped,
  };
};

/** Every node that stands for a value, the outer before the inner. */
const all = (nodes: readonly ShownNode[]): ShownNode[] =>
  nodes.flatMap((node) => (node.kind === 'note' ? [] : [node, ...all(shownChildren(node))]));

const told = (
  node: ShownNode,
  { language }: FormModel,
): { readonly label: string; readonly value: string } | undefined => {
  if (node.kind === 'field')
    return { label: node.field.label, value: showValue(node.field, node.value, language) };
  if (node.kind !== 'closed' || node.value === undefined) return undefined;
  return { label: node.closed.label, value: plain(node.value, language) };
};

const without = (answer: Json | undefined, gone: readonly ShownNode[]): Json | undefined => {
  if (answer === undefined) return undefined;
  const outermost = gone.filter(
    ({ pointer }) =>
      !gone.some((other) => other.pointer !== pointer && isAtOrIn(other.pointer, pointer)) && pointer !== '',
  );
  let left: Json | undefined = cloneJson(answer);
  for (const { pointer } of outermost) left = removeAt(left, pathTo(left, pointer));
  return left ?? {};
};
