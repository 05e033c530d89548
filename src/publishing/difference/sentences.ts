import type { Json } from '../../form';
import { KEYWORDS } from './keyword-words';
import type { Said } from './change';

/** Longest part of a value that is shown: a difference is read, and the whole stands in `before` and `after`. */
const MOST_SHOWN = 120;

const WHAT = {
  sv: { true: 'ja', false: 'nej', null: 'tomt' },
  en: { true: 'yes', false: 'no', null: 'empty' },
};

/** A value as a person reads it in a sentence. */
export const shown = (value: Json | undefined): Said => ({ sv: show(value, 'sv'), en: show(value, 'en') });

const show = (value: Json | undefined, language: 'sv' | 'en'): string => {
  if (value === undefined) return language === 'sv' ? 'inget' : 'nothing';
  if (value === null || typeof value === 'boolean')
    return WHAT[language][String(value) as keyof (typeof WHAT)['sv']];
  const text = typeof value === 'string' ? `”${value}”` : JSON.stringify(value);
  const letters = Array.from(text);
  return letters.length <= MOST_SHOWN ? text : `${letters.slice(0, MOST_SHOWN).join('')}…`;
};

/** Puts a sentence together in both languages at once; what is put in has both. */
export const say =
  (sv: (...parts: string[]) => string, en: (...parts: string[]) => string) =>
  (...parts: readonly Said[]): Said => ({
    sv: sv(...parts.map((part) => part.sv)),
    en: en(...parts.map((part) => part.en)),
  });

/** The same in both languages: names, numbers, pointers. */
export const plain = (text: string): Said => ({ sv: text, en: text });

export const SENTENCES = {
  questionAdded: say(
    (s) => `Ny fråga: ${s}.`,
    (s) => `New question: ${s}.`,
  ),
  requiredQuestionAdded: say(
    (s) => `Ny obligatorisk fråga: ${s}.`,
    (s) => `New mandatory question: ${s}.`,
  ),
  sectionAdded: say(
    (s) => `Nytt avsnitt: ${s}.`,
    (s) => `New section: ${s}.`,
  ),
  requiredSectionAdded: say(
    (s) => `Nytt obligatoriskt avsnitt: ${s}.`,
    (s) => `New mandatory section: ${s}.`,
  ),
  questionRemoved: say(
    (s) => `Frågan togs bort: ${s}.`,
    (s) => `The question was removed: ${s}.`,
  ),
  sectionRemoved: say(
    (s) => `Avsnittet togs bort: ${s}.`,
    (s) => `The section was removed: ${s}.`,
  ),
  questionRenamed: say(
    (s, from, to) => `${s} sparas nu som ${to} (förut ${from}).`,
    (s, from, to) => `${s} is now stored as ${to} (before: ${from}).`,
  ),
  orderChanged: say(
    (s, names) => `${s}: frågorna har ny ordning: ${names}.`,
    (s, names) => `${s}: the questions have a new order: ${names}.`,
  ),
  required: say(
    (s) => `${s} blev obligatoriskt.`,
    (s) => `${s} became mandatory.`,
  ),
  optional: say(
    (s) => `${s} är inte längre obligatoriskt.`,
    (s) => `${s} is no longer mandatory.`,
  ),
  label: say(
    (s, to) => `${s} heter nu ${to}.`,
    (s, to) => `${s} is now called ${to}.`,
  ),
  choiceAdded: say(
    (s, choice) => `${s}: nytt val ${choice}.`,
    (s, choice) => `${s}: new choice ${choice}.`,
  ),
  choiceRemoved: say(
    (s, choice) => `${s}: valet ${choice} togs bort.`,
    (s, choice) => `${s}: the choice ${choice} was removed.`,
  ),
  choiceRelabelled: say(
    (s, from, to) => `${s}: valet ${from} heter nu ${to}.`,
    (s, from, to) => `${s}: the choice ${from} is now called ${to}.`,
  ),
  choicesInOrder: say(
    (s, names) => `${s}: valen har ny ordning: ${names}.`,
    (s, names) => `${s}: the choices have a new order: ${names}.`,
  ),
  keywordAdded: say(
    (s, word, to) => `${s}: ${word} är nu ${to} (förut inget).`,
    (s, word, to) => `${s}: ${word} is now ${to} (before: nothing).`,
  ),
  keywordRemoved: say(
    (s, word, from) => `${s}: ${word} gäller inte längre (förut ${from}).`,
    (s, word, from) => `${s}: ${word} no longer applies (before: ${from}).`,
  ),
  keywordChanged: say(
    (s, word, to, from) => `${s}: ${word} är nu ${to} (förut ${from}).`,
    (s, word, to, from) => `${s}: ${word} is now ${to} (before: ${from}).`,
  ),
  ruleAdded: say(
    (rule) => `Ny regel: ${rule}.`,
    (rule) => `New rule: ${rule}.`,
  ),
  ruleRemoved: say(
    (rule) => `Regeln togs bort: ${rule}.`,
    (rule) => `The rule was removed: ${rule}.`,
  ),
  ruleChanged: say(
    (to, from) => `Regeln ändrades: ${to}. Förut: ${from}.`,
    (to, from) => `The rule changed: ${to}. Before: ${from}.`,
  ),
  rulesInOrder: say(
    (s) => `${s}: reglerna står i en annan ordning. Det ändrar inget i vad som gäller.`,
    (s) => `${s}: the rules stand in another order. That changes nothing in what holds.`,
  ),
  placesInOrder: say(
    (s, names) => `${s}: de första raderna har ny ordning: ${names}.`,
    (s, names) => `${s}: the first entries have a new order: ${names}.`,
  ),
  shapeAdded: say(
    (s) => `Ny delad beskrivning: ${s}.`,
    (s) => `New shared description: ${s}.`,
  ),
  shapeRemoved: say(
    (s) => `Den delade beskrivningen togs bort: ${s}.`,
    (s) => `The shared description was removed: ${s}.`,
  ),
};

/** What a keyword's change is called; words that are nobody's go by their name. */
export const keywordWord = (keyword: string): Said =>
  Object.hasOwn(KEYWORDS, keyword) ? (KEYWORDS[keyword] ?? plain(keyword)) : plain(keyword);

/** What differs in one named thing: it came, went, or is another. */
export const changedFrom = (
  subject: Said,
  word: Said,
  before: Json | undefined,
  after: Json | undefined,
): Said => {
  if (before === undefined) return SENTENCES.keywordAdded(subject, word, shown(after));
  if (after === undefined) return SENTENCES.keywordRemoved(subject, word, shown(before));
  return SENTENCES.keywordChanged(subject, word, shown(after), shown(before));
};
