import type { CaseStatus, InboxPlace, WantedAnswer } from '../../cases';

/** Which statuses: those of a kind, or one. */
export type WantedStatus = 'oppna' | 'avslutade' | 'alla' | CaseStatus;

/** Whose: `alla`, `jag`, `ingen`, `jag-ingen`, or those of an account, by its id. */
export type WantedHandler = string;

/** A range as it was typed, and as it is compared. */
export interface TypedRange {
  readonly pointer: string;
  readonly least: string;
  readonly most: string;
}

/** A list of cases as an address names it. */
export interface Wish {
  readonly formId?: string;
  readonly status: WantedStatus;
  readonly handler: WantedHandler;
  readonly from?: string;
  readonly to?: string;
  readonly due?: 'forsenade' | 'snart';
  readonly unread: boolean;
  /** As it was typed. */
  readonly words: string;
  /** As they are stored, with what was typed beside. */
  readonly answers: readonly (WantedAnswer & { readonly typed: string })[];
  readonly range?: TypedRange;
  /** `inkom`, `frist`, or the pointer of a question. */
  readonly order: string;
  readonly rising: boolean;
  /** Column ids; none for those that are shown unless chosen. */
  readonly columns: readonly string[];
  readonly after?: InboxPlace;
}

/** What is shown to whoever comes without saying what they want. */
export const defaultWish = (mayHandle: boolean): Wish => ({
  status: 'oppna',
  handler: mayHandle ? 'jag-ingen' : 'alla',
  unread: false,
  words: '',
  answers: [],
  order: 'inkom',
  rising: false,
  columns: [],
});

/** All open cases, whoever has them. */
export const OPEN_WISH: Wish = defaultWish(false);

/** Where a list begins, as an address says it; empty for its beginning. */
export const placeIn = ({ after }: Pick<Wish, 'after'>): string =>
  after === undefined ? '' : `${after.id}_${after.key}`;

/** The address of a list, after the question mark. Everything that narrows it stands there, so that it means the same for everyone. */
export const queryOf = (wish: Wish): string => {
  const query = new URLSearchParams();
  const put = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') query.append(name, value);
  };
  put('tjanst', wish.formId);
  put('status', wish.status === 'oppna' ? undefined : wish.status);
  put('ansvarig', wish.handler);
  put('fran', wish.from);
  put('till', wish.to);
  put('frist', wish.due);
  put('olast', wish.unread ? '1' : undefined);
  put('q', wish.words);
  for (const { pointer, typed } of wish.answers) {
    put('fraga', pointer);
    put('svar', typed);
  }
  if (wish.range !== undefined) {
    put('span', wish.range.pointer);
    put('minst', wish.range.least);
    put('hogst', wish.range.most);
  }
  put('ordning', wish.order === 'inkom' ? undefined : wish.order);
  put('riktning', wish.rising ? 'stigande' : undefined);
  for (const column of wish.columns) put('kol', column);
  put('efter', placeIn(wish));
  return query.toString();
};

/** The list's address. */
export const listAddress = (wish: Wish): string => `/personal?${queryOf(wish)}`;
