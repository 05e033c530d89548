/** Steps of an expression that take some 50 ms on a slow machine. */
const MOST_STEPS = 5_000_000;

/**
 * How long a text may be that is held against a pattern whose work grows with a power of the length. `degree` repetitions
 * that overlap share n characters out in n^d / d! ways, so that the longest is the d-th root of d! times the steps allowed:
 * 3162 characters for 2, 310 for 3, 104 for 4.
 */
export const mostCharacters = (degree: number): number => {
  let ways = MOST_STEPS;
  for (let factor = 2; factor <= degree; factor++) ways *= factor;
  return Math.floor(ways ** (1 / degree));
};
