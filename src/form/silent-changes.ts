import { repeatedNames } from './definition/repeated-names';

/** What reading a JSON text would change without a word: the second of two members of one name wins, and a long number is rounded. */
export type SilentChange =
  | { readonly reason: 'repeated-name'; readonly line: number }
  | { readonly reason: 'inexact-number'; readonly line: number };

/** Strings are passed over; what is left with a digit in it is a number. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;

/** A double tells numbers of so many digits apart. */
const MOST_DIGITS = 17;

/**
 * The first silent change in a text that is JSON (RFC 7493, section 2: no repeated names, no more precision than a double has);
 * undefined where reading it gives what was written.
 */
export const silentChange = (text: string): SilentChange | undefined => {
  const [repeated] = repeatedNames(text);
  if (repeated !== undefined) return { reason: 'repeated-name', line: repeated.lines[1] };
  for (const { 0: token, index } of text.matchAll(TOKEN))
    if (!token.startsWith('"') && isInexact(token))
      return { reason: 'inexact-number', line: text.slice(0, index).split('\n').length };
  return undefined;
};

const isInexact = (token: string): boolean => {
  const digits = significant(token);
  if (digits.length > MOST_DIGITS) return true;
  // A program that writes doubles writes whole ones as briefly as it can, and others with up to 17 digits.
  return digits.length > 15 && /^-?\d+$/.test(token) && digits !== significant(String(Number(token)));
};

const significant = (token: string): string =>
  (token.split(/[eE]/)[0] ?? '').replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
