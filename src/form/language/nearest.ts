/** The known name that was probably meant, if one is near. */
export const nearestName = (typed: string, known: Iterable<string>): string | undefined => {
  const limit = Math.max(2, typed.length / 3);
  let best: string | undefined;
  let least = Infinity;
  for (const name of known) {
    if (Math.abs(name.length - typed.length) > limit) continue;
    const steps = distance(typed.toLowerCase(), name.toLowerCase());
    if (steps < least) [best, least] = [name, steps];
  }
  return least <= limit ? best : undefined;
};

/** How many letters have to be changed, added or taken away (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const swap = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};
