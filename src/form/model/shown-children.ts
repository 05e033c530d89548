import type { ShownNode } from './shown-form';

/** The shown nodes that stand directly in one: of the chosen variant, of every entry, place and named member. */
export const shownChildren = (node: ShownNode): readonly ShownNode[] => {
  switch (node.kind) {
    case 'group':
    case 'variants':
      return node.nodes;
    case 'list':
      return [...(node.places ?? []), ...node.entries.flatMap(({ nodes }) => nodes)];
    case 'members':
      return node.entries.flatMap(({ nodes }) => nodes);
    default:
      return [];
  }
};
