import { ANY, EACH, type Path } from '../pointer';
import { childrenOf } from './children';
import type { FormModel, Node } from './form-model';

/**
 * Whether a form has a question at a place, in it, or one around it that takes whatever is there. Of the place's tokens any stands
 * for an entry of a list.
 */
export const knownIn = ({ pages }: FormModel): ((tokens: readonly string[]) => boolean) => {
  const nodes = pages.flatMap((page) => page.nodes).flatMap(withInner);
  return (tokens) =>
    nodes.some(({ kind, path }) => {
      const isWide = kind === 'json' || kind === 'closed' || kind === 'file';
      return (isWide || path.length >= tokens.length) && areAlike(path, tokens);
    });
};

/** A node and all that stand in it, the outer before the inner; notes ask for nothing. */
export const withInner = (node: Node): Node[] =>
  node.kind === 'note' ? [] : [node, ...childrenOf(node).flatMap(withInner)];

/** As far as both go. */
export const areAlike = (path: Path, tokens: readonly string[]): boolean =>
  path
    .slice(0, tokens.length)
    .every((token, at) => token === EACH || token === ANY || String(token) === tokens[at]);
