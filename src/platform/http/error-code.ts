import { randomInt } from 'node:crypto';

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code such as `K7-2F9Q`, to be read aloud on the telephone and found in the log. */
export const makeErrorCode = (): string => {
  const letters = Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
  return `${letters.slice(0, 2)}-${letters.slice(2)}`;
};
