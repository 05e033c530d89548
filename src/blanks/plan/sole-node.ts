import type { Node } from '../../form';

/** The node that is all that an entry is; `depth`: steps of the path to what the entry stands in. */
export const soleNode = (nodes: readonly Node[], depth: number): Node | undefined => {
  const [only, ...more] = nodes;
  return only !== undefined && more.length === 0 && only.kind !== 'note' && only.path.length === depth + 1
    ? only
    : undefined;
};
