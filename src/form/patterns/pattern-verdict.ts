import { regExp } from './reg-exp';
import { isFlat } from './flat-pattern';
import { mostCharacters } from './most-characters';
import { splitLookaheads } from './split-lookaheads';

/** What may be done with a pattern that people's texts will be held against. */
export type PatternVerdict =
  /** The work grows with the text, and no faster. */
  | { readonly kind: 'safe' }
  /** It grows faster, or may: texts longer than `most` are not held against it. */
  | { readonly kind: 'capped'; readonly most: number; readonly degree?: number; readonly attack?: string }
  /** A text of some dozens of characters would take years. */
  | { readonly kind: 'refused'; readonly attack: string }
  | { readonly kind: 'invalid'; readonly reason: string };

/** What an analysis found, as far as it concerns us. */
export interface Analysis {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly checker?: 'automaton' | 'fuzz';
  readonly complexity?: { readonly type: string; readonly degree?: number };
  readonly attack?: { readonly pattern: string };
}

/** Analyses an expression: given its flags, and the milliseconds that it may take. */
export type Analyse = (source: string, flags: string, timeout: number) => Analysis;

/** Where nothing was found, or nothing could be: as if the work grew with the square, or the cube, of the length. */
const SEARCHED_ONLY = 2;
const UNKNOWN = 3;

const SHORT = 80;

/** Judges one pattern: by a glance, by its parts, or by analysis. */
export const judgePattern = (pattern: string, analyse: Analyse, timeout: number): PatternVerdict => {
  const compiled = compilable(pattern);
  if ('reason' in compiled) return { kind: 'invalid', reason: compiled.reason };
  if (isFlat(pattern)) return { kind: 'safe' };
  const parts = splitLookaheads(pattern);
  if (parts?.every((part) => 'flags' in compilable(part)) === true) {
    const verdicts = parts.map((part) => judgePattern(part, analyse, timeout));
    const [worst] = verdicts.sort((a, b) => weight(a) - weight(b));
    if (worst !== undefined) return worst;
  }
  return verdictOf(analyse(pattern, compiled.flags, timeout));
};

/** The gravest first. */
const weight = (verdict: PatternVerdict): number =>
  verdict.kind === 'safe' ? Infinity : verdict.kind === 'capped' ? verdict.most : 0;

const compilable = (pattern: string): { flags: string } | { reason: string } => {
  try {
    return { flags: regExp(pattern, 'u').flags };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
};

const verdictOf = ({ status, checker, complexity, attack }: Analysis): PatternVerdict => {
  if (status === 'safe')
    return checker === 'automaton'
      ? { kind: 'safe' }
      : { kind: 'capped', most: mostCharacters(SEARCHED_ONLY) };
  if (status === 'unknown') return { kind: 'capped', most: mostCharacters(UNKNOWN) };
  const text = attack?.pattern ?? '';
  const shown = text.length > SHORT ? `${text.slice(0, SHORT)}...` : text;
  if (complexity?.type !== 'polynomial') return { kind: 'refused', attack: shown };
  const degree = complexity.degree ?? UNKNOWN;
  return { kind: 'capped', most: mostCharacters(degree), degree, attack: shown };
};
