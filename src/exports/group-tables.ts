import { EACH, exportRows, exportTables, type ListTable, type Path } from '../form';
import { keyOf } from './join-columns';
import { safeText } from './safe-cell';
import { type CaseTable, inPlace, join, type ReadableVersion, styleOf } from './table';

/** The repeating groups of all versions, each a table keyed by the case's number. @param versions newest first */
export const groupTables = (versions: readonly ReadableVersion[]): CaseTable[] => {
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
    const outer = outerLists(path).map((list) => `${newest.get(keyOf(list))?.label ?? ''}, nr`);
    const fixed = ['Ärendenummer', ...outer, 'Nr'];
    return { name: freeName(path, names), label, ...tableOf(versions, tables, fixed) };
  });
};

/** @param tables the same group in each version that has it, by the version's id */
const tableOf = (
  versions: readonly ReadableVersion[],
  tables: ReadonlyMap<string, ListTable>,
  fixed: readonly string[],
): Pick<CaseTable, 'header' | 'records'> => {
  const columns = new Map([...tables].map(([id, table]) => [id, table.columns]));
  const joined = join(versions, columns, fixed);
  return {
    header: [...fixed, ...joined.labels].map(safeText),
    records: ({ versionId, number, answer }, dialect) => {
      const table = tables.get(versionId);
      if (table === undefined) return [];
      return exportRows(table, answer, styleOf(dialect)).map(({ entries, cells }) => [
        number,
        ...entries.map((place) => String(place + 1)),
        ...inPlace(table.columns, cells, joined.places.get(versionId)),
      ]);
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
