import {
  ANY,
  EACH,
  pairsOf,
  readControl,
  toPointer,
  type FormModel,
  type Node,
  type Pairs,
  type Pointer,
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
  const isHere = within(controlsIn(page.nodes));
  const told = new URLSearchParams();
  for (const [name, values] of pairs) {
    const pointer = readControl(name)?.pointer;
    if (pointer === undefined || !isHere(pointer)) continue;
    for (const value of values) told.append(name, value);
  }
  return told.toString();
};

const controlsIn = (nodes: readonly ShownNode[]): string[] =>
  nodes.flatMap((node) =>
    node.kind === 'group' ? controlsIn(node.nodes) : node.kind === 'note' ? [] : [node.pointer],
  );

/** Tells the outermost of these pointers that another is or lies in; asked for every control of a large page. */
const holder = (pointers: readonly string[]): ((pointer: string) => string | undefined) => {
  const known = new Set(pointers);
  return (pointer) => {
    if (known.has('')) return '';
    for (let end = pointer.indexOf('/', 1); end !== -1; end = pointer.indexOf('/', end + 1)) {
      const above = pointer.slice(0, end);
      if (known.has(above)) return above;
    }
    return known.has(pointer) ? pointer : undefined;
  };
};

const within = (pointers: readonly string[]): ((pointer: string) => boolean) => {
  const holding = holder(pointers);
  return (pointer) => holding(pointer) !== undefined;
};

/** What a post says, question by question. */
export interface Changes {
  /** What was posted of the questions that were touched. */
  readonly pairs: Pairs;
  /** The questions that were touched. None is known where the page did not tell what it showed: then all of it is taken. */
  readonly touched: ReadonlySet<Pointer>;
  /** What the page showed, as it said itself. */
  readonly shown: Pairs;
  /** The question that a control belongs to; undefined for controls of ours. */
  readonly questionOf: (name: string) => Pointer | undefined;
}

/**
 * The posted pairs without those that are as they were shown. A list, an object whose members the person names, and a
 * value that may be of several shapes are one thing each: touched in one place, they are taken whole.
 */
export const changesIn = (model: FormModel, posted: Pairs, action: Action): Changes => {
  const told = posted.get(SHOWN)?.[0];
  const wholeOf = holder(model.pages.flatMap((page) => wholesIn(page.nodes)));
  const unitOf = (pointer: string): string => wholeOf(pointer) ?? pointer;
  const questionOf = (name: string): string | undefined => {
    const pointer = readControl(name)?.pointer;
    return pointer === undefined ? undefined : unitOf(pointer);
  };
  if (told === undefined) return { pairs: posted, touched: new Set(), shown: new Map(), questionOf };
  const shown = pairsOf(told);
  const touched = new Set<string>();
  for (const name of new Set([...posted.keys(), ...shown.keys()])) {
    const question = questionOf(name);
    if (question !== undefined && !areSame(posted.get(name), shown.get(name))) touched.add(question);
  }
  // A button of a list means the list as it stands on the page.
  if ('pointer' in action) touched.add(unitOf(action.pointer));
  const pairs = new Map([...posted].filter(([name]) => touched.has(questionOf(name) ?? NOTHING)));
  return { pairs, touched, shown, questionOf };
};

/** No pointer is this. */
const NOTHING = 'nothing';

/** The posted pairs that say something new; see `changesIn`. */
export const changedPairs = (model: FormModel, posted: Pairs, action: Action): Pairs =>
  changesIn(model, posted, action).pairs;

/** A control that holds nothing posts an empty text, or nothing at all. */
export const areSame = (a: readonly string[] = [], b: readonly string[] = []): boolean => {
  const [left, right] = [a, b].map((values) => values.filter((value) => value !== ''));
  return JSON.stringify(left) === JSON.stringify(right);
};

/** What is taken whole and stands in no other such thing: its path has no entries in it. */
const wholesIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'group') return wholesIn(node.nodes);
    const isWhole = node.kind === 'list' || node.kind === 'members' || node.kind === 'variants';
    return isWhole && !node.path.includes(EACH) && !node.path.includes(ANY) ? [toPointer(node.path)] : [];
  });
