import { entryTitle } from '../answer/summarise';
import { typesInWords } from '../files/types-in-words';
import type { Language } from '../model/form-model';
import { showSize } from '../text/sizes';
import { isProvisional } from '../model/member-names';
import { textLength } from './fast-length';
import { labelInSentence, type LabelInSentence } from './label-in-sentence';
import { nameOf, type Wrong, type WrongAbout } from './sentence-wrong';
import { quoted, showLimit, showValues } from './sentence-values';

/** For a question whose label the designer took away, and for a member that has no name yet. */
const NAMELESS: Readonly<Record<Language, string>> = { sv: 'Svaret', en: 'The answer' };

export const labelOf = ({ label }: WrongAbout, language: Language): LabelInSentence => {
  const read = labelInSentence(label, language);
  return read.label === '' || isProvisional(label) ? labelInSentence(NAMELESS[language], language) : read;
};

/** What goes into a sentence's places. Empty where it is not known: then another sentence is to be told. */
export const factsOf = (wrong: Wrong, language: Language): Readonly<Record<string, string>> => {
  const { about, keyword, params, value, labels = [] } = wrong;
  const [first, second] = twinsIn(wrong);
  const { label, lower, kind } = labelOf(about, language);
  const isPhrase = kind === 'phrase';
  const isTime = about.kind === 'date' || about.kind === 'time' || about.kind === 'dateTime';
  return {
    label,
    lower: isPhrase ? lower : quoted(label, language),
    it: isPhrase ? lower : labelInSentence(NAMELESS[language], language).lower,
    name: nameOf(wrong).trim(),
    hint: 'hint' in about ? (about.hint ?? '').trim() : '',
    example: exampleOf(about) ?? '',
    n: keyword === 'fileSize' ? showSize(Number(params['limit']), language) : limitOf(wrong, language),
    types: about.kind === 'file' && keyword === 'fileType' ? typesInWords(about.accept, language) : '',
    most: showLimit(params['maxContains'] ?? params['limit'], language),
    typed: String(typeof value === 'string' ? textLength(value) : 0),
    values: showValues(params, isTime, language),
    first,
    second,
    wanted: 'wanted' in about ? (about.wanted ?? '') : '',
    entryName: about.kind === 'list' ? about.entryName : '',
    list: labels.map((one) => labelInSentence(one, language).lower).join(', '),
  };
};

/** The two entries that are the same, as they are called on the page; empty where that is not known. */
const twinsIn = ({ about, params }: Wrong): readonly [string, string] => {
  const { i, j } = params;
  if (about.kind !== 'list' || typeof i !== 'number' || typeof j !== 'number') return ['', ''];
  return [entryTitle(about.entryName, Math.min(i, j)), entryTitle(about.entryName, Math.max(i, j))];
};

/** An answer that is known to be right. */
export const exampleOf = (about: WrongAbout): string | undefined =>
  'example' in about ? about.example : undefined;

const limitOf = ({ keyword, params, about }: Wrong, language: Language): string => {
  if (keyword === 'pattern') return digitsIn(about) ?? '';
  const { multipleOf, minContains, limit } = params;
  const decimals = decimalsIn(multipleOf);
  if (decimals !== undefined) return COUNTS[language][decimals] ?? '';
  return showLimit(limit ?? multipleOf ?? minContains, language);
};

/** How many decimals a step allows, where that is all it asks for: 2 for 0.01. */
export const decimalsIn = (step: unknown): number | undefined => {
  const zeros = typeof step === 'number' ? /^0\.(0*)1$/.exec(String(step))?.[1] : undefined;
  return zeros === undefined ? undefined : zeros.length + 1;
};

/** By how many decimals there are; a smaller step than this is written with an exponent. */
const COUNTS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six'],
};

const ONLY_DIGITS = /^\^(?:\[0-9\]|\\d)(?:\{(\d+)(?:,(\d+))?\})?\$$/;

/** How many digits a pattern asks for, where it asks for nothing else: `4`, or `3–5`. */
export const digitsIn = (about: WrongAbout): string | undefined => {
  const match = about.kind === 'text' && about.pattern !== undefined ? ONLY_DIGITS.exec(about.pattern) : null;
  if (!match) return undefined;
  const [, least = '1', most = least] = match;
  return least === most ? least : `${least}–${most}`;
};
