import { EACH, type Column, type Path, type Privacy, toPointer } from '../form';

/** Columns of one version of a form, in its order. */
export interface VersionColumns {
  readonly versionId: string;
  readonly number: number;
  readonly columns: readonly Column[];
}

/** One question over all versions that ask it. */
export interface JoinedColumn {
  /** The place in the answer as a JSON Pointer, an asterisk for each entry of a list. */
  readonly key: string;
  /** What the newest version that asks it calls it, told apart from the others of its table. */
  readonly name: string;
  /** The kind of question, where all versions agree. */
  readonly kind: Column['kind'] | 'text';
  /** The strictest of all versions. */
  readonly privacy: Privacy;
  /** Running numbers of the versions that ask it, oldest first. */
  readonly versions: readonly number[];
  /** What it was called before, and by which versions, oldest first. */
  readonly earlier: readonly { readonly label: string; readonly versions: readonly number[] }[];
}

/** The columns of all versions together. Where a version has no such question, its cells are empty. */
export interface JoinedColumns {
  readonly columns: readonly JoinedColumn[];
  /** For a version: what it asks at each of the joined columns' places. */
  readonly own: ReadonlyMap<string, readonly (Column | undefined)[]>;
}

/** A place in the answer, the same in every version. */
export const keyOf = (path: Path): string => toPointer(path.map((token) => (token === EACH ? '*' : token)));

interface Joining {
  readonly key: string;
  /** As it is asked, newest version first. */
  readonly asked: { readonly number: number; readonly column: Column }[];
}

const PRIVACY: readonly Privacy[] = ['none', 'personal', 'sensitive', 'secret'];

/**
 * One table's columns over several versions: questions at the same place of the answer are one column, under the newest
 * label. What only older versions asked stands after the question it followed there.
 *
 * @param versions newest first
 * @param fixed the headings that come before, which no question may be mistaken for
 */
export const joinColumns = (versions: readonly VersionColumns[], fixed: readonly string[]): JoinedColumns => {
  const joined: Joining[] = [];
  for (const { number, columns } of versions) {
    let place = 0;
    for (const column of columns) {
      const key = keyOf(column.path);
      const at = joined.findIndex((one) => one.key === key);
      const known = joined[at];
      if (known === undefined) joined.splice(place, 0, { key, asked: [{ number, column }] });
      else known.asked.push({ number, column });
      place = (known === undefined ? place : at) + 1;
    }
  }
  const names = distinct(joined, fixed, versions[0]?.number);
  return {
    columns: joined.map((one, place) => columnOf(one, names[place] ?? one.key)),
    own: new Map(
      versions.map(({ versionId, columns }) => {
        const byKey = new Map(columns.map((column) => [keyOf(column.path), column]));
        return [versionId, joined.map(({ key }) => byKey.get(key))] as const;
      }),
    ),
  };
};

const columnOf = ({ key, asked }: Joining, name: string): JoinedColumn => {
  const oldestFirst = [...asked].reverse();
  const kinds = new Set(asked.map(({ column }) => column.kind));
  const now = asked[0]?.column.label;
  const earlier = new Map<string, number[]>();
  for (const { number, column } of oldestFirst)
    if (column.label !== now) earlier.set(column.label, [...(earlier.get(column.label) ?? []), number]);
  const levels = asked.map(({ column }) => PRIVACY.indexOf(column.field.privacy));
  return {
    key,
    name,
    kind: kinds.size === 1 ? (asked[0]?.column.kind ?? 'text') : 'text',
    privacy: PRIVACY[Math.max(...levels)] ?? 'none',
    versions: oldestFirst.map(({ number }) => number),
    earlier: [...earlier].map(([label, versions]) => ({ label, versions })),
  };
};

/** `Namn`; of an older version `Namn (version 2)` where the newest has another question of that name; else `Namn (2)`. */
const distinct = (
  joined: readonly Joining[],
  fixed: readonly string[],
  newest: number | undefined,
): string[] => {
  const taken = new Set(fixed);
  const names = new Map<Joining, string>();
  const numberOf = ({ asked }: Joining): number => asked[0]?.number ?? 0;
  const ordered = [...joined].sort((a, b) => numberOf(b) - numberOf(a));
  for (const one of ordered) {
    const label = one.asked[0]?.column.label ?? one.key;
    const base = numberOf(one) !== newest && taken.has(label) ? `${label} (version ${numberOf(one)})` : label;
    names.set(one, freeOf(base, taken));
  }
  return joined.map((one) => names.get(one) ?? one.key);
};

/** The name, or the name with a number where it is taken; taken from now on. */
export const freeOf = (name: string, taken: Set<string>): string => {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
  taken.add(free);
  return free;
};
