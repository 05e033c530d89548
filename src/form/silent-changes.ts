import { afterString } from './after-string';
import { repeatedNames } from './definition/repeated-names';

/** What reading a JSON text would change without a word: the second of two members of one name wins, and a long number is rounded. */
export type SilentChange =
  | { readonly reason: 'repeated-name'; readonly line: number }
  | { readonly reason: 'inexact-number'; readonly line: number };

/** Outside of strings, what has a digit in it is a number. */
const NUMBER = /-?\d[\d.eE+-]*/y;

/** A double tells numbers of so many digits apart. */
const MOST_DIGITS = 17;
/** And holds any of so many. */
const ALWAYS_EXACT = 15;

/**
 * The first silent change in a text that is JSON (RFC 7493, section 2: no repeated names, no more precision than a double has);
 * undefined where reading it gives what was written. In one look, as the text may be hostile.
 */
export const silentChange = (text: string): SilentChange | undefined => {
  const [repeated] = repeatedNames(text);
  if (repeated !== undefined) return { reason: 'repeated-name', line: repeated.lines[1] };
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '"') at = afterString(text, at) - 1;
    else if (sign === '\n') line++;
    else if (sign === '-' || (sign >= '0' && sign <= '9')) {
      NUMBER.lastIndex = at;
      const [token = sign] = NUMBER.exec(text) ?? [];
      if (isInexact(token)) return { reason: 'inexact-number', line };
      at += token.length - 1;
    }
  }
  return undefined;
};

const isInexact = (token: string): boolean => {
  if (token.length <= ALWAYS_EXACT) return false;
  const digits = significant(token);
  if (digits.length > MOST_DIGITS) return true;
  // A program that writes doubles writes whole ones as briefly as it can, and others with up to 17 digits.
  return (
    digits.length > ALWAYS_EXACT && /^-?\d+$/.test(token) && digits !== significant(String(Number(token)))
  );
};

/** The digits of a number but for the zeros around them: an expression that looks for those at the end looks at each many times. */
const significant = (token: string): string => {
  const digits = (token.split(/[eE]/)[0] ?? '').replace(/[-.]/g, '');
  let [first, end] = [0, digits.length];
  while (digits[first] === '0') first++;
  while (end > first && digits[end - 1] === '0') end--;
  return digits.slice(first, end);
};
