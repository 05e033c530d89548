import {
  effectiveSort,
  isOver,
  isSearch,
  termsOf,
  type CaseStatus,
  type InboxFilter,
  type InboxPlace,
  type InboxSort,
} from '../../cases';
import { isDay } from '../../form';
import { sortedBound, type ListQuestion } from './questions';
import { SEEN_STATUSES } from './read-wish';
import type { Wish } from './wish';

/** Whom and which day a wish is read for. */
export interface ReadFor {
  /** The account of whoever asks. */
  readonly userId: string;
  /** ISO date in Sweden. */
  readonly today: string;
  readonly questions: readonly ListQuestion[];
}

/** Days within which a case is due soon. */
export const SOON_DAYS = 7;

/** Which cases a wish means. */
export const filterOf = (wish: Wish, { userId, today, questions }: ReadFor): InboxFilter => {
  const { formId, status, handler, from, to, due, unread, words, answers, range } = wish;
  const spanned = range && questions.find(({ pointer }) => pointer === range.pointer);
  const [least, most] = [range?.least, range?.most].map((typed) =>
    spanned === undefined || typed === undefined || typed === '' ? undefined : sortedBound(spanned, typed),
  );
  return {
    ...(formId !== undefined && { formId }),
    statuses: statusesOf(status),
    ...(handler !== 'alla' && { handlers: handlersOf(handler, userId) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(due === 'forsenade' && { dueBefore: today }),
    ...(due === 'snart' && { dueFrom: today, dueBefore: daysAfter(today, SOON_DAYS + 1) }),
    ...(unread && { unread }),
    ...(words !== '' && { terms: termsOf(words) }),
    ...(answers.length > 0 && { answers }),
    ...(range !== undefined && {
      range: {
        pointer: range.pointer,
        ...(least !== undefined && { from: least }),
        // What begins with the typed word is within it.
        ...(most !== undefined && { to: `${most}\u{10ffff}` }),
      },
    }),
  };
};

/** In which order it is told. */
export const sortOf = ({ order, rising }: Wish, filter: InboxFilter): InboxSort => {
  if (order === 'frist') return effectiveSort(filter, { by: 'due', descending: !rising });
  if (order === 'inkom') return effectiveSort(filter, { by: 'received', descending: !rising });
  return effectiveSort(filter, { by: { pointer: order }, descending: !rising });
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether a list in this order may begin at a place that somebody wrote into an address. */
export const isPlaceIn = ({ key }: InboxPlace, filter: InboxFilter, { by }: InboxSort): boolean => {
  if (isSearch(filter)) return /^\d{1,18}$/.test(key);
  if (by === 'received') return INSTANT.test(key) && !Number.isNaN(Date.parse(key));
  return by === 'due' ? isDay(key) : true;
};

const statusesOf = (status: Wish['status']): readonly CaseStatus[] => {
  if (status === 'alla') return SEEN_STATUSES;
  if (status === 'oppna') return SEEN_STATUSES.filter((one) => !isOver(one));
  return status === 'avslutade' ? SEEN_STATUSES.filter(isOver) : [status];
};

const handlersOf = (handler: string, userId: string): readonly (string | null)[] => {
  if (handler === 'jag') return [userId];
  if (handler === 'ingen') return [null];
  return handler === 'jag-ingen' ? [userId, null] : [handler];
};

const daysAfter = (day: string, days: number): string => {
  const then = new Date(`${day}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
};
