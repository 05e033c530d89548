import type { PDFRef } from 'pdf-lib';
import type { PdfSink } from '../sink/pdf-sink';
import type { Face, Glyph } from '../text/face';
import { fontDescriptor, SYMBOLIC } from './font-descriptor';
import { subsetFont } from './subset';
import { hex, toUnicodeMap } from './to-unicode';

/** A face as one document uses it: each glyph that is drawn has a code of its own, given as it is first met. */
export class UsedFont {
  private readonly codes = new Map<Glyph, string>();

  /** `name` is what content streams call it. */
  constructor(
    readonly face: Face,
    readonly name: string,
  ) {}

  /** Four hexadecimal digits. Code 0, the font's picture of nothing, is never given. */
  code(glyph: Glyph): string {
    const known = this.codes.get(glyph);
    if (known !== undefined) return known;
    const code = hex(this.codes.size + 1);
    this.codes.set(glyph, code);
    return code;
  }

  /** Has hardly a code left: the next line of text begins another font of the same face. */
  get isFull(): boolean {
    return this.codes.size > 0xf000;
  }

  /** Writes font, widths, map to text, and the file with the glyphs that were used. */
  embed(sink: PdfSink): PDFRef {
    const glyphs = [...this.codes.keys()];
    const { name, bytes } = this.face;
    const file = subsetFont(bytes, [0, ...glyphs.map((glyph) => glyph.assembled ?? glyph.gid)]);
    const baseFont = `${subsetTag(glyphs)}+${name}`;
    const descriptor = fontDescriptor(sink, this.face, { name: baseFont, flags: SYMBOLIC, file });
    const descendant = sink.add({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: sink.ascii('Adobe'), Ordering: sink.ascii('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      DW: 1000,
      W: [1, glyphs.map((glyph) => glyph.advance)],
    });
    return sink.add({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: sink.stream(new TextEncoder().encode(toUnicodeMap(glyphs.map((glyph) => glyph.text)))),
    });
  }
}

/** Six letters that tell this subset from others (PDF 32000-1, 9.6.4), made of what is in it. */
const subsetTag = (glyphs: readonly Glyph[]): string => {
  let mixed = 17;
  for (const { gid } of glyphs) mixed = (Math.imul(mixed, 31) + gid) >>> 0;
  return Array.from({ length: 6 }, (_, i) =>
    String.fromCharCode(65 + (Math.floor(mixed / 26 ** i) % 26)),
  ).join('');
};
