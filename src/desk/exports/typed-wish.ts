import {
  type CaseTable,
  type ChosenColumn,
  type ExportTemplate,
  readWish,
  type ReadWish,
} from '../../exports';
import type { Json, Pairs } from '../../form';

/** What somebody has chosen for an export so far, as the page's controls hold it. */
export interface TypedWish {
  readonly form: string;
  readonly format: string;
  readonly purpose: string;
  readonly personal: string;
  readonly names: string;
  readonly secret: boolean;
  readonly statuses: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Numbers of cases, where just some were chosen. */
  readonly cases: readonly string[];
  /** By column: whether it is wanted, under which name, at which place. Nothing: all of them, as they are. */
  readonly columns: ReadonlyMap<string, TypedColumn>;
}

export interface TypedColumn {
  readonly kept: boolean;
  readonly name: string;
  readonly place: string;
}

/** A page that nothing has been typed on. */
export const untyped = (form: string, cases: readonly string[], template?: ExportTemplate): TypedWish => ({
  form,
  format: 'xlsx',
  purpose: '',
  personal: template?.shape.personal === false ? 'without' : 'with',
  names: template?.shape.names ?? 'labels',
  secret: false,
  statuses: [],
  from: '',
  to: '',
  cases,
  columns: new Map(
    template?.shape.columns?.map(({ key, name = '' }, place) => [
      key,
      { kept: true, name, place: String(place + 1) },
    ]),
  ),
});

/** As it was posted. @param tables all columns that there are */
export const typedIn = (body: Pairs | undefined, tables: readonly CaseTable[]): TypedWish => {
  const one = (name: string): string => body?.get(name)?.at(-1)?.trim() ?? '';
  const many = (name: string): string[] => (body?.get(name) ?? []).filter((value) => value !== '');
  const kept = new Set(many('kolumn'));
  return {
    form: one('formular'),
    format: one('format'),
    purpose: one('syfte'),
    personal: one('personuppgifter'),
    names: one('rubriker'),
    secret: one('skyddade') === 'ja',
    statuses: many('status'),
    from: one('fran'),
    to: one('till'),
    cases: many('arenden').flatMap((text) => text.split(',')),
    columns: new Map(
      keysOf(tables).map((key) => [
        key,
        { kept: kept.has(key), name: one(`namn ${key}`), place: one(`plats ${key}`) },
      ]),
    ),
  };
};

/** Each column once, though the case's number stands in every table. */
export const keysOf = (tables: readonly CaseTable[]): string[] => [
  ...new Set(tables.flatMap(({ columns }) => columns.map(({ key }) => key))),
];

/** A place that is no whole number from 1. */
export const hasOddPlace = ({ columns }: TypedWish): boolean =>
  [...columns.values()].some(({ place }) => place !== '' && !/^[1-9]\d{0,3}$/.test(place));

/** What was typed, to be judged as anything that comes from outside is. */
export const wishOf = (typed: TypedWish): ReadWish => {
  const { form, format, purpose, personal, names, secret, statuses, from, to, cases } = typed;
  const columns = chosenIn(typed);
  return readWish({
    form,
    format,
    purpose,
    names,
    personal: personal !== 'without',
    secret,
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
    ...(statuses.length > 0 && { statuses: [...statuses] }),
    ...(cases.length > 0 && { cases: [...cases] }),
    ...(columns !== undefined && { columns: columns.map((column): Json => ({ ...column })) }),
  });
};

/** Those with a place first, in its order; nothing where all are kept as they are. */
const chosenIn = ({ columns }: TypedWish): ChosenColumn[] | undefined => {
  const all = [...columns];
  if (all.every(([, { kept, name, place }]) => kept && name === '' && place === '')) return undefined;
  const placeOf = (place: string): number => (place === '' ? Infinity : Number(place));
  return all
    .filter(([, { kept }]) => kept)
    .map(([key, { name, place }], at) => ({ key, name, place: placeOf(place), at }))
    .sort((a, b) => (a.place === b.place ? a.at - b.at : a.place - b.place))
    .map(({ key, name }) => ({ key, ...(name !== '' && { name }) }));
};
