import type { Assembled, Part } from '../font-file/assembled';
import { isSteering } from './clean';

/** A glyph as a font's rules place it, in the font's units. */
export interface Shaped {
  readonly gid: number;
  readonly codePoints: readonly number[];
  readonly advance: number;
  readonly x: number;
  readonly y: number;
}

/** A glyph that says one thing, and stands where the one before it ends. */
export interface Said {
  readonly says: string;
  readonly assembled: Assembled;
}

/**
 * Glyphs in the order of drawing as glyphs that simply follow each other: a letter and its marks become one. Programs that
 * read a page go by where glyphs stand, and take marks that are raised or moved for text of their own. In text from right
 * to left they turn letter by letter, so what is drawn as one there (letters with marks, ligatures such as lam-alef) gives
 * each of its letters a glyph and a share of the width; all but the first of them are empty.
 */
export const assemble = (shaped: readonly Shaped[], rightToLeft: boolean): Said[] =>
  groups(shaped, rightToLeft).flatMap((group) => (rightToLeft ? shared(group) : [together(group)]));

/** In the order of reading. */
interface Group {
  readonly letters: readonly number[];
  readonly parts: readonly Part[];
  readonly advance: number;
}

/** A mark belongs to the letter before it in reading: at its left, or at its right where text goes from there. */
const groups = (shaped: readonly Shaped[], rightToLeft: boolean): Group[] => {
  const found: Group[] = [];
  let joins = false;
  for (const glyph of shaped) {
    const marks = isMark(glyph);
    const last = found.at(-1);
    if (last !== undefined && (rightToLeft ? joins : marks))
      found[found.length - 1] = add(last, glyph, rightToLeft);
    else found.push(add(NOTHING, glyph, rightToLeft));
    joins = marks;
  }
  return found;
};

const NOTHING: Group = { letters: [], parts: [], advance: 0 };

const add = ({ letters, parts, advance }: Group, glyph: Shaped, rightToLeft: boolean): Group => {
  const more = glyph.codePoints.filter((codePoint) => !isSteering(codePoint));
  return {
    letters: rightToLeft ? [...more, ...letters] : [...letters, ...more],
    // What only steers is drawn as a space by some fonts' rules.
    parts: more.length === 0 ? parts : [...parts, { gid: glyph.gid, x: advance + glyph.x, y: glyph.y }],
    advance: advance + (more.length === 0 ? 0 : glyph.advance),
  };
};

const isMark = ({ codePoints, advance }: Shaped): boolean =>
  advance === 0 &&
  codePoints.every((codePoint) => isSteering(codePoint) || MARK.test(String.fromCodePoint(codePoint)));

const MARK = /\p{M}/u;

const together = ({ letters, parts, advance }: Group): Said => ({
  says: String.fromCodePoint(...letters),
  assembled: { advance, parts },
});

const shared = ({ letters, parts, advance }: Group): Said[] => {
  const share = Math.floor(advance / Math.max(1, letters.length));
  const [first, ...others] = letters;
  const before = share * others.length;
  const empty = others.reverse().map((codePoint) => ({
    says: String.fromCodePoint(codePoint),
    assembled: { advance: share, parts: [] },
  }));
  if (first === undefined) return empty;
  const moved = parts.map((part) => ({ ...part, x: part.x - before }));
  return [
    ...empty,
    { says: String.fromCodePoint(first), assembled: { advance: advance - before, parts: moved } },
  ];
};
