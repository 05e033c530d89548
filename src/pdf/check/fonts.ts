import { type PDFDict, PDFRawStream } from 'pdf-lib';
import type { FontUse } from '../reading/content-reader';
import { encodingOf, fromWinAnsi } from '../reading/font-reader';
import { type TrueType, readTrueType } from '../reading/true-type';
import { dictOf, has, nameOf, streamOf, valueOf } from '../reading/values';
import type { Rule } from './finding';
import { compositeWidths, simpleWidths } from './font-widths';
import type { Subject } from './subject';

const EMBEDDED: Rule = {
  name: 'font-embedded',
  pdfa: '6.2.11.4.1',
  pdfua: '7.21.4.1',
  mend: 'Put the font’s file into the document, with every glyph that is shown.',
};
const NAMES: Rule = {
  name: 'font-names',
  pdfa: '6.2.11.2',
  mend: 'Give font, descendant and descriptor one name.',
};
const ENCODING: Rule = {
  name: 'font-encoding',
  pdfa: '6.2.11.6',
  pdfua: '7.21.6',
  mend: 'Use Identity-H with a TrueType font under it, or WinAnsiEncoding with a TrueType font.',
};
const GLYPH_MAP: Rule = {
  name: 'glyph-map',
  pdfa: '6.2.11.3.2',
  pdfua: '7.21.3.2',
  mend: 'Give the font CIDToGIDMap: Identity, or a stream.',
};
const WIDTHS: Rule = {
  name: 'font-widths',
  pdfa: '6.2.11.5',
  pdfua: '7.21.5',
  mend: 'State the widths that the font’s file has, to a thousandth of the size.',
};
const NO_GLYPH: Rule = {
  name: 'notdef',
  pdfa: '6.2.11.8',
  pdfua: '7.21.8',
  mend: 'Take another font for the letter, or draw a visible sign for what is missing.',
};
const UNICODE: Rule = {
  name: 'to-unicode',
  pdfa: '6.2.11.7.2',
  pdfua: '7.21.7',
  mend: 'Give the font a ToUnicode map that says what each code that is shown means.',
};
const PRIVATE: Rule = {
  name: 'private-letters',
  pdfa: '6.2.11.7.3',
  mend: 'Map the code to the real letter, or say it by ActualText.',
};

/** Fonts that content shows text in: the file is there, agrees with what is stated, and each code can be read. */
export const checkFonts = ({ file, uses, findings }: Subject): void => {
  for (const use of uses.fonts.values()) {
    if (use.codes.size === 0) continue;
    const { dict, descendant } = use.font;
    const where = `font ${nameOf(dict, 'BaseFont') ?? ''}, ${use.where}`;
    const add = (rule: Rule, reason: string) => findings.add(rule, where, reason);
    checkMeaning(use, add);
    const descriptor = descendant === undefined ? undefined : dictOf(descendant, 'FontDescriptor');
    const program = descriptor === undefined ? undefined : streamOf(descriptor, 'FontFile2');
    if (descendant === undefined || descriptor === undefined || !hasProgram(descriptor)) {
      add(EMBEDDED, 'The font’s file is not in the document.');
      continue;
    }
    const names = [dict, descendant].map((one) => nameOf(one, 'BaseFont'));
    if (new Set([...names, nameOf(descriptor, 'FontName')]).size > 1)
      add(NAMES, 'The font goes by several names.');
    if (program === undefined) {
      add(ENCODING, 'The font is no TrueType font, and this checker reads no others.');
      continue;
    }
    const bytes = file.unpacker.unpack(program);
    const trueType = bytes === undefined ? undefined : readTrueType(bytes);
    if (trueType === undefined) add(EMBEDDED, 'The font’s file is no TrueType file, or damaged.');
    else checkGlyphs(use, descendant, trueType, file.unpacker.unpack.bind(file.unpacker), add);
  }
};

const hasProgram = (descriptor: PDFDict): boolean =>
  ['FontFile', 'FontFile2', 'FontFile3'].some((key) => has(descriptor, key));

type Add = (rule: Rule, reason: string) => void;

const hex = (code: number, digits = 4): string => code.toString(16).toUpperCase().padStart(digits, '0');

const checkMeaning = ({ font, codes }: FontUse, add: Add): void => {
  for (const code of codes) {
    const text = font.says(code);
    const name = `code ${hex(code, font.bytesPerCode * 2)}`;
    if (text === undefined || text === '') add(UNICODE, `${name} says nothing.`);
    // U+0000, U+FEFF and U+FFFE stand for no letter (ISO 14289-1, 7.21.7).
    else if (/[\0\uFEFF\uFFFE]/u.test(text)) add(UNICODE, `${name} stands for no letter.`);
    else if (/\p{Co}/u.test(text)) add(PRIVATE, `${name} stands for a letter that only its maker knows.`);
  }
};

const checkGlyphs = (
  use: FontUse,
  descendant: PDFDict,
  file: TrueType,
  unpack: (stream: PDFRawStream) => Uint8Array | undefined,
  add: Add,
): void => {
  const { dict, bytesPerCode } = use.font;
  const stated = bytesPerCode === 2 ? compositeWidths(descendant) : simpleWidths(dict);
  const toGlyph =
    bytesPerCode === 2 ? compositeGlyphs(dict, descendant, unpack, add) : simpleGlyphs(dict, file, add);
  if (toGlyph === undefined) return;
  for (const code of use.codes) {
    const name = `code ${hex(code, bytesPerCode * 2)}`;
    const glyph = toGlyph(code);
    const [width, advance] = [stated(code), file.advance(glyph)];
    if (glyph === 0) add(NO_GLYPH, `${name} shows the font’s sign for a missing letter.`);
    if (advance === undefined) add(EMBEDDED, `The font’s file has no glyph for ${name}.`);
    else if (width === undefined || !(Math.abs(width - advance) <= 1))
      add(
        WIDTHS,
        `${name} is ${String(width ?? 'nothing')} wide by the document, and ${Math.round(advance)} by the font’s file.`,
      );
  }
};

const compositeGlyphs = (
  dict: PDFDict,
  descendant: PDFDict,
  unpack: (stream: PDFRawStream) => Uint8Array | undefined,
  add: Add,
): ((code: number) => number) | undefined => {
  if (
    !['Identity-H', 'Identity-V'].includes(nameOf(dict, 'Encoding') ?? '') ||
    nameOf(descendant, 'Subtype') !== 'CIDFontType2'
  ) {
    add(ENCODING, 'The font’s codes are not those of its glyphs, and this checker follows no other map.');
    return undefined;
  }
  const map = valueOf(descendant, 'CIDToGIDMap');
  if (map instanceof PDFRawStream) {
    const bytes = unpack(map) ?? new Uint8Array();
    return (code) => ((bytes[code * 2] ?? 0) << 8) | (bytes[code * 2 + 1] ?? 0);
  }
  if (nameOf(descendant, 'CIDToGIDMap') !== 'Identity')
    add(GLYPH_MAP, 'The font does not say which code is which glyph.');
  return (code) => code;
};

const simpleGlyphs = (dict: PDFDict, file: TrueType, add: Add): ((code: number) => number) | undefined => {
  if (nameOf(dict, 'Subtype') !== 'TrueType' || encodingOf(dict) !== 'WinAnsiEncoding') {
    add(
      ENCODING,
      'The font is neither composite nor TrueType with WinAnsiEncoding, and this checker reads no others.',
    );
    return undefined;
  }
  return (code) => file.glyphFor(fromWinAnsi(code)?.codePointAt(0) ?? 0);
};
