import type { ExportRow } from '../cases';
import {
  atEntries,
  type Column,
  EACH,
  type FormModel,
  isObject,
  type Json,
  type Path,
  type Privacy,
  valueAt,
} from '../form';
import { cellWriter, knownWriter, pathIn } from './cell-writer';
import type { CellStyle } from './dialect';
import { freeOf, type JoinedColumns } from './join-columns';
import type { Shape } from './shape';

/** A version with the model that its answers are read by. */
export interface ReadableVersion {
  readonly id: string;
  readonly number: number;
  readonly model: FormModel;
}

/** A column of a table, over all versions. */
export interface TableColumn {
  /** Where it stands in the answer, `*` for each entry; of what the engine knows, a word after `@`: `@number`. */
  readonly key: string;
  /** The heading, which no other column of the table has. */
  readonly name: string;
  readonly kind: Column['kind'] | 'instant';
  readonly privacy: Privacy;
  /** Running numbers of the versions that ask it; none for what the engine knows. */
  readonly versions: readonly number[];
  readonly earlier: readonly { readonly label: string; readonly versions: readonly number[] }[];
}

/** A table of an export: the cases of a form, or the entries of one of its repeating groups. */
export interface CaseTable {
  /** Empty for the cases themselves; of a group, a name for files and addresses: `addresses`, `children-allergies`. */
  readonly name: string;
  /** What the group is called on the page; of the cases, the form's title. */
  readonly label: string;
  readonly columns: readonly TableColumn[];
  /** What makes the records, to be made once for all cases. */
  readonly records: (style: CellStyle) => RecordsOf;
}

/** A case's records in a table: one of the cases, any number of a group. @param place of the case, from 1 */
export type RecordsOf = (row: ExportRow, place: number) => string[][];

/** A column that the engine fills in, beside those of questions. */
export interface FixedColumn {
  readonly key: string;
  readonly label: string;
  /** What programs call it. */
  readonly id: string;
  readonly kind: TableColumn['kind'];
  readonly privacy?: Privacy;
}

/** A table's columns as they were chosen, each by its place among the fixed ones or the questions. */
export interface ChosenTable {
  readonly columns: readonly TableColumn[];
  readonly places: readonly { readonly of: 'fixed' | 'asked'; readonly place: number }[];
}

/** Files' names often tell of a person, whatever the question says. */
const isPersonal = ({ privacy, kind }: Pick<TableColumn, 'privacy' | 'kind'>): boolean =>
  privacy !== 'none' || kind === 'file';

/** @param kept those of the fixed columns that are there whatever is chosen: what rows are told apart by */
export const chosenOf = (
  fixed: readonly FixedColumn[],
  asked: JoinedColumns['columns'],
  shape: Shape,
  kept: readonly string[],
): ChosenTable => {
  const all = [
    ...fixed.map(({ key, label, id, kind, privacy = 'none' }, place) => ({
      column: {
        key,
        name: shape.names === 'ids' ? id : label,
        kind,
        privacy,
        versions: [],
        earlier: [],
      },
      at: { of: 'fixed' as const, place },
    })),
    ...asked.map((column, place) => ({
      column: { ...column, name: shape.names === 'ids' ? column.key : column.name },
      at: { of: 'asked' as const, place },
    })),
  ].filter(({ column }) => shape.personal || !isPersonal(column));
  const { columns: chosen } = shape;
  if (chosen === undefined)
    return { columns: all.map(({ column }) => column), places: all.map(({ at }) => at) };
  const before = kept.filter((key) => chosen.every((one) => one.key !== key)).map((key) => ({ key }));
  const taken = new Set<string>();
  const picked = [...before, ...chosen].flatMap(({ key, name }: { key: string; name?: string }) => {
    const found = all.find(({ column }) => column.key === key);
    return found === undefined
      ? []
      : [{ at: found.at, column: { ...found.column, name: freeOf(name ?? found.column.name, taken) } }];
  });
  return { columns: picked.map(({ column }) => column), places: picked.map(({ at }) => at) };
};

/** The cells of a record under the chosen columns. @param fixed those that the engine fills in, in their order */
export type RecordWriter = (fixed: readonly string[], answer: Json, entries?: readonly number[]) => string[];

/** @param own what a version asks at each of the joined columns' places */
export const recordWriter = (
  { places }: ChosenTable,
  own: readonly (Column | undefined)[],
  style: CellStyle,
): RecordWriter => {
  const known = knownWriter(style);
  const cells = places.map(({ of, place }): ((...record: Parameters<RecordWriter>) => string) => {
    if (of === 'fixed') return (fixed) => known(fixed[place] ?? '');
    const column = own[place];
    if (column === undefined) return () => '';
    const read = readerOf(pathIn(column.path, style));
    const write = cellWriter(column, style);
    return (_, answer, entries) => write(read(answer, entries));
  });
  return (fixed, answer, entries) => cells.map((cell) => cell(fixed, answer, entries));
};

type Reader = (answer: Json, entries: readonly number[] | undefined) => Json | undefined;

/** Most questions are a member of the answer, which is found without a walk; but for names that every object has. */
const readerOf = (path: Path): Reader => {
  if (path.includes(EACH)) return (answer, entries = []) => valueAt(answer, atEntries(path, entries));
  const [name] = path;
  if (path.length !== 1 || typeof name !== 'string' || name in Object.prototype)
    return (answer) => valueAt(answer, path);
  return (answer) => (isObject(answer) ? answer[name] : valueAt(answer, path));
};

/** Writers of the versions' records. One that asks nothing here has no cells but those that the engine fills in. */
export const recordWriters = (
  chosen: ChosenTable,
  { own }: Pick<JoinedColumns, 'own'>,
  style: CellStyle,
): ((versionId: string) => RecordWriter) => {
  const writers = new Map([...own].map(([id, columns]) => [id, recordWriter(chosen, columns, style)]));
  const empty = recordWriter(chosen, [], style);
  return (versionId) => writers.get(versionId) ?? empty;
};
