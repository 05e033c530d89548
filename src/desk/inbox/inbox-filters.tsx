import type { JSX } from 'preact';
import {
  Button,
  ButtonLink,
  FilterBox,
  FilterGroup,
  FilterRow,
  Filters,
  FilterSelect,
  FilterText,
  More,
} from '../../views';
import { addresses } from '../addresses';
import { USUAL } from './columns';
import type { InboxPageProps } from './inbox-props';
import { OWN_COLUMNS, SEEN_STATUSES } from './read-wish';
import type { Wish } from './wish';

/** Answers that can be asked for at once on the page; an address may hold more. */
const ANSWER_BOXES = 2;

/** What the list is narrowed by, and what it shows. */
export const InboxFilters = (props: InboxPageProps): JSX.Element => {
  const { site, read, forms } = props;
  const { inbox, staff } = site.texts;
  const { wish } = read;
  const option = (value: string, label: string) => ({ value, label });
  const isAnother = wish.handler.length === 36;
  return (
    <Filters action={addresses.search}>
      <FilterRow>
        <FilterText id="f-q" name="q" label={inbox.withWords} value={wish.words} />
        <FilterSelect
          id="f-tjanst"
          name="tjanst"
          label={inbox.form}
          value={wish.formId ?? ''}
          wide
          options={[option('', inbox.allForms), ...forms.map(({ id, title }) => option(id, title))]}
        />
        <FilterSelect
          id="f-status"
          name="status"
          label={staff.status}
          value={wish.status}
          options={[
            option('oppna', inbox.open),
            option('avslutade', inbox.over),
            option('alla', inbox.allStatuses),
            ...SEEN_STATUSES.map((status) => option(status, staff.statuses[status] ?? status)),
          ]}
        />
        <FilterSelect
          id="f-ansvarig"
          name="ansvarig"
          label={inbox.handler}
          value={wish.handler}
          options={[
            option('alla', inbox.anyone),
            option('jag', inbox.me),
            option('ingen', inbox.nobody),
            option('jag-ingen', inbox.meOrNobody),
            ...(isAnother ? [option(wish.handler, props.names.get(wish.handler) ?? inbox.someone)] : []),
            ...[...props.names]
              .filter(([id]) => id !== wish.handler && id !== site.user?.id)
              .map(([id, name]) => option(id, name)),
          ]}
        />
        <FilterSelect
          id="f-frist"
          name="frist"
          label={inbox.due}
          value={wish.due ?? ''}
          options={[
            option('', inbox.anyDue),
            option('forsenade', inbox.overdue),
            option('snart', inbox.soon),
          ]}
        />
        <Button icon="search">{inbox.filter}</Button>
        <ButtonLink kind="plain" href={addresses.cases}>
          {inbox.clear}
        </ButtonLink>
      </FilterRow>
      <More summary={inbox.more} open={isNarrowedThere(wish)}>
        <FilterGroup legend={inbox.received}>
          <FilterText id="f-fran" name="fran" label={inbox.from} value={wish.from ?? ''} numeric />
          <FilterText id="f-till" name="till" label={inbox.to} value={wish.to ?? ''} numeric />
          <FilterBox name="olast" value="1" label={inbox.onlyUnread} checked={wish.unread} />
        </FilterGroup>
        <AnswerFilters {...props} />
        <OrderFilter {...props} />
        <ColumnBoxes {...props} />
      </More>
    </Filters>
  );
};

/** Whether something beneath narrows the list: then it is in sight. */
const isNarrowedThere = ({ from, to, unread, answers, range }: Wish): boolean =>
  from !== undefined || to !== undefined || unread || answers.length > 0 || range !== undefined;

const AnswerFilters = ({ site, read, questions }: InboxPageProps): JSX.Element => {
  const { inbox } = site.texts;
  const { wish } = read;
  if (wish.formId === undefined)
    return (
      <FilterGroup legend={inbox.answers}>
        <p>{inbox.answersHint}</p>
      </FilterGroup>
    );
  const boxes = Array.from(
    { length: Math.max(ANSWER_BOXES, wish.answers.length + 1) },
    (_, place) => wish.answers[place],
  );
  const asked = [
    { value: '', label: inbox.noQuestion },
    ...questions.map(({ pointer, label }) => ({ value: pointer, label })),
  ];
  const sorted = questions.filter(({ isSorted }) => isSorted);
  return (
    <>
      {boxes.map((answer, place) => (
        <FilterGroup key={place} legend={`${inbox.answers} ${place + 1}`}>
          <FilterSelect
            id={`f-fraga-${place}`}
            name="fraga"
            label={inbox.question}
            value={answer?.pointer ?? ''}
            options={asked}
          />
          <FilterText id={`f-svar-${place}`} name="svar" label={inbox.answer} value={answer?.typed ?? ''} />
        </FilterGroup>
      ))}
      {sorted.length > 0 && (
        <FilterGroup legend={inbox.range}>
          <FilterSelect
            id="f-span"
            name="span"
            label={inbox.question}
            value={wish.range?.pointer ?? ''}
            options={[
              { value: '', label: inbox.noQuestion },
              ...sorted.map(({ pointer, label }) => ({ value: pointer, label })),
            ]}
          />
          <FilterText id="f-minst" name="minst" label={inbox.least} value={wish.range?.least ?? ''} />
          <FilterText id="f-hogst" name="hogst" label={inbox.most} value={wish.range?.most ?? ''} />
        </FilterGroup>
      )}
    </>
  );
};

/** Where rows are cards there is no heading to sort by. */
const OrderFilter = ({ site, read, questions }: InboxPageProps): JSX.Element => {
  const { inbox } = site.texts;
  const { order, rising } = read.wish;
  const options = [
    { value: 'inkom', label: inbox.newest },
    { value: 'inkom.stigande', label: inbox.oldest },
    { value: 'frist.stigande', label: inbox.firstDue },
    { value: 'frist', label: inbox.lastDue },
    ...questions
      .filter(({ isSorted }) => isSorted)
      .flatMap(({ pointer, label }) => [
        { value: `${pointer}.stigande`, label: inbox.rising(label) },
        { value: pointer, label: inbox.falling(label) },
      ]),
  ];
  return (
    <FilterRow>
      <FilterSelect
        id="f-ordning"
        name="ordnad"
        label={inbox.order}
        value={rising ? `${order}.stigande` : order}
        options={options}
      />
    </FilterRow>
  );
};

const ColumnBoxes = ({ site, read, questions }: InboxPageProps): JSX.Element => {
  const { inbox, staff } = site.texts;
  const shown = read.wish.columns.length === 0 ? USUAL : read.wish.columns;
  const words: Readonly<Record<(typeof OWN_COLUMNS)[number], string>> = {
    sokande: inbox.applicant,
    status: staff.status,
    ansvarig: inbox.handler,
    inkom: inbox.received,
    frist: inbox.due,
    komplett: inbox.complete,
  };
  return (
    <FilterGroup legend={inbox.columns} boxes>
      {OWN_COLUMNS.map((id) => (
        <FilterBox key={id} name="kol" value={id} label={words[id]} checked={shown.includes(id)} />
      ))}
      {questions.map(({ pointer, label }) => (
        <FilterBox key={pointer} name="kol" value={pointer} label={label} checked={shown.includes(pointer)} />
      ))}
    </FilterGroup>
  );
};
