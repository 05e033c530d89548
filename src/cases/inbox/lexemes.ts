import { createHash } from 'node:crypto';

/**
 * What stands in a case's document beside its words, and what a search asks for: each with a letter before it, so that no word is
 * mistaken for it. All of them are without spaces and quotes.
 */
export const formLexeme = (formId: string): string => `f/${formId}`;
export const monthLexeme = (month: string): string => `m/${month}`;

/** Letters of a hash that tell an answer: 64 bits. */
const HASH = 16;

/** One question's answer, however long it is. Small and large letters are the same. */
export const answerLexeme = (pointer: string, value: string): string =>
  `a/${createHash('sha256')
    .update(`${pointer}\n${sameLetters(value)}`)
    .digest('hex')
    .slice(0, HASH)}`;

const sameLetters = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Fewer digits are a street number or an age. */
const FEWEST_DIGITS = 6;
const MOST_DIGITS = 30;

/**
 * A number as people write it in one way or another: with spaces and hyphens, with or without the country's or the century's
 * digits. Undefined for what is too short to be told apart.
 */
export const digitsLexeme = (text: string): string | undefined => {
  if (!/^[+\d][\d\s().\p{Pd}]*$/u.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return undefined;
  const bare =
    digits.length === 12 && /^(?:18|19|20)/.test(digits)
      ? digits.slice(2)
      : digits.replace(/^(?:00)?46(?=\d{7,})/, '');
  return `d/${bare.replace(/^0+/, '')}`;
};

const CASE_NUMBER = /^(\d{4})-0*(\d+)-(\d)$/;

/** The parts of a case number that people say: `2026-000127-4` is also 127, 127-4 and 2026-127. */
export const numberLexemes = (number: string): readonly string[] => {
  const [, year, serial, check] = CASE_NUMBER.exec(number) ?? [];
  return serial === undefined
    ? []
    : [`n/${serial}`, `n/${serial}-${check}`, `n/${year}-${serial}`, `n/${year}-${serial}-${check}`];
};

/** What a typed text is when it is a part of a case number. */
export const numberWanted = (typed: string): readonly string[] => {
  const text = typed.replace(/\p{Pd}/gu, '-');
  const parts = /^0*(\d{1,9})(?:-0*(\d{1,9}))?(?:-(\d))?$/.exec(text);
  if (parts === null) return [];
  const [, first = '', second, third] = parts;
  if (second === undefined) return [`n/${first}`];
  return [`n/${first}-${second}${third === undefined ? '' : `-${third}`}`];
};
