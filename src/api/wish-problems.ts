import type { ProblemJson } from '../contract';
import type { WishFault } from '../exports';
import type { Language } from '../form';

type Words = Readonly<Record<WishFault['reason'], string>> & {
  readonly title: string;
  readonly allowed: string;
};

const sv: Words = {
  title: 'Exporten går inte att beställa så',
  allowed: 'Tillåtet:',
  missing: 'Saknas.',
  unknown: 'Värdet eller namnet är okänt.',
  'not-a-day': 'Skriv en dag som 2026-01-31.',
  'turned-around': 'Den sista dagen är före den första.',
  'not-a-number': 'Ett av numren är inget ärendenummer.',
  'too-many': 'Högst 1 000.',
  unreadable: 'Det har inte den form som det ska ha.',
};

const en: Words = {
  title: 'The export cannot be ordered like that',
  allowed: 'Allowed:',
  missing: 'It is missing.',
  unknown: 'The value or the name is not known.',
  'not-a-day': 'Write a day like 2026-01-31.',
  'turned-around': 'The last day is before the first.',
  'not-a-number': 'One of the numbers is no case number.',
  'too-many': '1,000 at most.',
  unreadable: 'It does not have the form that it should have.',
};

/** Each fault at its member, as a JSON Pointer into what was sent. */
export const wishProblems = (faults: readonly WishFault[], language: Language): ProblemJson => {
  const words = language === 'sv' ? sv : en;
  return {
    type: 'about:blank',
    title: words.title,
    status: 422,
    code: 'export-wish-invalid',
    errors: faults.map(({ field, reason, allowed }) => ({
      pointer: field === '' ? '' : `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      keyword: reason,
      message:
        allowed === undefined ? words[reason] : `${words[reason]} ${words.allowed} ${allowed.join(', ')}.`,
    })),
  };
};
