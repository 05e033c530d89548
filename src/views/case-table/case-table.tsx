import type { ComponentChildren, JSX } from 'preact';

export interface Column {
  readonly heading: string;
  /** Said but not shown, for a column of buttons. */
  readonly hidden?: boolean;
}

export interface Row {
  readonly key: string;
  /** One a column; the first is what the row is called. */
  readonly cells: readonly ComponentChildren[];
}

export interface CaseTableProps {
  /** What the table shows, in words. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Beneath the rows: the way to the next page. */
  readonly children?: ComponentChildren;
}

/** A dense table; where it is narrow each row becomes a card. The roles are written out, since cards lose them. */
export const CaseTable = ({ caption, columns, rows, children }: CaseTableProps): JSX.Element => (
  <div class="panel">
    <table class="cases" role="table">
      <caption class="hidden-text">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ heading, hidden }) => (
            <th key={heading} role="columnheader" scope="col">
              {hidden === true ? <span class="hidden-text">{heading}</span> : heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          <tr key={key} role="row">
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
  </div>
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
  readonly next?: { readonly words: string; readonly href: string };
  readonly label: string;
}

/** The way on through a long list. */
export const Pager = ({ shown, next, label }: PagerProps): JSX.Element => (
  <nav class="pager" aria-label={label}>
    <span>{shown}</span>
    {next !== undefined && (
      <a class="button small-button" href={next.href}>
        {next.words}
      </a>
    )}
  </nav>
);
