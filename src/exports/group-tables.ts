import { EACH, entriesOf, exportTables, type ListTable, type Path } from '../form';
import { pathIn } from './cell-writer';
import { joinColumns, keyOf } from './join-columns';
import type { Shape } from './shape';
import { type CaseTable, chosenOf, type FixedColumn, type ReadableVersion, recordWriters } from './table';

/**
 * The repeating groups of all versions, each a table keyed by its case.
 * @param versions newest first
 * @param keyColumn what tells the case
 */
export const groupTables = (
  versions: readonly ReadableVersion[],
  shape: Shape,
  keyColumn: FixedColumn,
): CaseTable[] => {
  const perVersion = new Map(versions.map(({ id, model }) => [id, exportTables(model)]));
  const newest = new Map<string, ListTable>();
  for (const table of [...perVersion.values()].flat())
    if (!newest.has(keyOf(table.path))) newest.set(keyOf(table.path), table);
  const names = new Set<string>();
  return [...newest].map(([key, { path, label }]) => {
    const tables = new Map<string, ListTable>();
    for (const [id, all] of perVersion) {
      const table = all.find((one) => keyOf(one.path) === key);
      if (table !== undefined) tables.set(id, table);
    }
    const fixed: FixedColumn[] = [
      keyColumn,
      ...outerLists(path).map((list, depth) => ({
        key: `@entry${String(depth + 1)}`,
        label: `${newest.get(keyOf(list))?.label ?? ''}, nr`,
        id: `entry${String(depth + 1)}`,
        kind: 'number' as const,
      })),
      { key: '@entry', label: 'Nr', id: 'entry', kind: 'number' },
    ];
    return { name: freeName(path, names), label, ...tableOf(versions, tables, fixed, shape) };
  });
};

/** @param tables the same group in each version that has it, by the version's id */
const tableOf = (
  versions: readonly ReadableVersion[],
  tables: ReadonlyMap<string, ListTable>,
  fixed: readonly FixedColumn[],
  shape: Shape,
): Pick<CaseTable, 'columns' | 'records'> => {
  const joined = joinColumns(
    versions.map(({ id, number }) => ({ versionId: id, number, columns: tables.get(id)?.columns ?? [] })),
    fixed.map(({ label }) => label),
  );
  const chosen = chosenOf(
    fixed,
    joined.columns,
    shape,
    fixed.map(({ key }) => key),
  );
  return {
    columns: chosen.columns,
    records: (style) => {
      const writerOf = recordWriters(chosen, joined, style);
      const paths = new Map([...tables].map(([id, { path }]) => [id, pathIn(path, style)]));
      return ({ versionId, number, answer }, place) => {
        const path = paths.get(versionId);
        if (path === undefined) return [];
        const write = writerOf(versionId);
        const key = shape.personal ? number : String(place);
        return entriesOf(answer, path).map((entries) =>
          write([key, ...entries.map((at) => String(at + 1))], answer, entries),
        );
      };
    },
  };
};

/** The lists that a list stands in, outermost first. */
const outerLists = (path: Path): Path[] =>
  path.flatMap((token, place) => (token === EACH ? [path.slice(0, place)] : []));

/** The names on the way to a list, as a file may be called; two that would be called the same are numbered. */
const freeName = (path: Path, taken: Set<string>): string => {
  const words = path
    .filter((token) => typeof token === 'string')
    .map((word) => word.replace(/[^\w-]+/g, '_'));
  const base = words.join('-') || 'list';
  let name = base;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base}_${count}`;
  taken.add(name.toLowerCase());
  return name;
};
