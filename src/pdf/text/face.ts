import { create, type Font } from '@cantoo/fontkit';
import { isSteering } from './clean';

/** A picture of a text in a face. One object for each pair of picture and text, so that it can be a key. */
export interface Glyph {
  readonly gid: number;
  /** What it stands for, when text is copied or read aloud. */
  readonly text: string;
  /** Thousandths of the size; whole numbers, as the document states them. */
  readonly advance: number;
}

/** A glyph moved from where it would stand; all in thousandths of the size. */
export interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
}

/**
 * One font file. Looking up a character is a map's work; the font's tables for joining and placing (GSUB, GPOS) are asked
 * only for text that needs them: asking for all text costs three quarters of a document's time.
 */
export class Face {
  private static readonly known = new WeakMap<Uint8Array, Face>();

  /** Parsed once for each array of bytes. @throws TypeError when the bytes are not a TrueType font */
  static of(bytes: Uint8Array): Face {
    const known = Face.known.get(bytes);
    if (known !== undefined) return known;
    const face = new Face(bytes);
    Face.known.set(bytes, face);
    return face;
  }

  readonly name: string;
  private readonly font: Font;
  private readonly byCodePoint = new Map<number, Glyph | undefined>();
  /** Words are measured, and then drawn: each would be joined twice, and common ones over and over. */
  private readonly shaped = new Map<string, readonly PlacedGlyph[]>();
  private readonly interned = new Map<string, Glyph>();

  private constructor(readonly bytes: Uint8Array) {
    const font = create(bytes);
    if ('fonts' in font) throw new TypeError('A collection of fonts; give one font');
    this.font = font;
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
    if (this.byCodePoint.has(codePoint)) return this.byCodePoint.get(codePoint);
    const glyph = this.lookUp(codePoint, codePoint) ?? this.lookUp(codePoint, standIn(codePoint));
    this.byCodePoint.set(codePoint, glyph);
    return glyph;
  }

  /** A character drawn as its mirror image, as brackets are in text from right to left; it still says what it said. */
  mirroredGlyph(codePoint: number, drawnAs: number): Glyph | undefined {
    const glyph = this.glyph(drawnAs);
    return glyph && this.intern(glyph.gid, String.fromCodePoint(codePoint), glyph.advance);
  }

  /** All characters have glyphs here. */
  covers(text: string): boolean {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (!isSteering(codePoint) && this.glyph(codePoint) === undefined) return false;
    }
    return true;
  }

  /** Joined and placed by the font's own rules, from left to right as it is drawn. */
  shape(text: string, rightToLeft: boolean): readonly PlacedGlyph[] {
    const key = `${rightToLeft ? '<' : '>'}${text}`;
    const known = this.shaped.get(key);
    if (known !== undefined) return known;
    const placed = this.shapeAnew(text, rightToLeft);
    if (this.shaped.size >= REMEMBERED) this.shaped.clear();
    this.shaped.set(key, placed);
    return placed;
  }

  private shapeAnew(text: string, rightToLeft: boolean): PlacedGlyph[] {
    const { glyphs, positions } = this.font.layout(text, null, null, null, rightToLeft ? 'rtl' : 'ltr');
    return glyphs.flatMap((glyph, i): PlacedGlyph[] => {
      const position = positions?.[i];
      const letters = glyph.codePoints.filter((codePoint) => !isSteering(codePoint));
      if (letters.length === 0 && glyph.codePoints.length > 0) return [];
      const blank = rightToLeft && letters.length > 1 ? this.blank() : undefined;
      const [first = 0xfffd, ...others] = letters;
      const text = blank === undefined ? String.fromCodePoint(first, ...others) : String.fromCodePoint(first);
      const drawn = {
        glyph: this.intern(glyph.id, text, this.scale(glyph.advanceWidth)),
        advance: this.scale(position?.xAdvance ?? glyph.advanceWidth),
        x: this.scale(position?.xOffset ?? 0),
        y: this.scale(position?.yOffset ?? 0),
      };
      if (blank === undefined) return [drawn];
      // Readers turn right-to-left text letter by letter, so letters drawn as one must have a glyph each.
      const silent = others.reverse().map((codePoint) => ({
        glyph: this.intern(blank, String.fromCodePoint(codePoint), 0),
        ...{ advance: 0, x: 0, y: 0 },
      }));
      return [...silent, drawn];
    });
  }

  /** A glyph that draws nothing and takes no room. */
  private blank(): number | undefined {
    const glyph = this.font.glyphForCodePoint(0x200d);
    return glyph !== null && glyph.id !== 0 && glyph.advanceWidth === 0 ? glyph.id : undefined;
  }

  private lookUp(codePoint: number, drawnAs: number | undefined): Glyph | undefined {
    if (drawnAs === undefined || !this.font.hasGlyphForCodePoint(drawnAs)) return undefined;
    const glyph = this.font.glyphForCodePoint(drawnAs);
    if (glyph === null || glyph.id === 0) return undefined;
    return this.intern(glyph.id, String.fromCodePoint(codePoint), this.scale(glyph.advanceWidth));
  }

  private intern(gid: number, text: string, advance: number): Glyph {
    const key = `${gid} ${text}`;
    const known = this.interned.get(key);
    if (known !== undefined) return known;
    const glyph = { gid, text, advance };
    this.interned.set(key, glyph);
    return glyph;
  }

  private scale(units: number): number {
    return Math.round((units * 1000) / this.font.unitsPerEm);
  }
}

/** Words, at most; then all are forgotten. */
const REMEMBERED = 2_000;

const standIn = (codePoint: number): number | undefined => {
  const character = String.fromCodePoint(codePoint);
  if (/\p{Zs}/u.test(character)) return 0x20;
  return codePoint === 0x2010 || codePoint === 0x2011 ? 0x2d : undefined;
};
