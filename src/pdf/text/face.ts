import { create, type Font } from '@cantoo/fontkit';
import type { Assembled } from '../font-file/assembled';
import { assemble, type Shaped } from './assemble';
import { isSteering } from './clean';
import type { FontFile } from './fonts';

/** A picture of a text in a face. One object for each pair of picture and text, so that it can be a key. */
export interface Glyph {
  readonly gid: number;
  /** What it stands for, when text is copied or read aloud. */
  readonly text: string;
  /** Thousandths of the size; whole numbers, as the document states them. */
  readonly advance: number;
  /** It is not in the font as it is drawn, and is made for the document. */
  readonly assembled?: Assembled;
}

/**
 * One font file. Looking up a character is a map's work; the font's tables for joining and placing (GSUB, GPOS) are asked
 * only for text that needs them: asking for all text costs three quarters of a document's time.
 */
export class Face {
  private static readonly known = new WeakMap<FontFile, Face>();

  /** Read and parsed once for each file. @throws TypeError when it is not one TrueType font */
  static of(file: FontFile): Face {
    const known = Face.known.get(file);
    if (known !== undefined) return known;
    const face = new Face(file.read());
    Face.known.set(file, face);
    return face;
  }

  readonly name: string;
  private readonly font: Font;
  private readonly byCodePoint = new Map<number, Glyph | undefined>();
  /** Words are measured, and then drawn: each would be joined twice, and common ones over and over. */
  private readonly shaped = new Map<string, readonly Glyph[] | undefined>();
  private readonly interned = new Map<string, Glyph>();

  private constructor(readonly bytes: Uint8Array) {
    const font = create(bytes);
    if ('fonts' in font) throw new TypeError('A collection of fonts; give one font');
    this.font = tellingGlyphsApart(font);
    this.name = (font.postscriptName ?? 'Font').replace(/[^A-Za-z0-9-]/g, '');
  }

  /** Thousandths of the size. */
  get metrics() {
    const { font } = this;
    const { minX, minY, maxX, maxY } = font.bbox;
    return {
      ascent: this.scale(font.ascent),
      descent: this.scale(font.descent),
      capHeight: this.scale(font.capHeight),
      italicAngle: font.italicAngle,
      bbox: [minX, minY, maxX, maxY].map((side) => this.scale(side)),
    };
  }

  /** The glyph of a character, or nothing. Spaces and hyphens of every sort are lent each other's pictures. */
  glyph(codePoint: number): Glyph | undefined {
    const known = this.byCodePoint.get(codePoint);
    if (known !== undefined || this.byCodePoint.has(codePoint)) return known;
    const glyph = this.lookUp(codePoint, codePoint) ?? this.lookUp(codePoint, standIn(codePoint));
    this.byCodePoint.set(codePoint, glyph);
    return glyph;
  }

  /** The picture of one character that says something else, as brackets do in text from right to left. */
  glyphSaying(text: string, drawnAs: number): Glyph | undefined {
    const glyph = this.glyph(drawnAs);
    return glyph && this.intern(glyph.gid, text, glyph.advance);
  }

  /** The same picture, saying something else. */
  saying(text: string, { gid, advance, assembled }: Glyph): Glyph {
    return this.intern(gid, text, advance, assembled);
  }

  /** All characters have glyphs here. */
  covers(text: string): boolean {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (!isSteering(codePoint) && this.glyph(codePoint) === undefined) return false;
    }
    return true;
  }

  /**
   * Joined and placed by the font's own rules, from left to right as it is drawn. Nothing when the rules lead to the
   * font's picture of nothing.
   */
  shape(text: string, rightToLeft: boolean): readonly Glyph[] | undefined {
    return this.remember(`${rightToLeft ? '<' : '>'}${text}`, () => this.shapeAnew(text, rightToLeft));
  }

  /**
   * A cluster that is drawn by one picture if the font has one for it, which then says all of it: an emoji with its skin
   * tone, a flag. Otherwise its parts beside each other, without those that only colour or join.
   */
  shapeWhole(cluster: string): readonly Glyph[] | undefined {
    return this.remember(`=${cluster}`, () => {
      const parts = this.layOut(cluster, false).filter(({ codePoints }) => !codePoints.every(isSteering));
      const pictures = parts.filter(({ codePoints }) => !codePoints.every(isSkinTone));
      const drawn = pictures.length > 0 ? pictures : parts;
      if (drawn.length === 0 || drawn.some(({ gid }) => gid === 0)) return undefined;
      return drawn.map(({ gid, codePoints, advance }) => {
        const whole = drawn.length === 1 && cluster.length <= SAYABLE;
        return this.intern(gid, whole ? cluster : String.fromCodePoint(...codePoints), this.scale(advance));
      });
    });
  }

  private remember(key: string, make: () => readonly Glyph[] | undefined): readonly Glyph[] | undefined {
    if (this.shaped.has(key)) return this.shaped.get(key);
    const made = make();
    if (this.shaped.size >= REMEMBERED) this.shaped.clear();
    this.shaped.set(key, made);
    return made;
  }

  private shapeAnew(text: string, rightToLeft: boolean): Glyph[] | undefined {
    const shaped = this.layOut(text, rightToLeft);
    if (shaped.some(({ gid }) => gid === 0)) return undefined;
    const assembled = assemble(shaped, rightToLeft);
    if (assembled.length === 0 || assembled.some(({ says }) => says === '')) return undefined;
    return assembled.map((one) => this.internAssembled(one.says, one.assembled));
  }

  private layOut(text: string, rightToLeft: boolean): Shaped[] {
    const { glyphs, positions } = this.font.layout(text, null, null, null, rightToLeft ? 'rtl' : 'ltr');
    return glyphs.map(({ id, codePoints, advanceWidth }, i) => {
      const { xAdvance = advanceWidth, xOffset = 0, yOffset = 0 } = positions?.[i] ?? {};
      // What only steers its neighbours becomes a space without width.
      const steers = xAdvance === 0 && codePoints.length === 1 && codePoints[0] === 0x20;
      return { gid: id, codePoints: steers ? [] : codePoints, advance: xAdvance, x: xOffset, y: yOffset };
    });
  }

  /** Assembled only where the font's own glyph would not do. */
  private internAssembled(text: string, assembled: Assembled): Glyph {
    const { parts, advance } = assembled;
    const [only] = parts;
    const own = only !== undefined && parts.length === 1 && only.x === 0 && only.y === 0;
    if (own && this.font.getGlyph(only.gid)?.advanceWidth === advance) {
      return this.intern(only.gid, text, this.scale(advance));
    }
    return this.intern(only?.gid ?? 0, text, this.scale(advance), assembled);
  }

  private lookUp(codePoint: number, drawnAs: number | undefined): Glyph | undefined {
    if (drawnAs === undefined || !this.font.hasGlyphForCodePoint(drawnAs)) return undefined;
    const glyph = this.font.glyphForCodePoint(drawnAs);
    if (glyph === null || glyph.id === 0) return undefined;
    return this.intern(glyph.id, String.fromCodePoint(codePoint), this.scale(glyph.advanceWidth));
  }

  /** The one object for a picture that says a text. */
  private intern(gid: number, text: string, advance: number, assembled?: Assembled): Glyph {
    const key = `${assembled === undefined ? gid : nameOf(assembled)} ${text}`;
    const known = this.interned.get(key);
    if (known !== undefined) return known;
    const glyph = { gid, text, advance, ...(assembled && { assembled }) };
    if (this.interned.size >= INTERNED) this.interned.clear();
    this.interned.set(key, glyph);
    return glyph;
  }

  private scale(units: number): number {
    return Math.round((units * 1000) / this.font.unitsPerEm);
  }
}

/** Words, at most; then all are forgotten. */
const REMEMBERED = 2_000;

/** Pairs of picture and text, at most: a pair that is met again is another key then, which costs a code and no more. */
const INTERNED = 20_000;

/** UTF-16 units; what one picture may say. Programs need not read more of a map to text (PDF 32000-1, annex C). */
export const SAYABLE = 64;

const nameOf = ({ parts, advance }: Assembled): string =>
  `${parts.map(({ gid, x, y }) => `${gid},${x},${y}`).join('+')}=${advance}`;

/**
 * The library keeps one object for each glyph, with the characters that it was first reached by, be it in another document.
 * Here each call has its own.
 */
const tellingGlyphsApart = (font: Font): Font => {
  const shared = font.getGlyph.bind(font);
  font.getGlyph = (gid, codePoints = []) => {
    const glyph = shared(gid);
    return glyph && Object.assign(Object.create(glyph) as typeof glyph, { codePoints: [...codePoints] });
  };
  return font;
};

const isSkinTone = (codePoint: number): boolean => codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;

const standIn = (codePoint: number): number | undefined => {
  const character = String.fromCodePoint(codePoint);
  if (/\p{Zs}/u.test(character)) return 0x20;
  return codePoint === 0x2010 || codePoint === 0x2011 ? 0x2d : undefined;
};
