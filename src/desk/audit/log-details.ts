import type { WrittenEntry } from '../../audit';
import { showDate, type Language } from '../../form';
import type { Texts } from '../../views';

/** What the details of an entry are told with. */
export interface DetailWords {
  readonly texts: Texts;
  readonly language: Language;
  /** Names by account. */
  readonly names: ReadonlyMap<string, string>;
  /** What the form calls a question, in the version that the entry is of; the pointer where that is not known. */
  readonly labelOf: (pointer: string) => string;
}

type Fact = string | number | boolean;

/** What an entry tells beside who, what and when, in words. Ids say nothing to a person, and are left out but for accounts. */
export const detailsIn = (entry: WrittenEntry, words: DetailWords): readonly string[] => {
  const { audit } = words.texts;
  const isErased = entry.hadPersonal && entry.personal === null;
  const facts = Object.entries({ ...entry.details, ...entry.personal }).flatMap(
    ([name, fact]) => told(entry.action, name, fact, words) ?? [],
  );
  return [...facts, ...scopeOf(entry, words), ...(isErased ? [audit.erased] : [])];
};

/** A right that is neither for an authority nor for a form is for all. */
const scopeOf = ({ action, formId, details }: WrittenEntry, { texts }: DetailWords): readonly string[] =>
  ['account.granted', 'account.revoked'].includes(action) &&
  formId === null &&
  details['authority'] === undefined
    ? [`${texts.audit.scope}: ${texts.accounts.allForms.toLowerCase()}`]
    : [];

const told = (action: string, name: string, fact: Fact, words: DetailWords): string | undefined => {
  const { audit } = words.texts;
  const value = valueOf(action, name, fact, words);
  if (value === undefined) return undefined;
  const label = name.startsWith('/')
    ? words.labelOf(name)
    : (audit.factsOf[`${action} ${name}`] ?? audit.facts[name] ?? name);
  return `${label}: ${value}`;
};

/** Undefined for what says nothing. */
const valueOf = (action: string, name: string, fact: Fact, words: DetailWords): string | undefined => {
  const { audit, staff, accounts, exports } = words.texts;
  const text = String(fact);
  if (action === 'case.assigned' && name === 'to') return text === '' ? audit.nobody : nameOf(text, words);
  if (name === 'account') return nameOf(text, words);
  if (action === 'export.fetched') {
    if (name === 'file') return String(Number(fact) + 1);
    if (name === 'from') return fact === 0 ? undefined : audit.byte(Number(fact));
  }
  if (typeof fact === 'boolean') return fact ? audit.yes : audit.no;
  if (isId(text)) return undefined;
  if (action === 'cases.searched' && fact === 0 && name !== 'count') return undefined;
  switch (name) {
    case 'from':
    case 'to':
      return staff.statuses[text] ?? dayOr(text, words);
    case 'statuses':
      return each(text, (status) => staff.statuses[status] ?? status);
    case 'role':
      return known(accounts.roles, text);
    case 'by':
      return audit.ways[text] ?? text;
    case 'format':
    case 'kind':
      return known(exports.formats, text);
    case 'columns':
      return typeof fact === 'number' ? text : each(text, words.labelOf);
    case 'question':
      return text === '' ? undefined : words.labelOf(text);
    case 'day':
    case 'due':
      return dayOr(text, words);
    default:
      return text;
  }
};

/** One whose account is not there is told by its id: somebody may still find out who it was. */
const nameOf = (account: string, { names }: DetailWords): string => names.get(account) ?? account;

const known = (names: object, text: string): string =>
  (Object.hasOwn(names, text) ? (names as Readonly<Record<string, string>>)[text] : undefined) ?? text;

const each = (text: string, say: (one: string) => string): string => text.split(' ').map(say).join('; ');

const dayOr = (text: string, { language }: DetailWords): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? showDate(text, language) : text;

const isId = (text: string): boolean => /^([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64})$/.test(text);
