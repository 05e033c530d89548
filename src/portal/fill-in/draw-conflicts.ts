import {
  childrenOf,
  controlName,
  isAtOrIn,
  showForm,
  summarise,
  toPointer,
  type Filled,
  type Node,
  type Pairs,
  type Pointer,
} from '../../form';
import type { Html } from '../../platform/http';
import { idOf } from '../../views';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { CHANGES } from './action';
import { SHOWN } from './changed-pairs';
import { ConflictPage } from './conflict.page';
import { CONFLICT, pickName } from './conflicts';
import type { Conflict } from './merge-post';
import type { OpenDraft } from './open-draft';

/** What goes along with a post beside answers. */
const CARRIED = ['_version', '_saved', CHANGES];

/**
 * The page on which one chooses between the answers of two tabs: drawn from the post itself, which it posts again with the choice.
 * What the page says was shown is what is stored now, so that a third answer is told as well.
 */
export const drawConflicts = (
  open: OpenDraft,
  conflicts: readonly Conflict[],
  posted: Pairs,
  site: Site,
  action: string,
): Html => {
  const stored = new URLSearchParams();
  const again: [string, string][] = [];
  for (const { pointer, names } of conflicts) {
    again.push([CONFLICT, controlName(pointer)]);
    for (const name of names) {
      for (const value of posted.get(name) ?? []) again.push([name, value]);
      for (const value of open.pairs.get(name) ?? []) stored.append(name, value);
    }
    // Of a list that is longer now, entries that this page never had.
    for (const [name, values] of open.pairs) {
      if (names.includes(name) || !isPartOf(pointer, name)) continue;
      for (const value of values) stored.append(name, value);
    }
  }
  const carried = CARRIED.flatMap((name) => (posted.get(name) ?? []).map((value) => [name, value] as const));
  const page = ConflictPage({
    site,
    form: open.shown.model.title,
    action,
    hidden: [...carried, [SHOWN, stored.toString()], ...again],
    does: posted.get('_do')?.at(-1) ?? 'next',
    questions: conflicts.map(({ pointer, mine }) => ({
      id: `val${idOf(pointer)}`,
      name: pickName(pointer),
      label: labelAt(open, pointer),
      answers: { theirs: told(open, open.draft, pointer, site), mine: told(open, mine, pointer, site) },
    })),
    isTold: posted.has(CONFLICT),
  });
  return draw(page, site.municipality, { personal: true, status: 409 });
};

const isPartOf = (pointer: Pointer, name: string): boolean => {
  const own = controlName(pointer);
  return [own, `_choose${own}`, `_key${own}`].some(
    (start) => name === start || name.startsWith(`${start}/`) || name.startsWith(`${start}#`),
  );
};

/** An answer in words: of a question with several parts, each with its name. */
const told = (
  { model, version }: OpenDraft,
  { answer, chosen }: Filled,
  pointer: Pointer,
  { texts }: Site,
): string => {
  const rows = summarise(showForm(model, version.compiled, answer, chosen))
    .flatMap((section) => section.rows)
    .flatMap((row) => (row.kind === 'answer' && isAtOrIn(pointer, row.pointer) ? [row] : []));
  const words = rows.flatMap(({ pointer: at, label, value }) =>
    value === '' ? [] : [at === pointer ? value.replaceAll('\n', ', ') : `${label}: ${value}`],
  );
  return words.length === 0 ? texts.review.noAnswer : words.join('; ');
};

/** What a question is called; the form, for an answer that is one thing as a whole. */
export const labelAt = ({ model }: OpenDraft, pointer: Pointer): string => {
  const find = (nodes: readonly Node[]): string | undefined => {
    for (const node of nodes) {
      if (node.label !== '' && node.kind !== 'note' && toPointer(node.path) === pointer) return node.label;
      const inner = find(childrenOf(node));
      if (inner !== undefined) return inner;
    }
    return undefined;
  };
  return find(model.pages.flatMap(({ nodes }) => nodes)) ?? model.title;
};
