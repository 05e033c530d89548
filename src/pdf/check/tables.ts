import { attributeOf, pathOf, type TagElement, type TagTree } from '../reading/tag-tree';
import { asItems, asName, asNumber } from '../reading/values';
import type { Rule } from './finding';
import type { Subject } from './subject';

const SCOPE: Rule = {
  name: 'table-headers',
  pdfua: '7.5',
  mend: 'Give each TH the table attribute Scope (Row, Column or Both), or name the headers of each TD by Headers.',
};
const SHAPE: Rule = {
  name: 'table-shape',
  pdfua: '7.2',
  mend: 'Let the rows have equally many cells, counted with RowSpan and ColSpan, and no two cells in one place.',
};
const PARTS: Rule = {
  name: 'table-parts',
  pdfua: '7.2',
  mend: 'Give a table at most one THead and one TFoot, and rows beside TBody none.',
};

/** Larger than any table on paper. */
const MOST_CELLS = 200_000;

/** Tables: a grid without holes, whose headers say what they are for. */
export const checkTables = ({ tree, findings }: Subject): void => {
  for (const table of tree?.all.filter(({ tag }) => tag === 'Table') ?? []) {
    if (tree === undefined) return;
    const where = () => pathOf(table);
    const count = (tag: string) => table.kids.filter((kid) => kid.tag === tag).length;
    if (
      count('THead') > 1 ||
      count('TFoot') > 1 ||
      ((count('THead') > 0 || count('TFoot') > 0) && count('TBody') === 0)
    )
      findings.add(PARTS, where, 'The table has several heads or feet, or none of a body between them.');
    const rows = table.kids
      .flatMap((kid) => (kid.tag === 'TR' ? [kid] : kid.kids))
      .filter(({ tag }) => tag === 'TR');
    const fault = shapeFault(tree, rows);
    if (fault !== undefined) findings.add(SHAPE, where, fault);
    const silent = rows
      .flatMap((row) => row.kids)
      .filter((cell) => cell.tag === 'TH' && !hasScope(tree, cell));
    if (silent.length === 0 || namesHeaders(tree, rows)) continue;
    for (const cell of silent)
      findings.add(SCOPE, () => pathOf(cell), 'The header does not say which cells it is for.');
  }
};

const hasScope = (tree: TagTree, cell: TagElement): boolean =>
  ['Row', 'Column', 'Both'].includes(asName(attributeOf(tree, cell, 'Scope')) ?? '');

const namesHeaders = (tree: TagTree, rows: readonly TagElement[]): boolean => {
  const cells = rows.flatMap((row) => row.kids).filter(({ tag }) => tag === 'TD');
  return (
    cells.length > 0 &&
    cells.every((cell) => (asItems(cell.dict, attributeOf(tree, cell, 'Headers')) ?? []).length > 0)
  );
};

/** Lays the cells out, row by row, as a reader does. */
const shapeFault = (tree: TagTree, rows: readonly TagElement[]): string | undefined => {
  if (rows.length === 0) return 'The table has no rows.';
  const taken: Set<number>[] = rows.map(() => new Set());
  let left = MOST_CELLS;
  for (const [r, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.kids) {
      while (taken[r]?.has(column)) column += 1;
      const span = (key: string) => Math.max(1, Math.trunc(asNumber(attributeOf(tree, cell, key)) ?? 1));
      const [wide, high] = [span('ColSpan'), span('RowSpan')];
      left -= wide * high;
      if (left < 0) return 'The table has more cells than can be counted.';
      if (r + high > rows.length) return `A cell of row ${r + 1} reaches below the table.`;
      for (let y = r; y < r + high; y++)
        for (let x = column; x < column + wide; x++) {
          if (taken[y]?.has(x)) return `Two cells of row ${y + 1} lie in one place.`;
          taken[y]?.add(x);
        }
      column += wide;
    }
  }
  const odd = taken.findIndex((columns) => columns.size !== taken[0]?.size);
  return odd === -1
    ? undefined
    : `Row ${odd + 1} has ${taken[odd]?.size ?? 0} cells, and the first ${taken[0]?.size ?? 0}.`;
};
