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
  readonly pick?: { readonly value: string; readonly label: string; readonly isPicked?: boolean };
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
  readonly picking?: { readonly action: string; readonly heading: string; readonly all?: PickAll };
}

/** What picks every row on the page at once: a link, or a button of another form, to the same page with all of them picked. */
export type PickAll = {
  readonly pick: string;
  readonly unpick: string;
  readonly isPicked: boolean;
} & Whereto;

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
    {picking?.all !== undefined && <PickAllWay {...picking.all} />}
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
                  <input type="checkbox" name="_case" value={pick.value} checked={pick.isPicked === true} />
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

/** Its script ticks the boxes where they stand, and changes its words. */
const PickAllWay = (props: PickAll): JSX.Element => {
  const { pick, unpick, isPicked } = props;
  const words = isPicked ? unpick : pick;
  const forScript = { 'data-pick-all': pick, 'data-unpick-all': unpick };
  return (
    <p class="pick-all">
      {'href' in props ? (
        <a href={props.href} {...forScript}>
          {words}
        </a>
      ) : (
        <button form={props.form} name={props.name} value={props.value} {...forScript}>
          {words}
        </button>
      )}
    </p>
  );
};

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
  readonly first?: Way;
  readonly next?: Way;
  readonly label: string;
}

/** An address, or a value that is posted with a form that stands elsewhere. */
type Whereto =
  { readonly href: string } | { readonly form: string; readonly name: string; readonly value: string };

/** A way on. */
export type Way = Whereto & { readonly words: string };

/** The way on through a long list. */
export const Pager = ({ shown, first, next, label }: PagerProps): JSX.Element => (
  <nav class="pager" aria-label={label}>
    <span>{shown}</span>
    {first !== undefined && <WayOn {...first} />}
    {next !== undefined && <WayOn {...next} look="button small-button" />}
  </nav>
);

const WayOn = ({ look, ...way }: Way & { readonly look?: string }): JSX.Element =>
  'href' in way ? (
    <a class={look} href={way.href}>
      {way.words}
    </a>
  ) : (
    <button class="button small-button" form={way.form} name={way.name} value={way.value}>
      {way.words}
    </button>
  );
