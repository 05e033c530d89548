import type { Node } from './form-model';

/** The nodes that stand directly in a node: of every variant, of every kind of member, of all a tuple's places. */
export const childrenOf = (node: Node): readonly Node[] => {
  switch (node.kind) {
    case 'group':
      return node.nodes;
    case 'list':
      return [...(node.places ?? []), ...node.nodes];
    case 'members':
      return node.shapes.flatMap(({ nodes }) => nodes);
    case 'variants':
      return node.variants.flatMap(({ nodes }) => nodes);
    default:
      return [];
  }
};
