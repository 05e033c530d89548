import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icon/icon';

export interface Column {
  readonly heading: string;
  /** Said but not shown, for a column of buttons. */
  readonly hidden?: boolean;
  /** Where the list is sorted by it, and how it is sorted by it now. */
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending' };
}

export interface Row {
  readonly key: string;
  /** Its box, where rows are picked: what is posted, and what it is called. */
  readonly pick?: { readonly value: string; readonly label: string };
  /** One a column; the first is what the row is called. */
  readonly cells: readonly ComponentChildren[];
}

export interface CaseTableProps {
  /** What the table shows, in words. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Beneath the rows: the way to the next page, and what is done with those that are picked. */
  readonly children?: ComponentChildren;
  /** Where those that are picked are posted, and what the column of boxes is called. */
  readonly picking?: { readonly action: string; readonly heading: string };
}

/** A dense table; where it is narrow each row becomes a card. The roles are written out, since cards lose them. */
export const CaseTable = (props: CaseTableProps): JSX.Element => {
  const { picking } = props;
  return picking === undefined ? (
    <div class="panel">
      <Inside {...props} />
    </div>
  ) : (
    <form class="panel" method="post" action={picking.action}>
      <Inside {...props} />
    </form>
  );
};

const Inside = ({ caption, columns, rows, children, picking }: CaseTableProps): JSX.Element => (
  <>
    <table class={picking === undefined ? 'cases' : 'cases picked-from'} role="table">
      <caption class="hidden-text">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {picking !== undefined && (
            <th role="columnheader" scope="col">
              <span class="hidden-text">{picking.heading}</span>
            </th>
          )}
          {columns.map((column) => (
            <Heading key={column.heading} {...column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells, pick }) => (
          <tr key={key} role="row">
            {pick !== undefined && (
              <td role="cell" class="pick">
                <label>
                  <span class="hidden-text">{pick.label}</span>
                  <input type="checkbox" name="_case" value={pick.value} />
                </label>
              </td>
            )}
            {cells.map((cell, place) => (
              <td key={place} role="cell" data-label={labelOf(columns[place], place)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {children}
  </>
);

const Heading = ({ heading, hidden, sort }: Column): JSX.Element => (
  <th role="columnheader" scope="col" aria-sort={sort?.now}>
    {hidden === true ? (
      <span class="hidden-text">{heading}</span>
    ) : sort === undefined ? (
      heading
    ) : (
      <a href={sort.href}>
        {heading}
        {sort.now !== undefined && <Icon name={sort.now === 'ascending' ? 'up' : 'down'} />}
      </a>
    )}
  </th>
);

/** What stands before a cell on a card: nothing before the row's name, nor before what says it itself. */
const labelOf = (column: Column | undefined, place: number): string | undefined =>
  place === 0 || column?.hidden === true ? undefined : column?.heading;

/** What a row leads to. */
export const RowLink = ({ href, words }: { readonly href: string; readonly words: string }): JSX.Element => (
  <a class="case" href={href}>
    {words}
  </a>
);

export interface PagerProps {
  /** What is shown, in words. */
  readonly shown: string;
  /** The way back to where the list begins. */
  readonly first?: { readonly words: string; readonly href: string };
  readonly next?: { readonly words: string; readonly href: string };
  readonly label: string;
}

/** The way on through a long list. */
export const Pager = ({ shown, first, next, label }: PagerProps): JSX.Element => (
  <nav class="pager" aria-label={label}>
    <span>{shown}</span>
    {first !== undefined && <a href={first.href}>{first.words}</a>}
    {next !== undefined && (
      <a class="button small-button" href={next.href}>
        {next.words}
      </a>
    )}
  </nav>
);
