/** Endings that Swedish puts on the same word, longest first: `soporna` is `sopor`. */
const ENDINGS = [
  'arnas',
  'ernas',
  'ornas',
  'arna',
  'erna',
  'orna',
  'ande',
  'an',
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

/** Never shorter than three letters. */
const stem = (word: string): string => {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= 3);
  return ending === undefined ? word : word.slice(0, -ending.length);
};

/** The other words of the groups that a word belongs to, in whatever form it stands. */
export const synonymsOf = (word: string, groups: readonly (readonly string[])[]): string[] =>
  groups
    .map((group) => group.map((one) => one.toLowerCase()))
    .filter((group) => group.some((one) => one === word || stem(one) === stem(word)))
    .flat()
    .filter((one) => one !== word);
