/** Where one is in a form, and where one goes from there. Pages that this answer does not ask for are stepped over. */
import { shownChildren, type ShownForm, type ShownNode, type ShownPage } from '../../form';

/** The pages one goes through: those asked for, up to and with the first that stops. */
export const visiblePages = (shown: ShownForm): readonly ShownPage[] => {
  const visible = shown.pages.filter((page) => page.visible);
  const stop = visible.findIndex(({ page }) => page.stop === true);
  return stop === -1 ? visible : visible.slice(0, stop + 1);
};

/** The page that tells why this answer cannot be sent in; undefined when it can. */
export const stopPage = (shown: ShownForm): ShownPage | undefined => {
  const last = visiblePages(shown).at(-1);
  return last?.page.stop === true ? last : undefined;
};

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

/** Questions, lists and choosers: what can be answered, or be wrong by itself. */
const isAsked = ({ kind }: ShownNode): boolean => kind !== 'group' && kind !== 'note';

/** Where something is asked on a page, inner nodes included; `looks` says which nodes count. */
const pointersIn = (nodes: readonly ShownNode[], looks: (node: ShownNode) => boolean): string[] =>
  nodes
    .filter(looks)
    .flatMap((node) => [...(isAsked(node) ? [node.pointer] : []), ...pointersIn(shownChildren(node), looks)]);

/** Every question that stands on the page as it is drawn: those asked for, and those that style rules may bring in. */
const drawnFields = (nodes: readonly ShownNode[]): string[] =>
  pointersIn(nodes, ({ visible, follows }) => visible || follows !== undefined);

const askedFields = (nodes: readonly ShownNode[]): string[] => pointersIn(nodes, ({ visible }) => visible);

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
