/** In Swedish these are letters of their own, not an `a` or an `o` with something on it. */
const OWN_LETTERS = /[åäöæø]/;

/** Letters of a word; longer ones are no words. */
const LONGEST = 60;

/**
 * `Lampa` of `lampan`, which PostgreSQL's Swedish stems leave as two words; undefined for any other word.
 * @param from letters of the shortest word that is taken for one
 */
export const withoutArticle = (word: string, from: number): string | undefined =>
  word.length >= from && /^\p{L}+ans?$/u.test(word) ? word.replace(/ns?$/, '') : undefined;

/** Letters of the shortest word with an article that is put into the search without it too. */
const SHORTEST = 4;

/** The words of a case: those with an article at their end without it too, so that `lampa` finds `lampan`. */
export const indexedWords = (text: string): string => {
  const words = searchedWords(text).split(' ');
  const bare = words.flatMap((word) => withoutArticle(word, SHORTEST) ?? []);
  return [...words, ...new Set(bare)].join(' ');
};

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
