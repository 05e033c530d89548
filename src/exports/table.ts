import type { ExportRow } from '../cases';
import type { Column, ExportStyle, FormModel } from '../form';
import type { Dialect } from './dialect';
import { joinColumns, type JoinedColumns } from './join-columns';
import { safeNumber, safeText } from './safe-cell';

/** A version with the model that its answers are read by. */
export interface ReadableVersion {
  readonly id: string;
  readonly number: number;
  readonly model: FormModel;
}

/** A table of an export: the cases of a form, or the entries of one of its repeating groups. */
export interface CaseTable {
  /** Empty for the cases themselves; of a group, a name for files and addresses: `addresses`, `children-allergies`. */
  readonly name: string;
  /** What the group is called on the page; of the cases, the form's title. */
  readonly label: string;
  readonly header: readonly string[];
  /** A case's records in this table: one of the cases, any number of a group. */
  readonly records: (row: ExportRow, dialect: Dialect) => string[][];
}

/** The columns of one table over all versions. @param columns each version's own, by its id */
export const join = (
  versions: readonly ReadableVersion[],
  columns: ReadonlyMap<string, readonly Column[]>,
  fixed: readonly string[],
): JoinedColumns =>
  joinColumns(
    versions.map(({ id, number }) => ({ versionId: id, number, columns: columns.get(id) ?? [] })),
    fixed,
  );

/** Swedish words in every dialect; JSON Lines has the values as they are stored. */
export const styleOf = ({ decimal }: Dialect): ExportStyle => ({
  language: 'sv',
  decimal,
  choices: 'labels',
});

/** A version's cells under the joined columns, made safe. */
export const inPlace = (
  own: readonly Column[],
  cells: readonly string[],
  places: readonly number[] | undefined,
): string[] =>
  (places ?? []).map((place) => {
    const cell = cells[place] ?? '';
    return own[place]?.kind === 'number' ? safeNumber(cell) : safeText(cell);
  });
