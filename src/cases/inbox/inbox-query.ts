import type { Reach } from '../../identity';
import type { CaseStatus } from '../case-status';
import type { Term } from './search-terms';

/** Who asks: rights stand inside every query. */
export interface Asker {
  readonly reach: Reach;
  readonly mayReadSecret: boolean;
}

/** An answer that a case has: at this question, this value. */
export interface WantedAnswer {
  /** A JSON Pointer, `*` for each entry of a list. */
  readonly pointer: string;
  /** As it is stored. */
  readonly value: string;
}

/** Answers between two, both of them included, as `sortedText` writes them. */
export interface WantedRange {
  readonly pointer: string;
  readonly from?: string;
  readonly to?: string;
}

/** By the day it came, by the day it is due, or by an answer that its form is sorted by. */
export type InboxOrder = 'received' | 'due' | { readonly pointer: string };

/** Which cases are wanted. What is left out does not narrow. */
export interface InboxFilter {
  readonly formId?: string;
  readonly statuses: readonly CaseStatus[];
  /** Accounts; null for nobody. */
  readonly handlers?: readonly (string | null)[];
  /** ISO dates in Sweden, both of them included. */
  readonly from?: string;
  readonly to?: string;
  readonly unread?: boolean;
  /** Due before this day; and from this one on. ISO dates. */
  readonly dueBefore?: string;
  readonly dueFrom?: string;
  readonly terms?: readonly Term[];
  readonly answers?: readonly WantedAnswer[];
  readonly range?: WantedRange;
}

export interface InboxSort {
  readonly by: InboxOrder;
  readonly descending: boolean;
}

/** The case that a page ended with, where the next one begins: what it was sorted by, and its id. */
export interface InboxPlace {
  readonly key: string;
  readonly id: string;
}

/** A case in the list. */
export interface InboxRow {
  readonly id: string;
  readonly number: string;
  readonly formId: string;
  readonly formVersionId: string;
  readonly receivedAt: Date;
  readonly status: CaseStatus;
  readonly handlerId: string | null;
  readonly isUnread: boolean;
  readonly isProtected: boolean;
  readonly completeOn: string | null;
  /** `Case.changes`: who changes several from the list says what they saw. */
  readonly changes: number;
  readonly applicant: string | null;
  /** ISO date; null until the case has been put into the search, a moment after it came. */
  readonly dueOn: string | null;
}

export interface InboxPage {
  readonly rows: readonly InboxRow[];
  /** Where the next page begins, when there is one. */
  readonly next?: InboxPlace;
}

/** By what the list is really sorted: words and answers are found newest first, and a range is told in its own order. */
export const effectiveSort = (filter: InboxFilter, sort: InboxSort): InboxSort => {
  if (isSearch(filter)) return { by: 'received', descending: true };
  if (
    filter.range !== undefined &&
    !(typeof sort.by === 'object' && sort.by.pointer === filter.range.pointer)
  )
    return { by: { pointer: filter.range.pointer }, descending: sort.descending };
  if ((filter.dueBefore !== undefined || filter.dueFrom !== undefined) && typeof sort.by === 'string')
    return sort.by === 'due' ? sort : { by: 'due', descending: false };
  return sort;
};

/** Whether it is looked for in the words and answers of cases. */
export const isSearch = ({ terms = [], answers = [] }: InboxFilter): boolean =>
  terms.length > 0 || answers.length > 0;
