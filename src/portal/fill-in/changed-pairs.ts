import {
  pairsOf,
  readName,
  toPointer,
  type FormModel,
  type Node,
  type Pairs,
  type ShownNode,
  type ShownPage,
} from '../../form';
import type { Action } from './action';

/**
 * A page carries along what it showed. What comes back as it was shown has not been touched, and says nothing: another tab
 * may have written there meanwhile. So two tabs on one page lose each other's answers only where both wrote the same one.
 */
export const SHOWN = '_shown';

/** What a page shows in its controls, as text to be carried along. */
export const shownOnPage = (page: ShownPage, pairs: Pairs): string => {
  const pointers = controlsIn(page.nodes);
  const told = new URLSearchParams();
  for (const [name, values] of pairs) {
    const pointer = readName(name)?.pointer;
    if (pointer === undefined || !pointers.some((at) => pointer === at || pointer.startsWith(`${at}/`)))
      continue;
    for (const value of values) told.append(name, value);
  }
  return told.toString();
};

const controlsIn = (nodes: readonly ShownNode[]): string[] =>
  nodes.flatMap((node) =>
    node.kind === 'group' ? controlsIn(node.nodes) : node.kind === 'note' ? [] : [node.pointer],
  );

/** The posted pairs without those that are as they were shown. A list is one thing: touched in one place, it is taken whole. */
export const changedPairs = (model: FormModel, posted: Pairs, action: Action): Pairs => {
  const told = posted.get(SHOWN)?.[0];
  if (told === undefined) return posted;
  const shown = pairsOf(told);
  const lists = model.pages.flatMap((page) => outermostLists(page.nodes));
  const unitOf = (name: string): string | undefined => {
    const pointer = readName(name)?.pointer;
    return lists.find((list) => pointer === list || pointer?.startsWith(`${list}/`)) ?? pointer;
  };
  const touched = new Set<string | undefined>();
  for (const name of new Set([...posted.keys(), ...shown.keys()])) {
    if (!areSame(posted.get(name), shown.get(name))) touched.add(unitOf(name));
  }
  // A button of a list means the list as it stands on the page.
  if ('pointer' in action) touched.add(unitOf(action.pointer));
  return new Map([...posted].filter(([name]) => touched.has(unitOf(name))));
};

/** A control that holds nothing posts an empty text, or nothing at all. */
const areSame = (a: readonly string[] = [], b: readonly string[] = []): boolean => {
  const [left, right] = [a, b].map((values) => values.filter((value) => value !== ''));
  return JSON.stringify(left) === JSON.stringify(right);
};

/** Where lists stand that are in no other: their paths have no entries in them. */
const outermostLists = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'list') return [toPointer(node.path)];
    return node.kind === 'group' ? outermostLists(node.nodes) : [];
  });
