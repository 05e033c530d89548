import type { JSX } from 'preact';
import type { InboxRow, InboxSort, InboxView as KeptView } from '../../cases';
import {
  Button,
  CaseTable,
  DeskHead,
  Empty,
  Keys,
  Bulk,
  More,
  Notice,
  Pager,
  TextBox,
  Views,
  type ViewLink,
  type Way,
} from '../../views';
import { addresses } from '../addresses';
import { DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { noticeWords } from '../notices/words';
import type { BuiltIn } from './built-in';
import { columnsOf } from './columns';
import { InboxFilters } from './inbox-filters';
import type { ListQuestion } from './questions';
import type { ReadWish } from './read-wish';
import { listAddress, placeIn, queryOf, type Wish } from './wish';

/** A case with what its row shows beside. */
export interface ShownRow {
  readonly row: InboxRow;
  /** Of its form, as it was called then. */
  readonly title: string;
  /** Of its form, as its staff call it. */
  readonly status: string;
  /** By pointer. */
  readonly answers: Readonly<Record<string, ShownAnswer | undefined>>;
}

/** What a row tells of an answer. */
export interface ShownAnswer {
  /** In words; empty for what is hidden altogether. */
  readonly text: string;
  /** It tells less than was answered: the case tells the rest, to whoever asks for it there. */
  readonly isMasked: boolean;
}

export interface InboxPageProps {
  readonly site: DeskSite;
  readonly read: ReadWish;
  readonly rows: readonly ShownRow[];
  /** Of those who handle the cases, by account. */
  readonly names: ReadonlyMap<string, string>;
  readonly views: {
    readonly builtIn: readonly {
      readonly name: BuiltIn;
      readonly query: string;
      readonly href: string;
      readonly count: string;
    }[];
    readonly kept: readonly KeptView[];
  };
  readonly mayHandle: boolean;
  readonly sort: InboxSort;
  readonly isSearch: boolean;
  readonly questions: readonly ListQuestion[];
  readonly forms: readonly { readonly id: string; readonly title: string }[];
  /** In words: "1 000+". */
  readonly count: string;
  readonly total: number;
  readonly next?: Wish;
  /** Whether there are receipts that could not be made; residents who could not be told something. */
  readonly failed: boolean;
  readonly unreached: boolean;
  /** What the rows say, in few letters. */
  readonly mark: string;
  readonly script?: string;
  /** ISO date. */
  readonly today: string;
  readonly news?: string;
  readonly viewError?: string;
  readonly viewName?: string;
}

/** The list of cases: saved views beside it, filters over it, and what is done with several beneath. */
export const InboxPage = (props: InboxPageProps): JSX.Element => {
  const { site, read, rows, news } = props;
  const { inbox } = site.texts;
  const { wish } = read;
  const heading = headingOf(props);
  return (
    <DeskPage
      site={site}
      title={props.total > 0 ? `${heading} (${props.count})` : heading}
      part="cases"
      words={wish.words}
      script={props.script}
    >
      <div class="desk">
        <Views label={inbox.views} cases={inbox.cases} groups={groupsOf(props)} />
        <div>
          <DeskHead heading={heading} />
          {news !== undefined && (
            <Notice tone="ok">
              <p>{news}</p>
            </Notice>
          )}
          <Faults {...props} />
          <Warnings {...props} />
          <InboxFilters {...props} />
          {read.personal !== undefined && (
            <Notice>
              <p>{inbox.personalNote}</p>
            </Notice>
          )}
          <p
            role="status"
            data-fresh
            data-one={inbox.fresh(1)}
            data-many={inbox.fresh(2).replace('2', '#')}
            data-picked={inbox.picked(2).replace('2', '#')}
          />
          <div
            data-freshen={
              read.personal !== undefined || read.faults.length > 0 ? undefined : listAddress(wish)
            }
            data-mark={props.mark}
          >
            {rows.length > 0 ? (
              <CaseList {...props} />
            ) : (
              read.faults.length === 0 && <Empty icon="document" heading={inbox.none} text={inbox.noneHelp} />
            )}
          </div>
          <Keys label={inbox.keys} keys={keysOf(props)} />
          {read.personal === undefined && read.faults.length === 0 && <KeepView {...props} />}
        </div>
      </div>
    </DeskPage>
  );
};

const Faults = ({ site, read }: InboxPageProps): JSX.Element | null =>
  read.faults.length === 0 ? null : (
    <Notice tone="stop" heading={site.texts.inbox.faults} level={2}>
      <ul>
        {read.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </Notice>
  );

const Warnings = ({ site, failed, unreached }: InboxPageProps): JSX.Element => {
  const { staff } = site.texts;
  const words = noticeWords(site.language);
  return (
    <>
      {failed && (
        <Notice tone="warn">
          <p>
            {staff.receipts.someFailed} <a href={addresses.failedReceipts}>{staff.receipts.seeFailed}</a>
          </p>
        </Notice>
      )}
      {unreached && (
        <Notice tone="warn">
          <p>
            {words.someGivenUp} <a href={addresses.noticesGivenUp}>{words.seeGivenUp}</a>
          </p>
        </Notice>
      )}
    </>
  );
};

const CaseList = (props: InboxPageProps): JSX.Element => {
  const { site, read, rows, mayHandle, next } = props;
  const { inbox, staff } = site.texts;
  const { wish } = read;
  const isPosted = read.personal !== undefined;
  const columns = columnsOf(props);
  /** The same list from elsewhere: by its address, or by a post where it may have none. */
  const from = (words: string, after: Wish['after']): Way =>
    isPosted
      ? { words, form: SAME, name: 'efter', value: placeIn({ ...wish, after }) }
      : { words, href: listAddress({ ...wish, after }) };
  return (
    <>
      {isPosted && <SameAgain wish={wish} />}
      <CaseTable
        caption={inbox.caption(props.count, orderWords(props))}
        columns={columns.map(({ heading, sort }) => ({ heading, ...(sort !== undefined && { sort }) }))}
        picking={
          mayHandle
            ? {
                action: addresses.bulk,
                heading: inbox.pick,
                all: {
                  pick: inbox.pickAll(rows.length),
                  unpick: inbox.unpickAll,
                  isPicked: read.isPicked,
                  ...(isPosted
                    ? { form: SAME, name: 'markera', value: read.isPicked ? '' : 'alla' }
                    : { href: read.isPicked ? listAddress(wish) : `${listAddress(wish)}&markera=alla` }),
                },
              }
            : undefined
        }
        rows={rows.map((shown) => ({
          key: shown.row.number,
          ...(mayHandle && {
            pick: {
              value: `${shown.row.number}~${shown.row.changes}`,
              label: inbox.pickCase(shown.row.number),
              isPicked: read.isPicked,
            },
          }),
          cells: columns.map(({ cell }) => cell(shown)),
        }))}
      >
        {mayHandle && (
          <Bulk label={inbox.bulk}>
            <input type="hidden" name="_back" value={isPosted ? '' : queryOf(wish)} />
            <Button small icon="person" does="take">
              {inbox.take}
            </Button>
            <Button small does="assign">
              {inbox.assign}
            </Button>
            <Button small does="status">
              {inbox.changeStatus}
            </Button>
            <Button small icon="message" does="message">
              {inbox.write}
            </Button>
            <Button small icon="download" does="export">
              {inbox.export}
            </Button>
          </Bulk>
        )}
        <Pager
          label={staff.pages}
          shown={inbox.showing(rows.length, props.count)}
          first={wish.after === undefined ? undefined : from(inbox.first, undefined)}
          next={next && from(inbox.next, next.after)}
        />
      </CaseTable>
    </>
  );
};

/** The form that posts the same list again. */
const SAME = 'samma-urval';

/** What has no address is posted again for its next page. */
const SameAgain = ({ wish }: { readonly wish: Wish }): JSX.Element => {
  const pairs = [...new URLSearchParams(queryOf(wish))];
  return (
    <form id={SAME} method="post" action={addresses.search} hidden>
      {wish.status === 'oppna' && <input type="hidden" name="status" value={wish.status} />}
      {pairs.map(([name, value], place) => (
        <input key={place} type="hidden" name={name} value={value} />
      ))}
    </form>
  );
};

/** The list as it is now, under a name; or the view that it is, away. */
const KeepView = ({
  site,
  read,
  views,
  mayHandle,
  viewError,
  viewName = '',
}: InboxPageProps): JSX.Element => {
  const { inbox } = site.texts;
  const query = bare(read.wish);
  const kept = views.kept.find((view) => view.query === query);
  if (kept !== undefined)
    return (
      <form method="post" action={addresses.viewRemoval(kept.id)}>
        <p class="field">
          <Button small icon="remove" which={` ${kept.name}`}>
            {inbox.removeView}
          </Button>
        </p>
      </form>
    );
  return (
    <More summary={inbox.keep} open={viewError !== undefined}>
      <form method="post" action={addresses.views}>
        <input type="hidden" name="_query" value={query} />
        <TextBox
          id="vynamn"
          name="_name"
          label={inbox.keepName}
          value={viewName}
          width="w24"
          error={viewError}
          texts={site.texts}
        />
        {mayHandle && (
          <p class="field">
            <label>
              <input type="checkbox" name="_team" value="1" /> {inbox.keepForTeam}
            </label>
          </p>
        )}
        <p class="field">
          <Button small>{inbox.keep}</Button>
        </p>
      </form>
    </More>
  );
};

/** The same list from its beginning. */
const bare = (wish: Wish): string => queryOf({ ...wish, after: undefined });

const groupsOf = ({ site, read, views }: InboxPageProps) => {
  const { inbox } = site.texts;
  const now = bare(read.wish);
  const link = ({ name, query }: KeptView): ViewLink => ({
    name,
    href: `${addresses.cases}?${query}`,
    current: query === now,
  });
  return [
    {
      heading: inbox.views,
      links: views.builtIn.map(({ name, query, href, count }) => ({
        name: inbox.builtIn[name],
        href,
        count,
        current: query === now,
      })),
    },
    { heading: inbox.ownViews, links: views.kept.filter(({ isTeams }) => !isTeams).map(link) },
    { heading: inbox.teamViews, links: views.kept.filter(({ isTeams }) => isTeams).map(link) },
  ];
};

const headingOf = ({ site, read, views, isSearch }: InboxPageProps): string => {
  const { inbox } = site.texts;
  const now = bare(read.wish);
  const known = views.builtIn.find(({ query }) => query === now);
  if (known !== undefined) return inbox.builtIn[known.name];
  const kept = views.kept.find(({ query }) => query === now);
  if (kept !== undefined) return kept.name;
  // What was searched for may be a person: it is told where only the page shows it, and not in its title.
  return isSearch && read.wish.words !== '' && read.personal === undefined
    ? inbox.found(read.wish.words)
    : inbox.chosen;
};

const orderWords = ({ site, sort, isSearch, questions }: InboxPageProps): string => {
  const { inbox } = site.texts;
  const { by, descending } = sort;
  if (isSearch) return inbox.searchIsNewestFirst;
  if (by === 'received') return descending ? inbox.newest : inbox.oldest;
  if (by === 'due') return descending ? inbox.lastDue : inbox.firstDue;
  const label = questions.find(({ pointer }) => pointer === by.pointer)?.label ?? by.pointer;
  return descending ? inbox.falling(label) : inbox.rising(label);
};

const keysOf = ({ site, mayHandle }: InboxPageProps) => {
  const { keysList } = site.texts.inbox;
  return [
    { key: '/', does: keysList.search },
    { key: 'j', does: keysList.down },
    { key: 'k', does: keysList.up },
    { key: 'o', does: keysList.open },
    ...(mayHandle
      ? [
          { key: 'x', does: keysList.pick },
          { key: 'a', does: keysList.pickAll },
        ]
      : []),
  ];
};
