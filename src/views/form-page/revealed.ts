import type { ShownField, ShownNode } from '../../form/model/shown-form';
import { choiceText } from '../../form/answer/choice-text';

/** The choice that a node follows and nothing else: the place of the option, or undefined. */
const revealedBy = (node: ShownNode, choice: ShownField): number | undefined => {
  const { field } = choice;
  if (field.kind !== 'choice' || field.as !== 'radio') return undefined;
  const [all, ...others] = node.follows ?? [];
  const [test, ...more] = all ?? [];
  if (test === undefined || others.length > 0 || more.length > 0) return undefined;
  const [value, ...values] = test.anyOf;
  if (test.not || test.pointer !== choice.pointer || value === undefined || values.length > 0)
    return undefined;
  const place = field.options.findIndex(
    (option) => choiceText(field.options, option.value) === choiceText(field.options, value),
  );
  return place === -1 ? undefined : place;
};

/**
 * The nodes right after a choice that belong to one of its options each, in the options' order: they can stand under
 * their option instead of after the question, and the order of the page stays as it was.
 * @returns the nodes by the option's place
 */
export const revealedAfter = (
  nodes: readonly ShownNode[],
  at: number,
): ReadonlyMap<number, readonly ShownNode[]> => {
  const choice = nodes[at];
  const revealed = new Map<number, ShownNode[]>();
  if (choice?.kind !== 'field') return revealed;
  let last = 0;
  for (const node of nodes.slice(at + 1)) {
    const place = revealedBy(node, choice);
    if (place === undefined || place < last) break;
    revealed.set(place, [...(revealed.get(place) ?? []), node]);
    last = place;
  }
  return revealed;
};
