import type * as Recheck from 'recheck';
import { judgePattern, type Analyse, type PatternVerdict } from './pattern-verdict';

/**
 * The analyser, loaded when the first pattern needs it: 3 MB. The build for browsers is JavaScript alone, so that every
 * machine finds the same; the main one runs a native program or Java where it finds them.
 */
const recheck = (): typeof Recheck => module.require('recheck/lib/browser.js') as typeof Recheck;

const analyse: Analyse = (source, flags, timeout) => recheck().checkSync(source, flags, { timeout });

/** Milliseconds for one pattern, and for all of a schema together. */
const LONGEST = 5000;
const SHORTEST = 150;
const TOGETHER = 12_000;

const judged = new Map<string, PatternVerdict>();
const MOST_REMEMBERED = 10_000;

/** What is to be done with each of the patterns. Remembered: checking and compiling a form ask for the same ones. */
export const judgePatterns = (patterns: Iterable<string>): ReadonlyMap<string, PatternVerdict> => {
  const all = [...new Set(patterns)];
  const timeout = Math.max(SHORTEST, Math.min(LONGEST, Math.floor(TOGETHER / all.length)));
  return new Map(
    all.map((pattern) => {
      const verdict = judged.get(pattern) ?? judgePattern(pattern, analyse, timeout);
      if (judged.size >= MOST_REMEMBERED) judged.clear();
      judged.set(pattern, verdict);
      return [pattern, verdict];
    }),
  );
};
