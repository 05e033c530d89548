import { swedishPatterns } from './swedish-patterns';

/**
 * Where a word may be parted with a hyphen (indices into it), by the rules of a language (BCP 47); nowhere when we have no
 * rules for it, or when it is anything but one word of letters: an address, a number, a name of a file.
 */
export const hyphenPlaces = (word: string, language: string): readonly number[] => {
  const [, before = '', letters] = WORD.exec(word) ?? [];
  if (letters === undefined || letters.length > LONGEST || !/^sv\b/i.test(language)) return [];
  swedish ??= new Patterns(swedishPatterns);
  return swedish.places(letters.toLowerCase()).map((at) => before.length + at);
};

/** Letters between signs. Two capitals are an abbreviation, or shouting. */
const WORD = /^([^\p{L}\p{M}\p{N}@/\\]*)(\p{L}\p{Ll}{6,})[^\p{L}\p{M}\p{N}@/\\]*$/u;
const LONGEST = 80;
/** Letters that must stay together at each end: fewer are parted rightly, and read badly. */
const AT_BEGINNING = 3;
const AT_END = 3;

/** Compiled with the first word that needs them. */
let swedish: Patterns | undefined;

/** Liang's algorithm: of all patterns found in a word, the highest digit at a place counts (F. M. Liang, 1983). */
class Patterns {
  private readonly digits = new Map<string, readonly number[]>();
  private readonly longest: number;

  constructor(patterns: string) {
    let longest = 0;
    for (const pattern of patterns.trim().split(/\s+/)) {
      const letters = pattern.replace(/\d/g, '');
      const digits = pattern.split(/[^\d]/).map(Number);
      this.digits.set(letters, digits);
      longest = Math.max(longest, letters.length);
    }
    this.longest = longest;
  }

  places(word: string): number[] {
    const framed = `.${word}.`;
    const highest = new Uint8Array(framed.length + 1);
    for (let from = 0; from < framed.length; from++) {
      for (let to = from + 1; to <= Math.min(framed.length, from + this.longest); to++) {
        const digits = this.digits.get(framed.slice(from, to)) ?? [];
        for (const [i, digit] of digits.entries())
          highest[from + i] = Math.max(highest[from + i] ?? 0, digit);
      }
    }
    const places: number[] = [];
    for (let at = AT_BEGINNING; at <= word.length - AT_END; at++) {
      if ((highest[at + 1] ?? 0) % 2 === 1) places.push(at);
    }
    return places;
  }
}
