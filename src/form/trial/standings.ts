import { isField } from '../model/is-field';
import type { Field, FormModel, Node, Page } from '../model/form-model';
import type { Path } from '../pointer';

/** A node, and what it stands in. */
export interface Standing<N extends Node = Node> {
  readonly node: N;
  readonly page: Page;
  /** Outermost first; of a choice among shapes, which one. */
  readonly around: readonly { readonly node: Node; readonly variant?: number }[];
}

/** By what a place in every answer is known. */
export const placeKey = (path: Path, chooser?: number): string =>
  JSON.stringify(path) + (chooser === undefined ? '' : `#${chooser}`);

/** Every node of a form, in the order of the pages, those of all variants included. */
export const standingsOf = (model: FormModel): Standing[] =>
  model.pages.flatMap((page) => page.nodes.flatMap((node) => within(node, page, [])));

const within = (node: Node, page: Page, around: Standing['around']): Standing[] => [
  { node, page, around },
  ...inside(node).flatMap(({ nodes, ...outer }) =>
    nodes.flatMap((inner) => within(inner, page, [...around, outer])),
  ),
];

type Inside = Standing['around'][number] & { readonly nodes: readonly Node[] };

const inside = (node: Node): Inside[] => {
  switch (node.kind) {
    case 'group':
      return [{ node, nodes: node.nodes }];
    case 'list':
      return [{ node, nodes: [...(node.places ?? []), ...node.nodes] }];
    case 'members':
      return node.shapes.map(({ nodes }) => ({ node, nodes }));
    case 'variants':
      return node.variants.map(({ nodes }, variant) => ({ node, variant, nodes }));
    default:
      return [];
  }
};

export const isOfField = (standing: Standing): standing is Standing<Field> => isField(standing.node);
