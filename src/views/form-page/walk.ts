import type { ShownNode, ShownPage } from '../../form/model/shown-form';

/** What is drawn: what this answer asks for, and what style rules may bring in on the same page. */
export const isDrawn = (node: ShownNode): boolean => node.visible || node.follows !== undefined;

/** The lists of nodes inside a node: one for a group, one an entry for a list. */
const inside = (node: ShownNode): readonly (readonly ShownNode[])[] => {
  if (node.kind === 'group') return [node.nodes];
  if (node.kind === 'list') return node.entries.map((entry) => entry.nodes);
  return [];
};

/** A drawn node and those it stands in, outermost first. */
export interface Placed {
  readonly node: ShownNode;
  readonly above: readonly ShownNode[];
}

const placed = (nodes: readonly ShownNode[], above: readonly ShownNode[]): Placed[] =>
  nodes
    .filter(isDrawn)
    .flatMap((node) => [
      { node, above },
      ...inside(node).flatMap((children) => placed(children, [...above, node])),
    ]);

/** Every drawn node, in the order of the page. */
export const drawnNodes = (page: ShownPage): Placed[] => placed(page.nodes, []);
