import type { Building } from './building';
import type { Group, Node, Page } from './form-model';
import { childrenOf } from './children';
import { placeOf, type ObjectContext } from './object-context';
import { extrasOf } from './object-nodes';
import { pageKeys } from './page-keys';

/**
 * The pages of a form without ui.json: its top-level objects, when there are several, with the loose questions between
 * them on pages of their own; else one page for all. A page with very many questions is parted.
 */
export const plainPages = (b: Building, root: ObjectContext, title: string): Page[] => {
  const key = pageKeys();
  const nodes = topNodes(b, root);
  if (nodes.filter(({ kind }) => kind === 'group').length < 2)
    return parted(b, { key: 'uppgifter', title, nodes, shown: 'always' }, key);
  return runs(nodes).flatMap((run): Page[] => {
    const [only] = run;
    return only?.kind === 'group'
      ? parted(b, groupPage(only), key)
      : parted(
          b,
          {
            key: String(only?.path.at(-1) ?? 'uppgifter'),
            title: only?.label || title,
            nodes: run,
            shown: 'always',
          },
          key,
        );
  });
};

/** Every top-level value has a page of its own, or may come to have one: what is left closed is reckoned for each. */
const topNodes = (b: Building, root: ObjectContext): Node[] => {
  const own = [...root.properties.values()].flatMap((property) => {
    b.budget.questions = 0;
    return b.nodeAt(b, placeOf(root, property)) ?? [];
  });
  return [...own, ...extrasOf(b, root)];
};

/** So many questions are enough for one page; more are parted into pages of about as many each. */
const MOST_ON_PAGE = 60;
const ON_A_PART = 40;

const PART = {
  sv: (title: string, part: number, of: number) => `${title}, del ${part} av ${of}`,
  en: (title: string, part: number, of: number) => `${title}, part ${part} of ${of}`,
};

const parted = (b: Building, page: Page, key: ReturnType<typeof pageKeys>): Page[] => {
  const sizes = page.nodes.map(sizeOf);
  if (page.nodes.length < 2 || sum(sizes) <= MOST_ON_PAGE) return [{ ...page, key: key(page.key) }];
  const parts: Node[][] = [[]];
  let size = 0;
  for (const [place, node] of page.nodes.entries()) {
    const more = sizes[place] ?? 1;
    if (size > 0 && size + more > ON_A_PART) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(node);
    size += more;
  }
  return parts.map((nodes, place) => ({
    ...page,
    key: key(page.key),
    title: PART[b.text.language](page.title, place + 1, parts.length),
    nodes,
  }));
};

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

const sizeOf = (node: Node): number => Math.max(1, sum(childrenOf(node).map(sizeOf)));

const groupPage = ({ label, hint, nodes, shown, path, nullable }: Group): Page => ({
  key: String(path.at(-1)),
  title: label,
  ...(hint !== undefined && { description: hint }),
  nodes,
  shown,
  ...(nullable && { nullable: path }),
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
