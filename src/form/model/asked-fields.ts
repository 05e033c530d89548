import { shownChildren } from './shown-children';
import type { ShownField, ShownForm, ShownNode } from './shown-form';

/** Every question that is asked of this person, in the order of the pages. */
export const askedFields = (shown: ShownForm): readonly ShownField[] => {
  const look = (node: ShownNode): readonly ShownField[] => {
    if (!node.visible) return [];
    return node.kind === 'field' ? [node] : shownChildren(node).flatMap(look);
  };
  return shown.pages.flatMap(({ visible, nodes }) => (visible ? nodes.flatMap(look) : []));
};
