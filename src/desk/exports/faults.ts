import type { WishFault } from '../../exports';
import type { Texts } from '../../views';

/** What is wrong with a wish, in words, by the control that mends it. */
export type TypedFaults = Readonly<Partial<Record<FaultAt, string>>>;

export type FaultAt = 'format' | 'syfte' | 'status' | 'fran' | 'till' | 'kolumner' | 'mall' | 'ovrigt';

const PLACES: Readonly<Partial<Record<string, FaultAt>>> = {
  format: 'format',
  purpose: 'syfte',
  statuses: 'status',
  from: 'fran',
  to: 'till',
  columns: 'kolumner',
};

export const typedFaults = (faults: readonly WishFault[], { exports }: Texts): TypedFaults => {
  const words = exports.faults;
  const sentences: Readonly<Partial<Record<string, string>>> = {
    format: words.format,
    purpose: words.purpose,
    statuses: words.statuses,
    from: words.day,
    to: words.day,
    cases: words.cases,
  };
  const told: Partial<Record<FaultAt, string>> = {};
  for (const { field, reason } of faults)
    told[PLACES[field] ?? 'ovrigt'] =
      reason === 'turned-around'
        ? words.turned
        : field === 'columns'
          ? reason === 'unreadable'
            ? words.name
            : words.columns
          : (sentences[field] ?? words.other);
  return told;
};

/** Where the control of a fault is. */
const ANCHORS: Readonly<Record<FaultAt, string | undefined>> = {
  format: '#format.0',
  syfte: '#syfte',
  status: '#status.0',
  fran: '#fran',
  till: '#till',
  kolumner: '#kolumner',
  mall: '#mall',
  ovrigt: undefined,
};

export const problemsOf = (faults: TypedFaults): { message: string; href?: string }[] =>
  (Object.keys(ANCHORS) as FaultAt[]).flatMap((at) => {
    const message = faults[at];
    return message === undefined ? [] : [{ message, href: ANCHORS[at] }];
  });
