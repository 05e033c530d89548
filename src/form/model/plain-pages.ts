import type { Building } from './building';
import type { Group, Node, Page } from './form-model';
import { nodesOf } from './node-of';
import type { ObjectContext } from './object-context';
import { pageKeys } from './page-keys';

/**
 * The pages of a form without ui.json: its top-level objects, when there are several, with the loose questions between
 * them on pages of their own; else one page for all.
 */
export const plainPages = (b: Building, root: ObjectContext, title: string): Page[] => {
  const key = pageKeys();
  const nodes = nodesOf(b, root);
  if (nodes.filter(({ kind }) => kind === 'group').length < 2)
    return [{ key: key('uppgifter'), title, nodes, shown: 'always' }];
  return runs(nodes).map((run): Page => {
    const [only] = run;
    return only?.kind === 'group'
      ? groupPage(only, key)
      : { key: key(String(only?.path.at(-1))), title: only?.label ?? title, nodes: run, shown: 'always' };
  });
};

const groupPage = ({ label, hint, nodes, shown, path }: Group, key: ReturnType<typeof pageKeys>): Page => ({
  key: key(String(path.at(-1))),
  title: label,
  ...(hint !== undefined && { description: hint }),
  nodes,
  shown,
});

/** Each group alone, and the questions between groups together. */
const runs = (nodes: readonly Node[]): Node[][] => {
  const found: Node[][] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (node.kind === 'group' || !last || last[0]?.kind === 'group') found.push([node]);
    else last.push(node);
  }
  return found;
};
