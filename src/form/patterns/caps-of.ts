import { judgePatterns } from './analyser';
import type { Caps } from './guard';

/**
 * The most characters of a pattern that would be refused today. A version that was published by an engine that knew no
 * better is still opened for its cases: 2^20 steps are some milliseconds.
 */
const REFUSED = 20;

/** The caps under which patterns run. */
export const capsOf = (patterns: Iterable<string>): Caps =>
  [...judgePatterns(patterns)].flatMap(([pattern, verdict]): [string, number][] => {
    if (verdict.kind === 'capped') return [[pattern, verdict.most]];
    return verdict.kind === 'refused' ? [[pattern, REFUSED]] : [];
  });
