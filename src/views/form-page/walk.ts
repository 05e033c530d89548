import { shownChildren } from '../../form/model/shown-children';
import type { ShownEntry, ShownNode, ShownPage } from '../../form/model/shown-form';

/** What is drawn: what this answer asks for, and what style rules may bring in on the same page. */
export const isDrawn = (node: ShownNode): boolean => node.visible || node.follows !== undefined;

/** The node with each of the nodes right inside it changed. */
export const withInside = (node: ShownNode, change: (node: ShownNode) => ShownNode): ShownNode => {
  const entry = <E extends ShownEntry>(one: E): E => ({ ...one, nodes: one.nodes.map(change) });
  switch (node.kind) {
    case 'group':
    case 'variants':
      return { ...node, nodes: node.nodes.map(change) };
    case 'list':
      return { ...node, places: node.places?.map(change), entries: node.entries.map(entry) };
    case 'members':
      return { ...node, entries: node.entries.map(entry) };
    case 'field':
    case 'closed':
    case 'note':
      return node;
  }
};

/** A drawn node and those it stands in, outermost first. */
export interface Placed {
  readonly node: ShownNode;
  readonly above: readonly ShownNode[];
}

/** Every drawn node, in the order of the page. */
export const drawnNodes = (page: ShownPage): Placed[] => {
  const found: Placed[] = [];
  const walk = (nodes: readonly ShownNode[], above: readonly ShownNode[]): void => {
    for (const node of nodes) {
      if (!isDrawn(node)) continue;
      found.push({ node, above });
      const inside = shownChildren(node);
      if (inside.length > 0) walk(inside, [...above, node]);
    }
  };
  walk(page.nodes, []);
  return found;
};
