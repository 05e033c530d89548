import { AUDIT_ACTIONS } from '../../audit';
import { readDate } from '../../form';
import { dayAfter, swedishInstant } from '../../form/text/local-time';

/** What an address asks the log for, as it was typed there. */
export interface Typed {
  readonly who: string;
  readonly what: string;
  readonly caseNumber: string;
  readonly from: string;
  readonly to: string;
}

/** What is wrong with it, by the part; the words are the page's. */
export type LookUpFaults = Partial<
  Record<keyof Typed, 'wrongWho' | 'wrongWhat' | 'wrongCase' | 'wrongDay' | 'wrongOrder'>
>;

export interface LookUpRead {
  readonly typed: Typed;
  readonly faults: LookUpFaults;
  readonly action?: string;
  readonly from?: Date;
  /** The first moment after the last day. */
  readonly before?: Date;
}

/** The names of the controls, as they stand in an address. */
export const NAMES: Readonly<Record<keyof Typed, string>> = {
  who: 'vem',
  what: 'vad',
  caseNumber: 'arende',
  from: 'fran',
  to: 'till',
};

/** Reads all but who and which case, which only the database knows. What is wrong is told, and asks for nothing. */
export const readLookUp = (query: Readonly<Record<string, unknown>>): LookUpRead => {
  const text = (part: keyof Typed): string => {
    const given = query[NAMES[part]];
    return typeof given === 'string' ? given.trim() : '';
  };
  const typed: Typed = {
    who: text('who'),
    what: text('what'),
    caseNumber: text('caseNumber'),
    from: text('from'),
    to: text('to'),
  };
  const [from, to] = [readDate(typed.from), readDate(typed.to)];
  const isKnown = AUDIT_ACTIONS.some((action) => action === typed.what);
  const faults: LookUpFaults = {
    ...(typed.what !== '' && !isKnown && { what: 'wrongWhat' }),
    ...(typed.from !== '' && from === undefined && { from: 'wrongDay' }),
    ...(typed.to !== '' && to === undefined && { to: 'wrongDay' }),
    ...(from !== undefined && to !== undefined && to < from && { to: 'wrongOrder' }),
  };
  return {
    typed,
    faults,
    ...(isKnown && { action: typed.what }),
    ...(from !== undefined && { from: swedishInstant(from) }),
    ...(to !== undefined && { before: dayAfter(to) }),
  };
};

/** The same look-up in an address, and where in the list one is. */
export const writeLookUp = (typed: Typed, after?: string): string => {
  const pairs = (Object.keys(NAMES) as (keyof Typed)[])
    .filter((part) => typed[part] !== '')
    .map((part): [string, string] => [NAMES[part], typed[part]]);
  const all = after === undefined ? pairs : [...pairs, ['efter', after] as [string, string]];
  return all.length === 0 ? '' : `?${new URLSearchParams(all).toString()}`;
};
