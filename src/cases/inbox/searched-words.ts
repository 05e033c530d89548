/** In Swedish these are letters of their own, not an `a` or an `o` with something on it. */
const OWN_LETTERS = /[åäöæø]/;

/** Letters of a word; longer ones are no words. */
const LONGEST = 60;

/**
 * The words of a text as they are put into the search and looked for there: small letters, `é` as `e`, and nothing but letters and
 * digits, so that an address in it is found by each of its parts.
 */
export const searchedWords = (text: string): string => {
  const letters = Array.from(text.toLowerCase().normalize('NFC'), (letter) =>
    OWN_LETTERS.test(letter) ? letter : letter.normalize('NFKD').replace(/\p{M}/gu, ''),
  ).join('');
  return (letters.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST)).join(' ');
};
