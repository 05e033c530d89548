import type { ComponentChildren } from 'preact';
import { dayOf, showDate } from '../../form';
import { RowLink, Tag } from '../../views';
import { isOver } from '../../cases';
import { addresses } from '../addresses';
import { statusIcon } from '../cases/status-icon';
import type { InboxPageProps, ShownRow } from './inbox-props';
import { OWN_COLUMNS } from './read-wish';
import { listAddress } from './wish';

/** A column of the list: what is over it, and what it shows of a case. */
export interface InboxColumn {
  readonly heading: string;
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending' };
  readonly cell: (shown: ShownRow) => ComponentChildren;
}

type OwnColumn = (typeof OWN_COLUMNS)[number];

/** Those that are shown unless others were chosen. */
export const USUAL: readonly string[] = ['sokande', 'status', 'ansvarig', 'inkom', 'frist'];

/** The columns of a list, the case's number first. */
export const columnsOf = (props: InboxPageProps): readonly InboxColumn[] => {
  const { wish } = props.read;
  const chosen = wish.columns.length === 0 ? USUAL : wish.columns;
  return [numberColumn(props), ...chosen.map((id) => ({ ...columnOf(id, props), ...sorting(id, props) }))];
};

const numberColumn = ({ site }: InboxPageProps): InboxColumn => ({
  heading: site.texts.inbox.number,
  cell: ({ row, title }) => (
    <>
      <RowLink href={addresses.case(row.number)} words={row.number} />{' '}
      <span class={row.isUnread ? 'new' : undefined}>{title}</span>
      {row.isUnread && (
        <>
          {' '}
          <small>{site.texts.inbox.unread}</small>
        </>
      )}
    </>
  ),
});

const columnOf = (id: string, props: InboxPageProps): InboxColumn => {
  const { site, names, today, questions } = props;
  const { inbox, staff } = site.texts;
  const day = (iso: string | null): string => (iso === null ? '' : showDate(iso, site.language));
  const own: Readonly<Record<OwnColumn, InboxColumn>> = {
    sokande: {
      heading: inbox.applicant,
      cell: ({ applicant }) => {
        if (applicant === undefined) return '–';
        const { text, isMasked } = applicant;
        if (!isMasked) return text;
        if (text === '') return <small>{inbox.hidden}</small>;
        // No link of its own, as a masked answer has: the case's number beside it leads to the same page.
        return (
          <>
            {text} <span class="hidden-text">({inbox.hidden})</span>
          </>
        );
      },
    },
    status: {
      heading: staff.status,
      cell: ({ row, status }) => <Tag icon={statusIcon(row.status)} words={status} />,
    },
    ansvarig: {
      heading: inbox.handler,
      cell: ({ row }) =>
        row.handlerId === null ? (
          <small>{inbox.noHandler}</small>
        ) : (
          (names.get(row.handlerId) ?? inbox.someone)
        ),
    },
    inkom: {
      heading: inbox.received,
      cell: ({ row }) => <span class="num">{dayOf(row.receivedAt)}</span>,
    },
    frist: {
      heading: inbox.due,
      cell: ({ row }) => {
        if (row.dueOn === null || isOver(row.status)) return '';
        return row.dueOn < today ? (
          <span class="num over">
            {row.dueOn} <small>{inbox.late}</small>
          </span>
        ) : (
          <span class="num">{row.dueOn}</span>
        );
      },
    },
    komplett: { heading: inbox.complete, cell: ({ row }) => day(row.completeOn) },
  };
  if (isOwn(id)) return own[id];
  const question = questions.find(({ pointer }) => pointer === id);
  return {
    heading: question?.label ?? id,
    cell: ({ row, answers }) => {
      const { text = '', isMasked = false } = answers[id] ?? {};
      return isMasked ? (
        <a class="masked" href={addresses.caseAnswers(row.number)}>
          {text === '' ? inbox.hidden : text}
          <span class="hidden-text">{inbox.seeInCase(row.number)}</span>
        </a>
      ) : (
        <span class="answer">{text}</span>
      );
    },
  };
};

const isOwn = (id: string): id is OwnColumn => OWN_COLUMNS.some((own) => own === id);

/** Sorted by it the way it is not now; first with the newest, or with what is due first. A search keeps its order. */
const sorting = (
  id: string,
  { read, sort, isSearch, questions }: InboxPageProps,
): Pick<InboxColumn, 'sort'> => {
  const order = id === 'inkom' || id === 'frist' ? id : id.startsWith('/') ? id : undefined;
  const isSorted = questions.find(({ pointer }) => pointer === id)?.isSorted === true;
  if (isSearch || read.personal !== undefined || order === undefined || (order.startsWith('/') && !isSorted))
    return {};
  const isNow =
    typeof sort.by === 'object'
      ? sort.by.pointer === id
      : sort.by === (id === 'inkom' ? 'received' : 'due') && !id.startsWith('/');
  const rising = isNow ? sort.descending : order !== 'inkom';
  return {
    sort: {
      href: listAddress({ ...read.wish, order, rising, after: undefined }),
      ...(isNow && { now: sort.descending ? ('descending' as const) : ('ascending' as const) }),
    },
  };
};
