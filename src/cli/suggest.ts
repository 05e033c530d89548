/** The known word that was probably meant, if one is near. */
export const nearest = (typed: string, known: readonly string[]): string | undefined => {
  const ranked = known
    .map((word) => ({ word, distance: distance(typed, word) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(2, typed.length / 3) ? best.word : undefined;
};

/** ` Did you mean "export"?`, or nothing. */
export const didYouMean = (typed: string, known: readonly string[], mark = ''): string => {
  const word = nearest(typed, known);
  return word === undefined ? '' : ` Did you mean ${mark}${word}?`;
};

/** How many letters have to be changed, added or taken away (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const swap = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};
