import type { FormModel, Group, Node, Page } from '../model/form-model';
import { toPointer, type Pointer } from '../pointer';

/**
 * The form with nothing in it but what is open, and the texts beside that: a form like any other, on a page and in a script. Posts
 * find nothing else in it to change; conditions look at the whole answer all the same.
 * @param open pointers of `openableQuestions`
 * @param pages keys of pages that are there though nothing is asked on them: one that stops
 */
export const openedModel = (
  model: FormModel,
  open: ReadonlySet<Pointer>,
  pages: ReadonlySet<string>,
): FormModel => ({
  ...model,
  pages: model.pages.flatMap((page): Page[] => {
    const nodes = page.nodes.flatMap((node) => kept(node, open));
    if (pages.has(page.key)) return [{ ...page, nodes }];
    // What may come up is open too, and a page that holds nothing else asks nothing yet.
    return nodes.some(asks) ? [{ ...page, nodes, ifAsked: true }] : [];
  }),
});

const kept = (node: Node, open: ReadonlySet<Pointer>): Node[] => {
  if (node.kind === 'note') return [node];
  if (node.kind !== 'group') return open.has(toPointer(node.path)) ? [node] : [];
  const nodes = node.nodes.flatMap((inner) => kept(inner, open));
  if (!nodes.some(asks)) return [];
  if (nodes.length === node.nodes.length) return [{ ...node, nodes }];
  return [{ ...staying(node), nodes }];
};

/** Taken away, it would take along what is not open. */
const staying = (group: Group): Group => {
  const { kind, path, label, hint, shown, nullable, lang, nodes, sideBySide } = group;
  return {
    kind,
    path,
    label,
    shown,
    nodes,
    sideBySide,
    ...(hint !== undefined && { hint }),
    ...(nullable !== undefined && { nullable }),
    ...(lang !== undefined && { lang }),
  };
};

const asks = (node: Node): boolean => (node.kind === 'group' ? node.nodes.some(asks) : node.kind !== 'note');
