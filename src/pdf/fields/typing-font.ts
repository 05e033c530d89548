import type { PDFRef } from 'pdf-lib';
import { characterMap } from '../font-file/character-map';
import { fontDescriptor, NONSYMBOLIC } from '../font-file/font-descriptor';
import { readTables, writeTables } from '../font-file/sfnt';
import { subsetFont } from '../font-file/subset';
import type { PdfSink } from '../sink/pdf-sink';
import type { Face, Glyph } from '../text/face';
import { typingAlphabet } from './typing-alphabet';

/** Writes the font that viewers set typed text in: a simple TrueType font with every letter of the alphabet in it. */
export const embedTypingFont = (face: Face, sink: PdfSink): PDFRef => {
  const { file, widths } = fileOf(face);
  // Not made of the letters of one text, so the tag need not tell it from others.
  const baseFont = `BLANKT+${face.name}`;
  const { differences } = typingAlphabet;
  return sink.add({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: baseFont,
    FirstChar: 0,
    LastChar: 255,
    Widths: widths,
    Encoding: { Type: 'Encoding', BaseEncoding: 'WinAnsiEncoding', Differences: differences },
    FontDescriptor: fontDescriptor(sink, face, { name: baseFont, flags: NONSYMBOLIC, file }),
  });
};

interface TypingFile {
  readonly file: Uint8Array;
  /** By code, thousandths of the size. */
  readonly widths: readonly number[];
}

const files = new WeakMap<Face, TypingFile>();

/** The same for every document, so made once for each face. */
const fileOf = (face: Face): TypingFile => {
  const known = files.get(face);
  if (known !== undefined) return known;
  const glyphs = typingAlphabet.characters.map((character): Glyph | undefined =>
    character === undefined ? undefined : face.glyph(character.codePointAt(0) ?? 0),
  );
  const gids = [...new Set([0, ...glyphs.flatMap((glyph) => glyph?.gid ?? [])])];
  const places = new Map(gids.map((gid, place) => [gid, place]));
  const map = new Map<number, number>();
  for (const [code, glyph] of glyphs.entries()) {
    const character = typingAlphabet.characters[code]?.codePointAt(0);
    const place = glyph && places.get(glyph.gid);
    if (character !== undefined && place !== undefined) map.set(character, place);
  }
  const tables = new Map(
    [...readTables(subsetFont(face.bytes, gids))].map(([tag, { buffer, byteOffset, byteLength }]) => [
      tag,
      new Uint8Array(buffer, byteOffset, byteLength),
    ]),
  );
  tables.set('cmap', characterMap(map));
  const made = { file: writeTables(tables), widths: glyphs.map((glyph) => glyph?.advance ?? 0) };
  files.set(face, made);
  return made;
};
