import type { Language } from '../model/form-model';
import { isProvisional } from '../model/member-names';
import { labelInSentence } from './label-in-sentence';
import type { WrongAbout } from './sentence-wrong';

/** A label that is longer than this is a text of its own, and no name to put before another. */
const LONGEST = 80;

/**
 * A sentence with the question that it is about, where it does not tell: "Skriv minst 3 tecken." stands at its question, and is
 * one of many in a list of all that is wrong.
 * @param entry what the sentence begins with, where it is about one of several entries
 */
export const withQuestion = (
  sentence: string,
  { kind, label: text }: WrongAbout,
  entry: string | undefined,
  language: Language,
): string => {
  const { label } = labelInSentence(text, language);
  if (kind === 'unknown' || label === '' || label.length > LONGEST || isProvisional(text)) return sentence;
  if (isTold(sentence, label)) return sentence;
  const begin = entry === undefined ? '' : `${entry}: `;
  if (!sentence.startsWith(begin)) return sentence;
  const question = /[?!]$/u.test(label) ? label : `${label}:`;
  return `${entry === undefined ? '' : `${entry}, `}${question} ${sentence.slice(begin.length)}`;
};

/** Words are bent (personnummer, personnumret): the beginning of the longest one tells. */
const isTold = (sentence: string, label: string): boolean => {
  const words = label.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  const longest = words.reduce((most, word) => (word.length > most.length ? word : most), '');
  return sentence.toLowerCase().includes(longest.slice(0, Math.max(3, Math.ceil(longest.length * 0.6))));
};
