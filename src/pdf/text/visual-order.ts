import type { Run } from './runs';

/**
 * Runs in the order of reading, put into the order of drawing. UAX 9, L2: from the highest level down to the lowest odd
 * one, turn each stretch of that level or higher.
 */
export const visualOrder = (runs: Run[], hasLevels: boolean): Run[] => {
  if (!hasLevels) return runs;
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level > 0; level--) {
    for (let i = 0; i < runs.length; i++) {
      let end = i;
      while ((runs[end]?.level ?? -1) >= level) end++;
      if (end > i) runs.splice(i, end - i, ...runs.slice(i, end).reverse());
      i = Math.max(i, end);
    }
  }
  return runs;
};
