import { decodePairs } from '../answer/decode-pairs';
import { defaultAnswer } from '../answer/default-answer';
import { cloneJson, putAt, removeAt } from '../answer/edit';
import { encodeAnswer } from '../answer/encode-answer';
import { addEntry, removeEntry } from '../answer/entries';
import { chooserSlot, controlName, keyName, type Pairs } from '../answer/pairs';
import { pathTo } from '../answer/strip-hidden';
import type { Json } from '../json';
import { shownChildren } from '../model/shown-children';
import { NO_CHOICE } from '../model/round';
import { showForm } from '../model/show-form';
import type { Chosen, Filled, ShownForm, ShownMembers, ShownNode, ShownPage } from '../model/shown-form';
import { pointerTokens, toPointer, valueAt, type Pointer } from '../pointer';
import { sameJson } from '../validation/same-json';
import { visibleNodes } from './make-answer';
import type { TrialForm } from './trial-form';

/** A page is posted again while it shows something new: a button adds one row at a time. */
const MOST_POSTS = 250;

/**
 * Fills in a form without script, as a browser posts it: page by page, only by the controls that the page shows just then, rows
 * added by their buttons, files handed in beside. What is filled in at the end; it has the answer in it if pages can say it.
 * @param choices variants that are chosen where the answer does not tell
 */
export const playPages = (form: TrialForm, answer: Json, choices: Chosen = NO_CHOICE): Filled => {
  const wanted = wantedPairs(form, answer, choices);
  let filled: Filled = { answer: defaultAnswer(form.modelOf()), chosen: {} };
  const count = form.modelOf(answer).pages.length;
  for (let place = 0; place < count; place++)
    for (let post = 0; post < MOST_POSTS; post++) {
      const next = postPage(form, answer, wanted, filled, place);
      if (next === undefined || isSame(next, filled)) break;
      filled = next;
    }
  return filled;
};

const isSame = (a: Filled, b: Filled): boolean =>
  sameJson([a.answer ?? null, a.chosen], [b.answer ?? null, b.chosen]);

const wantedPairs = ({ modelOf, compiled }: TrialForm, answer: Json, choices: Chosen): Pairs =>
  encodeAnswer(showForm(modelOf(answer), compiled, answer, choices));

/** The variants that an answer tells, each as a choice that somebody made. */
export const choicesIn = (form: TrialForm, answer: Json): Chosen =>
  Object.fromEntries(
    visibleNodes(form.shown({ answer, chosen: NO_CHOICE })).flatMap((node) =>
      node.kind === 'variants' && node.chosen !== undefined
        ? [[chooserSlot(node.pointer, node.variants.place), node.chosen]]
        : [],
    ),
  );

const postPage = (
  form: TrialForm,
  answer: Json,
  wanted: Pairs,
  filled: Filled,
  place: number,
): Filled | undefined => {
  const model = form.modelOf(filled.answer);
  const shown = showForm(model, form.compiled, filled.answer, filled.chosen);
  const page = shown.pages[place];
  if (page?.visible !== true) return undefined;
  const nodes = page.nodes.flatMap(drawn);
  const names = namesOf(nodes, answer);
  const pairs = new Map(
    [...encodeAnswer(onlyDrawn(shown, page))].map(
      ([name, values]) => [name, wantedAt(wanted, name, names) ?? values] as const,
    ),
  );
  const posted = withFiles(nodes, answer, decodePairs(model, form.compiled, pairs, filled));
  return withRows(form, nodes, answer, posted);
};

/** What stands on a page: what is asked, and what the page shows by itself when a choice on it is made. */
const isDrawn = ({ visible, follows }: ShownNode): boolean => visible || follows !== undefined;

const drawn = (node: ShownNode): ShownNode[] =>
  isDrawn(node) ? [node, ...shownChildren(node).flatMap(drawn)] : [];

const onlyDrawn = (shown: ShownForm, page: ShownPage): ShownForm => ({
  ...shown,
  pages: [{ ...page, nodes: page.nodes.flatMap(pruned) }],
});

const pruned = (node: ShownNode): ShownNode[] => {
  if (!isDrawn(node)) return [];
  switch (node.kind) {
    case 'group':
    case 'variants':
      return [{ ...node, nodes: node.nodes.flatMap(pruned) }];
    case 'list':
      return [
        {
          ...node,
          ...(node.places && { places: node.places.flatMap(pruned) }),
          entries: node.entries.map((one) => ({ ...one, nodes: one.nodes.flatMap(pruned) })),
        },
      ];
    case 'members':
      return [
        { ...node, entries: node.entries.map((one) => ({ ...one, nodes: one.nodes.flatMap(pruned) })) },
      ];
    default:
      return [node];
  }
};

/** Members that have no name yet, and the names that they get: pointer of the one to pointer of the other. */
type Names = ReadonlyMap<Pointer, Pointer>;

const namesOf = (nodes: readonly ShownNode[], answer: Json): Names =>
  new Map(nodes.flatMap((node) => (node.kind === 'members' ? newNames(node, answer) : [])));

const newNames = (node: ShownMembers, answer: Json): [Pointer, Pointer][] => {
  const taken = new Set(node.entries.map(({ name }) => name));
  const free = memberNames(node, answer).filter((name) => !taken.has(name));
  return node.entries.flatMap(({ pointer, name }): [Pointer, Pointer][] => {
    const next = name === '' ? free.shift() : undefined;
    return next === undefined ? [] : [[pointer, node.pointer + toPointer([next])]];
  });
};

const memberNames = ({ members, pointer }: ShownMembers, answer: Json): string[] => {
  const value = valueAt(answer, pointerTokens(pointer));
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value).filter((name) => !members.except.includes(name))
    : [];
};

/** What is wanted of a control; what a nameless member is to be called included. */
const wantedAt = (wanted: Pairs, name: string, names: Names): readonly string[] | undefined => {
  for (const [before, after] of names) {
    if (name === keyName(before)) return wanted.get(keyName(after));
    const [from, to] = [controlName(before), controlName(after)];
    const at = name.indexOf(from);
    const isWithin = at !== -1 && /^(?:[/#]|$)/.test(name.slice(at + from.length));
    if (isWithin) return wanted.get(name.slice(0, at) + to + name.slice(at + from.length));
  }
  return wanted.get(name);
};

const withFiles = (nodes: readonly ShownNode[], answer: Json, filled: Filled): Filled => {
  let now = filled.answer;
  for (const node of nodes) {
    if (node.kind !== 'field' || node.field.kind !== 'file' || !node.visible) continue;
    const value = valueAt(answer, pointerTokens(node.pointer));
    const copy = now === undefined ? undefined : cloneJson(now);
    const path = pathTo(answer, node.pointer);
    now = value === undefined ? removeAt(copy, path) : putAt(copy, path, cloneJson(value));
  }
  return { ...filled, answer: now };
};

/** Presses one button: a row more or less of a list, a member more, a part that is opened. */
const withRows = (form: TrialForm, nodes: readonly ShownNode[], answer: Json, filled: Filled): Filled => {
  const model = form.modelOf(filled.answer);
  for (const node of nodes) {
    if (!node.visible) continue;
    const value = valueAt(answer, pointerTokens(node.pointer));
    if (node.kind === 'list') {
      const wanted = Array.isArray(value) ? value.length : 0;
      const there = node.entries.length + (node.places?.length ?? 0);
      if (there < wanted) return addEntry(model, filled, node.pointer);
      const last = node.entries.at(-1);
      if (there > wanted && last !== undefined && there > node.list.minItems)
        return removeEntry(model, filled, last.pointer);
    }
    if (node.kind === 'members' && node.entries.length < memberNames(node, answer).length)
      return addEntry(model, filled, node.pointer);
    if (
      node.kind === 'closed' &&
      value !== undefined &&
      valueAt(filled.answer, pointerTokens(node.pointer)) === undefined
    )
      return addEntry(model, filled, node.pointer);
  }
  return filled;
};
