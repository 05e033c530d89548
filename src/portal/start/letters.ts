import type { Language } from '../../form';

const COLLATORS = {
  sv: new Intl.Collator('sv', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/** Titles as a dictionary has them: in Swedish, `å`, `ä` and `ö` come last. */
export const inOrder =
  (language: Language) =>
  (a: { readonly title: string }, b: { readonly title: string }): number =>
    COLLATORS[language].compare(a.title, b.title);

/** What stands for all that begins with no letter. */
export const NO_LETTER = '0–9';

/** The letter that a title stands under: `Å` is one of its own in Swedish, and an `A` in English. */
export const letterOf = (title: string, language: Language): string => {
  const first = Array.from(title.normalize('NFC'))[0]?.toLocaleUpperCase(language) ?? '';
  if (language === 'sv' && /^[ÅÄÖ]$/.test(first)) return first;
  const base = first.normalize('NFKD').charAt(0);
  return /^\p{L}$/u.test(base) ? base : NO_LETTER;
};

/** Titles under their letters, in order. */
export const byLetter = <T extends { readonly title: string }>(
  items: readonly T[],
  language: Language,
): { readonly letter: string; readonly items: readonly T[] }[] => {
  const groups = new Map<string, T[]>();
  for (const item of items.toSorted(inOrder(language))) {
    const letter = letterOf(item.title, language);
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups]
    .map(([letter, own]) => ({ letter, items: own }))
    .sort((a, b) => COLLATORS[language].compare(a.letter, b.letter));
};
