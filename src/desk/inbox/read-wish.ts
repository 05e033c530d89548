import {
  CASE_STATUSES,
  isCaseStatus,
  storedText,
  termsOf,
  type CaseStatus,
  type InboxPlace,
  type WantedAnswer,
} from '../../cases';
import { isDay, readDate } from '../../form';
import { isUuid } from '../../platform/ids';
import type { Texts } from '../../views';
import { holdsPersonal } from './personal';
import { sortedBound, storedAnswer, type ListQuestion } from './questions';
import { defaultWish, type Wish } from './wish';

/** What an address or a post gives under a name. */
export type Given = (name: string) => readonly string[];

/** Names that an address of a list may hold: once, or several times. */
const ONCE = [
  ...['tjanst', 'status', 'ansvarig', 'fran', 'till', 'frist', 'olast', 'q', 'span', 'minst', 'hogst'],
  ...['ordning', 'riktning', 'efter', 'markera'],
];
const SEVERAL = ['fraga', 'svar', 'kol'];
const LONGEST_NAME_TOLD = 40;

/** What the address is read against. */
export interface ReadingOf {
  readonly texts: Texts;
  /** Forms within reach. */
  readonly isForm: (id: string) => boolean;
  readonly questionsOf: (formId: string) => readonly ListQuestion[];
  readonly mayHandle: boolean;
  /** All names in an address, one that stands there twice twice. */
  readonly names?: readonly string[];
}

/** A wish, and a sentence for each thing in it that could not be read. */
export interface ReadWish {
  readonly wish: Wish;
  readonly faults: readonly string[];
  /** It holds what is about a person, and so must not stand in an address: told in a sentence. */
  readonly personal?: string;
  /** The same without that. */
  readonly rest: Wish;
  /** All cases on the page are picked to begin with. */
  readonly isPicked: boolean;
}

export const MOST_CHOSEN = 12;
const LONGEST_WORDS = 200;
const LONGEST_ANSWER = 300;

/** Columns that are no questions. */
export const OWN_COLUMNS = ['sokande', 'status', 'ansvarig', 'inkom', 'frist', 'komplett'] as const;

/** Statuses that the staff see: what waits for signatures has not been received. */
export const SEEN_STATUSES: readonly CaseStatus[] = CASE_STATUSES.filter(
  (status) => status !== 'awaiting_signatures',
);

/** The list that an address names, typed by hand or not. Total: what cannot be read is told, and left out. */
export const readWish = (given: Given, reading: ReadingOf): ReadWish => {
  const { texts, isForm, questionsOf, mayHandle, names = [] } = reading;
  const words = texts.inbox;
  const faults: string[] = names.flatMap((name, place) => {
    const told = name.slice(0, LONGEST_NAME_TOLD);
    if (SEVERAL.includes(name)) return [];
    if (!ONCE.includes(name)) return [words.faultName(told)];
    return names.indexOf(name) === place ? [] : [words.faultTwice(told)];
  });
  const one = (name: string): string => given(name).at(-1)?.trim() ?? '';
  const told = <T>(fault: string, instead: T): T => {
    faults.push(fault);
    return instead;
  };
  const day = (name: string, label: string): string | undefined => {
    const typed = one(name);
    if (typed === '') return undefined;
    const read = readDate(typed);
    if (read !== undefined && isDay(read)) return read;
    faults.push(words.faultDay(label, typed));
    return undefined;
  };

  const formTyped = one('tjanst');
  const formId = isForm(formTyped) ? formTyped : undefined;
  if (formTyped !== '' && formId === undefined) faults.push(words.faultForm(formTyped));
  const questions = formId === undefined ? [] : questionsOf(formId);
  const questionAt = (pointer: string) => questions.find((question) => question.pointer === pointer);

  const status = one('status') || 'oppna';
  const handler = one('ansvarig') || defaultWish(mayHandle && isBare(given)).handler;
  const due = one('frist');
  const typedWords = one('q');
  const [from, to] = [day('fran', words.from), day('till', words.to)];
  if (from !== undefined && to !== undefined && from > to) faults.push(words.faultDays);
  if (Array.from(typedWords).length > LONGEST_WORDS) faults.push(words.faultLong);
  else if (typedWords !== '' && termsOf(typedWords).length === 0) faults.push(words.faultWords);

  const [asked, typedAnswers] = [given('fraga'), given('svar')];
  const answers = Array.from({ length: Math.max(asked.length, typedAnswers.length) }).flatMap((_, place) => {
    const pointer = asked[place] ?? '';
    const typed = typedAnswers[place]?.trim() ?? '';
    if (pointer === '') return typed === '' ? [] : told(words.faultNoQuestion, []);
    const question = questionAt(pointer);
    if (question === undefined) return told(words.faultQuestion, []);
    if (typed === '') return told(words.faultNoAnswer(question.label), []);
    const stored =
      typed.length > LONGEST_ANSWER ? undefined : storedText(storedAnswer(question, typed) ?? null);
    return stored === undefined
      ? told(words.faultAnswer(question.label, typed.slice(0, LONGEST_ANSWER)), [])
      : [{ pointer, value: stored, typed }];
  });

  const span = one('span');
  const [least, most] = [one('minst'), one('hogst')];
  const spanned = questionAt(span);
  if (span !== '' && spanned?.isSorted !== true) faults.push(words.faultQuestion);
  for (const typed of [least, most])
    if (spanned !== undefined && typed !== '' && sortedBound(spanned, typed) === undefined)
      faults.push(words.faultAnswer(spanned.label, typed.slice(0, LONGEST_ANSWER)));
  const isBound = least !== '' || most !== '';
  if (span === '' && isBound) faults.push(words.faultNoQuestion);
  if (spanned !== undefined && !isBound) faults.push(words.faultNoAnswer(spanned.label));
  const hasRange = spanned?.isSorted === true && isBound;

  const order = one('ordning') || 'inkom';
  const isOrder = order === 'inkom' || order === 'frist' || questionAt(order)?.isSorted === true;
  if (!isOrder) faults.push(words.faultOrder);

  const columns = [...new Set(given('kol').filter((column) => column !== ''))];
  const isColumn = (column: string): boolean =>
    OWN_COLUMNS.some((own) => own === column) || questionAt(column) !== undefined;
  if (!columns.every(isColumn)) faults.push(words.faultColumn);
  if (columns.length > MOST_CHOSEN || answers.length > MOST_CHOSEN)
    faults.push(words.faultTooMany(MOST_CHOSEN));

  const direction = one('riktning');
  if (!['', 'stigande'].includes(direction)) faults.push(words.faultOrder);
  const unread = one('olast');
  if (!['', '1'].includes(unread)) faults.push(words.faultValue('olast', '1'));
  const picked = one('markera');
  if (!['', 'alla'].includes(picked)) faults.push(words.faultValue('markera', 'alla'));
  const after = one('efter');
  const place = after === '' ? undefined : placeOf(after);
  if (after !== '' && place === undefined) faults.push(words.faultPlace);

  const wish: Wish = {
    ...(formId !== undefined && { formId }),
    status: isStatus(status) ? status : told(words.faultStatus(status), 'oppna'),
    handler: isHandler(handler) ? handler : told(words.faultHandler, 'alla'),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(due === '' ? {} : due === 'forsenade' || due === 'snart' ? { due } : told(words.faultDue, {})),
    unread: unread === '1',
    words: typedWords,
    answers: answers.slice(0, MOST_CHOSEN),
    ...(hasRange && { range: { pointer: span, least, most } }),
    order: isOrder ? order : 'inkom',
    rising: direction === 'stigande',
    columns: columns.filter(isColumn).slice(0, MOST_CHOSEN),
    ...(place !== undefined && { after: place }),
  };
  const about = answers.map(({ pointer }) => questionAt(pointer)).find((question) => question?.isPersonal);
  const isTyped = [typedWords, ...answers.map(({ typed }) => typed), least, most].some(holdsPersonal);
  const personal = isTyped ? words.faultPersonal : about && words.faultPersonalAnswer(about.label);
  const isPersonal = (one: WantedAnswer & { readonly typed: string }): boolean =>
    questionAt(one.pointer)?.isPersonal === true || holdsPersonal(one.typed);
  const { range, ...unbounded } = wish;
  return {
    wish,
    rest: {
      ...unbounded,
      words: holdsPersonal(typedWords) ? '' : typedWords,
      answers: wish.answers.filter((one) => !isPersonal(one)),
      ...(range && ![range.least, range.most].some(holdsPersonal) && { range }),
    },
    faults: [...new Set(faults)],
    ...(personal !== undefined && { personal }),
    isPicked: picked === 'alla',
  };
};

/** Whether nothing narrows the list: then it is shown as one is most likely to want it. */
const isBare = (given: Given): boolean =>
  ['tjanst', 'status', 'fran', 'till', 'frist', 'olast', 'q', 'fraga', 'span', 'efter'].every(
    (name) => given(name).join('') === '',
  );

const isStatus = (text: string): text is Wish['status'] =>
  ['oppna', 'avslutade', 'alla'].includes(text) || (isCaseStatus(text) && SEEN_STATUSES.includes(text));

const isHandler = (text: string): boolean =>
  ['alla', 'jag', 'ingen', 'jag-ingen'].includes(text) || isUuid(text);

/** An id, and what the list is sorted by, as far as PostgreSQL could take it as such. */
const placeOf = (text: string): InboxPlace | undefined => {
  const [, id = '', key = ''] = /^([0-9a-f-]{36})_([^\0]{0,200})$/u.exec(text) ?? [];
  return isUuid(id) ? { id, key } : undefined;
};
