import type { JSX } from 'preact';
import type { CaseTable, TableColumn } from '../../exports';
import { Block, CaseTable as Table, Tag } from '../../views';
import type { DeskSite } from '../frame/desk-site';
import type { TypedWish } from './typed-wish';

export interface ChooseColumnsProps {
  readonly site: DeskSite;
  readonly tables: readonly CaseTable[];
  readonly typed: TypedWish;
  readonly error?: string;
}

/** Every column that there is, over all versions: whether it is wanted, under which heading, and where. */
export const ChooseColumns = (props: ChooseColumnsProps): JSX.Element => {
  const { site, tables, error } = props;
  const words = site.texts.exports;
  const headings = [words.column, words.kept, words.own, words.place];
  return (
    <Block id="kolumner" heading={words.chooseColumns}>
      <p>{words.chooseColumnsHint}</p>
      {error !== undefined && <p class="error">{error}</p>}
      <Table
        caption={words.chooseColumns}
        columns={headings.map((heading) => ({ heading }))}
        rows={columnsOf(tables).map((one) => ({ key: one.column.key, cells: cellsOf(props, one) }))}
      />
    </Block>
  );
};

interface Offered {
  readonly column: TableColumn;
  /** The group's label; nothing for columns of the cases. */
  readonly group?: string;
}

/** Numbers of entries go with their group. */
const columnsOf = (tables: readonly CaseTable[]): Offered[] =>
  tables.flatMap(({ name, label, columns }) =>
    columns
      .filter(({ key }) => name === '' || !key.startsWith('@'))
      .map((column) => ({ column, ...(name !== '' && { group: label }) })),
  );

const cellsOf = ({ site, typed }: ChooseColumnsProps, { column, group }: Offered): JSX.Element[] => {
  const words = site.texts.exports;
  const { key, privacy } = column;
  const { kept, name, place } = typed.columns.get(key) ?? {
    kept: typed.columns.size === 0,
    name: '',
    place: '',
  };
  const label = group === undefined ? column.name : words.inGroup(group, column.name);
  return [
    <span key="label">
      {label}
      {privacy !== 'none' && (
        <>
          {' '}
          <Tag icon="lock" words={words.privacy[privacy]} />
        </>
      )}
      {column.earlier.length > 0 && <small> {column.earlier.map((one) => one.label).join(', ')}</small>}
    </span>,
    <label key="kept">
      <input type="checkbox" name="kolumn" value={key} checked={kept} aria-label={words.keep(label)} />
    </label>,
    <input
      key="own"
      class="control"
      name={`namn ${key}`}
      value={name}
      autocomplete="off"
      aria-label={words.ownFor(label)}
    />,
    <input
      key="place"
      class="control w4 num"
      name={`plats ${key}`}
      value={place}
      inputmode="numeric"
      autocomplete="off"
      aria-label={words.placeFor(label)}
    />,
  ];
};
