import type { Json } from '../json';
import { shownChildren } from '../model/shown-children';
import type { ShownForm, ShownList, ShownNode } from '../model/shown-form';
import { valueAt, type Pointer } from '../pointer';
import type { CompiledForm } from '../validation/compiled-form';
import { cloneJson, putAt, removeAt } from './edit';
import { pathTo } from './strip-hidden';

/**
 * The answer without the rows that a person added at the end of a list and put nothing in, where they are wrong: a row that
 * the schema allows empty stays. Rows before an answered one stay too, so that all others keep their places. Gives the answer
 * itself where there are none.
 */
export const withoutEmptyRows = (
  shown: ShownForm,
  compiled: CompiledForm,
  answer: Json,
): Json | undefined => {
  const wrong = compiled.validate(answer).map(({ instancePath }) => instancePath);
  let left: Json | undefined = answer;
  for (const list of wrong.length > 0 ? listsIn(shown) : []) {
    const path = pathTo(left, list.pointer);
    const rows = valueAt(left, path);
    if (!Array.isArray(rows)) continue;
    const count = answered(list, rows, wrong);
    if (count === rows.length) continue;
    if (left === answer) left = cloneJson(answer);
    left = count > 0 ? putAt(left, path, rows.slice(0, count)) : removeAt(left, path);
  }
  return left;
};

/** How many rows stay. */
const answered = (
  { pointer, list, required }: ShownList,
  rows: readonly Json[],
  wrong: readonly Pointer[],
) => {
  const fewest = Math.max(list.places?.length ?? 0, required ? list.minItems : 0);
  let count = rows.length;
  while (count > fewest && isEmpty(rows[count - 1]) && isWrong(`${pointer}/${count - 1}`, wrong)) count--;
  return count;
};

const isEmpty = (row: Json | undefined): boolean =>
  row === null || (Array.isArray(row) && row.every((inner) => isEmpty(inner)));

const isWrong = (row: Pointer, wrong: readonly Pointer[]): boolean =>
  wrong.some((pointer) => pointer === row || pointer.startsWith(`${row}/`));

/** The visible lists that can be changed, the outermost first. */
const listsIn = (shown: ShownForm): ShownList[] => {
  const look = (node: ShownNode): ShownList[] =>
    node.visible
      ? [...(node.kind === 'list' && node.enabled ? [node] : []), ...shownChildren(node).flatMap(look)]
      : [];
  return shown.pages.flatMap(({ nodes, visible }) => (visible ? nodes.flatMap(look) : []));
};
