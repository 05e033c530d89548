/** Letters that may be wrong in a word, by its length: in a short one another letter makes another word. */
const most = (word: string): number => (word.length <= 4 ? 1 : word.length <= 8 ? 2 : 3);

/** Whether a word is what was meant, as far as one can tell: only a few letters are other ones. */
export const isMisspelt = (typed: string, word: string): boolean => faultsBetween(typed, word) <= most(typed);

/** How many letters are changed, added, left out or exchanged with their neighbour (optimal string alignment). */
export const faultsBetween = (typed: string, word: string): number => {
  const [a, b] = [Array.from(typed), Array.from(word)];
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  a.forEach((letter, i) => {
    const next = [i + 1];
    b.forEach((other, j) => {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      const swapped =
        i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other ? (before[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(changed, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    before = row;
    row = next;
  });
  return row[b.length] ?? 0;
};
