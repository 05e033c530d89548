import { childrenOf } from '../model/children';
import type { FormModel, Node, Page, Variant, Variants } from '../model/form-model';
import { ANY, EACH, toPointer, type Path, type Pointer } from '../pointer';

/** What a node stands in. */
export interface Around {
  readonly node: Node;
  /** The shape that it is asked in, where the node is a choice of shapes. */
  readonly variant?: { readonly of: Variants; readonly place: number; readonly shape: Variant };
}

/** A node of the model, with the way to it. */
export interface Located {
  readonly id: string;
  readonly node: Node;
  readonly page: Page;
  /** Outermost first. */
  readonly around: readonly Around[];
  /** What stands in it. */
  readonly inner: readonly Located[];
}

/** A path as it is read: entries and named members are `*`. */
export const readablePath = (path: Path): Pointer =>
  toPointer(path.map((token) => (token === EACH || token === ANY ? '*' : token)));

/**
 * Everything that is asked, by pages, each with an id that no other has: its path, and a number where several nodes edit one
 * value. Notes ask nothing and are left out.
 */
export const located = (model: FormModel): readonly (readonly Located[])[] => {
  const taken = new Set<string>();
  const idOf = (path: Path): string => {
    const wanted = readablePath(path) || '/';
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}#${number}`;
    taken.add(id);
    return id;
  };
  const look = (nodes: readonly Node[], page: Page, around: readonly Around[]): Located[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'note') return [];
      const id = idOf(node.path);
      const inner =
        node.kind === 'variants'
          ? node.variants.flatMap((shape, place) =>
              look(shape.nodes, page, [...around, { node, variant: { of: node, place, shape } }]),
            )
          : look(childrenOf(node), page, [...around, { node }]);
      return [{ id, node, page, around, inner }];
    });
  return model.pages.map((page) => look(page.nodes, page, []));
};

/** The one that an id is of. */
export const find = (all: readonly Located[], id: string): Located | undefined => {
  for (const one of all) {
    const found = one.id === id ? one : find(one.inner, id);
    if (found !== undefined) return found;
  }
  return undefined;
};
