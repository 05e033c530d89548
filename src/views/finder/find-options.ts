/** What can be searched among: what is posted, and the words that are searched. */
export interface Findable {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Rows that a page shows at once. */
export const MOST_HITS = 20;

export interface Found<T> {
  /** What is chosen now first, then the hits, the best first; at most `MOST_HITS` of them. */
  readonly shown: readonly T[];
  /** Whether the first of `shown` is there because it is chosen, and is no hit. */
  readonly hasChosenApart: boolean;
  /** How many there are in all. */
  readonly count: number;
}

/**
 * Letters as they are compared: small, accents off, except on the Swedish ones, which are letters of their own
 * (`Malmo` finds Malmö all the same, by `loose`).
 */
const strict = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<![ao])\p{M}|(?<=[ao])(?![\u0308\u030a])\p{M}/gu, '')
    .normalize('NFC');
const loose = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('æ', 'ae').replaceAll('ø', 'o');

const wordsOf = (query: string): string[] => query.split(/[\s,.;:/()–-]+/u).filter((word) => word !== '');

/** How well a text fits: 0 begins with the query, 1 a word of it does, 2 it is in it somewhere; undefined: not at all. */
const rank = (text: string, query: string, words: readonly string[]): number | undefined => {
  if (!words.every((word) => text.includes(word))) return undefined;
  if (text.startsWith(query)) return 0;
  const ownWords = wordsOf(text);
  return words.every((word) => ownWords.some((own) => own.startsWith(word))) ? 1 : 2;
};

/**
 * The choices that fit what was typed: every word of it must be somewhere in the label or the hint. Where nothing fits,
 * letters count as the same with and without dots and rings. An empty query fits all.
 */
export const findOptions = <T extends Findable>(
  options: readonly T[],
  query: string,
  chosen: string | undefined,
): Found<T> => {
  const hits = hitsOf(options, query, strict) ?? hitsOf(options, query, loose) ?? [];
  const now = chosen === undefined ? undefined : options.find(({ value }) => value === chosen);
  const others = hits.filter((option) => option !== now);
  const shown = now === undefined ? others.slice(0, MOST_HITS) : [now, ...others.slice(0, MOST_HITS - 1)];
  return { shown, hasChosenApart: now !== undefined && !hits.includes(now), count: hits.length };
};

const hitsOf = <T extends Findable>(
  options: readonly T[],
  query: string,
  as: (text: string) => string,
): readonly T[] | undefined => {
  const wanted = as(query.trim());
  const words = wordsOf(wanted);
  if (words.length === 0) return options;
  const ranked: T[][] = [[], [], []];
  for (const option of options) {
    const place = rank(as(`${option.label} ${option.hint ?? ''}`), wanted, words);
    if (place !== undefined) ranked[place]?.push(option);
  }
  const hits = ranked.flat();
  return hits.length === 0 ? undefined : hits;
};
