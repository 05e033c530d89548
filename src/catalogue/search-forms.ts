/** What a form is found by, most telling first. */
export interface Searchable {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly keywords?: readonly string[];
  /** Headings and questions inside it. */
  readonly inside?: readonly string[];
}

/** `Å` is not `A` in Swedish, but who has no such key must find it all the same; case never matters. */
const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Endings that Swedish and English put on the same word: "lampor" finds "lampan". Never more than leaves four letters. */
const ENDINGS = [
  'arnas',
  'ernas',
  'ornas',
  'arna',
  'erna',
  'orna',
  'ande',
  'ing',
  'ar',
  'er',
  'or',
  'en',
  'et',
  'na',
  'a',
  'e',
  'n',
  's',
  't',
];

const stem = (word: string): string => {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= 4);
  return ending === undefined ? word : word.slice(0, -ending.length);
};

const isHit = (sought: string, words: readonly string[]): boolean =>
  words.some(
    (word) =>
      word.startsWith(sought) ||
      word.startsWith(stem(sought)) ||
      (sought.length >= 4 && word.includes(sought)),
  );

const WEIGHTS = { title: 8, keywords: 6, summary: 3, inside: 1 };

const score = (form: Searchable, sought: string): number => {
  const places = {
    title: wordsOf(form.title),
    keywords: (form.keywords ?? []).flatMap(wordsOf),
    summary: wordsOf(form.summary ?? ''),
    inside: (form.inside ?? []).flatMap(wordsOf),
  };
  return Object.entries(WEIGHTS).reduce(
    (sum, [place, weight]) => sum + (isHit(sought, places[place as keyof typeof places]) ? weight : 0),
    0,
  );
};

/**
 * The forms in which every word of the query is found, best first; equal ones in Swedish order of title. Words are found by
 * their beginning, without regard to case, accents or common endings, and inside long words, of which Swedish has many.
 */
export const searchForms = <T extends Searchable>(forms: readonly T[], query: string): T[] => {
  const sought = wordsOf(query).slice(0, 10);
  if (sought.length === 0) return [];
  return forms
    .map((form) => ({ form, scores: sought.map((word) => score(form, word)) }))
    .filter(({ scores }) => scores.every((one) => one > 0))
    .map(({ form, scores }) => ({ form, total: scores.reduce((a, b) => a + b, 0) }))
    .sort((a, b) => b.total - a.total || a.form.title.localeCompare(b.form.title, 'sv'))
    .map(({ form }) => form);
};
