import type { Column, Path } from '../form';

/** Columns of one version of a form, in its order. */
export interface VersionColumns {
  readonly versionId: string;
  readonly number: number;
  readonly columns: readonly Column[];
}

/** The columns of all versions together. Where a version has no such question, its cells are empty. */
export interface JoinedColumns {
  readonly labels: readonly string[];
  /** For a version: each joined column's place among the version's own, or -1. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A place in the answer, the same in every version. */
export const keyOf = (path: Path): string => JSON.stringify(path);

interface Joined {
  readonly key: string;
  readonly label: string;
  /** The newest version that asks it. */
  readonly number: number;
}

/**
 * One table's columns over several versions: questions at the same place of the answer are one column, under the newest
 * label. What only older versions asked stands after the question it followed there.
 *
 * @param versions newest first
 * @param fixed the headings that come before, which no question may be mistaken for
 */
export const joinColumns = (versions: readonly VersionColumns[], fixed: readonly string[]): JoinedColumns => {
  const joined: Joined[] = [];
  for (const { number, columns } of versions) {
    let place = 0;
    for (const { path, label } of columns) {
      const key = keyOf(path);
      const known = joined.findIndex((one) => one.key === key);
      if (known === -1) joined.splice(place, 0, { key, label, number });
      place = (known === -1 ? place : known) + 1;
    }
  }
  const newest = versions[0]?.number;
  return { labels: distinct(joined, fixed, newest), places: placesIn(versions, joined) };
};

const placesIn = (versions: readonly VersionColumns[], joined: readonly Joined[]) =>
  new Map(
    versions.map(({ versionId, columns }) => {
      const keys = columns.map(({ path }) => keyOf(path));
      return [versionId, joined.map(({ key }) => keys.indexOf(key))] as const;
    }),
  );

/** `Namn`; of an older version `Namn (version 2)` where the newest has another question of that name; else `Namn (2)`. */
const distinct = (
  joined: readonly Joined[],
  fixed: readonly string[],
  newest: number | undefined,
): string[] => {
  const taken = new Set(fixed);
  const labels = new Map<Joined, string>();
  const ordered = [...joined].sort((a, b) => b.number - a.number);
  for (const column of ordered) {
    const base =
      column.number !== newest && taken.has(column.label)
        ? `${column.label} (version ${column.number})`
        : column.label;
    let free = base;
    for (let count = 2; taken.has(free); count += 1) free = `${base} (${count})`;
    taken.add(free);
    labels.set(column, free);
  }
  return joined.map((column) => labels.get(column) ?? column.label);
};
