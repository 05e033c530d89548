/** Words of a search; more is not what anyone types. */
const MOST_TERMS = 10;

/** Letters of a word; longer ones are no words. */
const LONGEST = 60;

/** In Swedish these are letters of their own, not an `a` or an `o` with something on it. */
const OWN_LETTERS = /[åäöæø]/;

/** Small letters, with the marks of other languages taken off: `Café` is `cafe`, `Förskola` is `förskola`. */
export const lettersOf = (text: string): string =>
  Array.from(text.toLowerCase().normalize('NFC'), (letter) =>
    OWN_LETTERS.test(letter) ? letter : letter.normalize('NFKD').replace(/\p{M}/gu, ''),
  ).join('');

/** The words of a text, as they are looked for. Signs, and so every wildcard and operator of the database, are left out. */
export const wordsOf = (text: string): string[] =>
  (lettersOf(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST));

/** A word without any marks: for those who have no Swedish keyboard. */
export const plain = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('æ', 'a').replaceAll('ø', 'o');

/** The words of a search, each once. */
export const termsOf = (query: string): string[] => [...new Set(wordsOf(query))].slice(0, MOST_TERMS);

/** Shorter parts of words are found in far too many. */
const SHORTEST_PART = 4;

/** What a long word may begin and end with, longest first: Swedish writes `bygglovsansökan` in one. */
export const partsOf = (word: string): { readonly first: string[]; readonly last: string[] } => {
  const lengths = Array.from(
    { length: Math.max(0, word.length - SHORTEST_PART) },
    (_, place) => word.length - 1 - place,
  );
  return {
    first: lengths.map((length) => word.slice(0, length)),
    last: lengths.map((length) => word.slice(-length)),
  };
};

/** The word with two letters beside each other exchanged: too far off for trigrams where it is short. */
export const swapsOf = (word: string): string[] =>
  word.length < 3 || word.length > 8
    ? []
    : Array.from(
        { length: word.length - 1 },
        (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
      ).filter((swapped) => swapped !== word);
