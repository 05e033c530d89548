/** Where one is in a form, and where one goes from there. Pages that this answer does not ask for are stepped over. */
import type { ShownForm, ShownNode, ShownPage } from '../../form';

export const visiblePages = (shown: ShownForm): readonly ShownPage[] =>
  shown.pages.filter((page) => page.visible);

export const pageWithKey = (shown: ShownForm, key: string): ShownPage | undefined =>
  visiblePages(shown).find((page) => page.page.key === key);

/** The page after this one; undefined after the last, where the review comes. */
export const pageAfter = (shown: ShownForm, key: string): ShownPage | undefined =>
  shown.pages.slice(placeOf(shown, key) + 1).find((page) => page.visible);

/** The page before this one; undefined before the first. */
export const pageBefore = (shown: ShownForm, key: string): ShownPage | undefined =>
  shown.pages
    .slice(0, placeOf(shown, key))
    .reverse()
    .find((page) => page.visible);

const placeOf = (shown: ShownForm, key: string): number =>
  shown.pages.findIndex((page) => page.page.key === key);

/** Every question that stands on the page as it is drawn: those asked for, and those that style rules may bring in. */
const drawnFields = (nodes: readonly ShownNode[]): string[] =>
  nodes.flatMap((node) => {
    if (!node.visible && node.follows === undefined) return [];
    if (node.kind === 'field') return [node.pointer];
    if (node.kind === 'group') return drawnFields(node.nodes);
    if (node.kind === 'list')
      return [node.pointer, ...node.entries.flatMap((entry) => drawnFields(entry.nodes))];
    return [];
  });

const askedFields = (nodes: readonly ShownNode[]): string[] =>
  nodes.flatMap((node) => {
    if (!node.visible) return [];
    if (node.kind === 'field') return [node.pointer];
    if (node.kind === 'group') return askedFields(node.nodes);
    if (node.kind === 'list')
      return [node.pointer, ...node.entries.flatMap((entry) => askedFields(entry.nodes))];
    return [];
  });

/**
 * Questions that came to the page by what was just answered, and that the person has not seen. They are not errors yet:
 * the page comes again and asks them.
 */
export const newQuestions = (
  before: ShownPage,
  after: ShownPage,
  problems: readonly { readonly pointer: string }[],
): readonly string[] => {
  const seen = new Set(drawnFields(before.nodes));
  const wrong = new Set(problems.map((problem) => problem.pointer));
  return askedFields(after.nodes).filter((pointer) => !seen.has(pointer) && wrong.has(pointer));
};

/** The page that holds the value at a pointer. */
export const pageHolding = (shown: ShownForm, pointer: string): ShownPage | undefined =>
  visiblePages(shown).find((page) =>
    askedFields(page.nodes).some((at) => pointer === at || pointer.startsWith(at + '/')),
  );
