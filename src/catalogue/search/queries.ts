import { isMisspelt } from './typing-faults';
import { partsOf, plain } from './words';

/** A word that some service has, for one of the words that were typed. */
export interface Candidate {
  /** Place of the word that was typed, from 0. */
  readonly place: number;
  readonly word: string;
  readonly plain: string;
  /** Where in the services' words it was found: it holds the typed word, is a part of it, or looks like it. */
  readonly how: 'holds' | 'part' | 'near';
}

/** The search as PostgreSQL reads it, from the strictest to the most lenient; and what was probably meant. */
export interface Queries {
  /** Each word, its beginning or a synonym. */
  readonly direct: string;
  /** Also as a part of a longer word, and the other way round. */
  readonly wide: string;
  /** Also misspelt. */
  readonly near: string;
  /** Only some of the words. */
  readonly some: string;
  /** What was typed, with misspelt words put right; none when nothing was. */
  readonly meant?: string;
}

/** @param terms letters and digits only, so that none of them is read as an operator */
export const queriesFor = (
  terms: readonly string[],
  synonyms: readonly (readonly string[])[],
  candidates: readonly Candidate[],
): Queries => {
  const of = terms.map((term, place) => {
    const own = candidates.filter((candidate) => candidate.place === place);
    const holds = own.filter(({ how }) => how === 'holds').map(({ word }) => word);
    const parts = bestParts(plain(term), own);
    const near = own
      .filter(({ how, plain: other }) => how === 'near' && isMisspelt(plain(term), other))
      .map(({ word }) => word);
    const direct = [`'${term}':*`, ...(synonyms[place] ?? []).map(quoted)];
    const wide = [...direct, ...holds.map(quoted), ...parts.map(quoted)];
    const [best] = near;
    const meant = holds.length === 0 && parts.length === 0 && best !== undefined ? best : term;
    return { term, direct, wide, near: [...wide, ...near.map(quoted)], meant };
  });
  const all = (name: 'direct' | 'wide' | 'near') => of.map((one) => either(one[name])).join(' & ');
  return {
    direct: all('direct'),
    wide: all('wide'),
    near: all('near'),
    some: of.map((one) => either(one.wide)).join(' | '),
    ...(of.some(({ term, meant }) => term !== meant) && { meant: of.map(({ meant }) => meant).join(' ') }),
  };
};

const quoted = (word: string): string => `'${word}'`;

const either = (words: readonly string[]): string => `(${[...new Set(words)].join(' | ')})`;

/** The word itself, typed without marks; else, of those that a long one is made of, the longest it begins or else ends with. */
const bestParts = (typed: string, candidates: readonly Candidate[]): string[] => {
  const parts = candidates.filter(({ how }) => how === 'part');
  const { first, last } = partsOf(typed);
  for (const part of [typed, ...first, ...last]) {
    const found = parts.filter((candidate) => candidate.plain === part).map(({ word }) => word);
    if (found.length > 0) return found;
  }
  return [];
};
