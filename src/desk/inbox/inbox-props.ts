import type { InboxRow, InboxSort, InboxView as KeptView } from '../../cases';
import type { DeskSite } from '../frame/desk-site';
import type { BuiltIn } from './built-in';
import type { ListQuestion } from './questions';
import type { ReadWish } from './read-wish';
import type { Wish } from './wish';

/** A case with what its row shows beside. */
export interface ShownRow {
  readonly row: InboxRow;
  /** Of its form, as it was called then. */
  readonly title: string;
  /** Of its form, as its staff call it. */
  readonly status: string;
  /** Who applies, as far as whoever looks may know; undefined where the answers do not say. */
  readonly applicant?: ShownAnswer;
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

/** A view that is kept, as it may stand in an address. */
export interface ShownView extends KeptView {
  /** Without what it was narrowed by when it was kept, since that is about a person. */
  readonly isCut?: true;
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
    readonly kept: readonly ShownView[];
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
