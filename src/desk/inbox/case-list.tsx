import type { JSX } from 'preact';
import { Bulk, Button, CaseTable, Pager, type Way } from '../../views';
import { addresses } from '../addresses';
import { columnsOf } from './columns';
import type { InboxPageProps } from './inbox-props';
import { listAddress, placeIn, queryOf, type Wish } from './wish';

/** The rows of the list, what is done with several of them, and the way to the next ones. */
export const CaseList = (props: InboxPageProps): JSX.Element => {
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

const orderWords = ({ site, sort, isSearch, questions }: InboxPageProps): string => {
  const { inbox } = site.texts;
  const { by, descending } = sort;
  if (isSearch) return inbox.searchIsNewestFirst;
  if (by === 'received') return descending ? inbox.newest : inbox.oldest;
  if (by === 'due') return descending ? inbox.lastDue : inbox.firstDue;
  const label = questions.find(({ pointer }) => pointer === by.pointer)?.label ?? by.pointer;
  return descending ? inbox.falling(label) : inbox.rising(label);
};
