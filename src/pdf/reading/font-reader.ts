import type { PDFDict } from 'pdf-lib';
import { toBinaryText } from './binary-text';
import type { OpenFile } from './open-file';
import type { Allowance } from './limits';
import { readUnicodeMap } from './unicode-map';
import { asDict, asName, dictOf, itemsOf, nameOf, streamOf, valueOf } from './values';

/** A font as content uses it: how strings part into codes, and what the codes say. */
export interface FontReader {
  readonly dict: PDFDict;
  /** The font under a composite one; the font itself otherwise. */
  readonly descendant: PDFDict | undefined;
  readonly bytesPerCode: 1 | 2;
  /** The codes' meaning by the font's own map. Nothing when there is no map. */
  readonly unicode: ReadonlyMap<number, string> | undefined;
  /** Nothing when the font does not tell. */
  readonly says: (code: number) => string | undefined;
}

/** @throws BeyondReading */
export const readFont = (file: OpenFile, dict: PDFDict, allowance: Allowance): FontReader => {
  const isComposite = nameOf(dict, 'Subtype') === 'Type0';
  const stream = streamOf(dict, 'ToUnicode');
  const bytes = stream === undefined ? undefined : file.unpacker.unpack(stream);
  allowance.spend((bytes?.length ?? 0) >> 4);
  const unicode = bytes === undefined ? undefined : readUnicodeMap(toBinaryText(bytes));
  const winAnsi = !isComposite && encodingOf(dict) === 'WinAnsiEncoding';
  return {
    dict,
    descendant: isComposite ? asDict(itemsOf(dict, 'DescendantFonts')?.[0]) : dict,
    bytesPerCode: isComposite ? 2 : 1,
    unicode,
    says: (code) => unicode?.get(code) ?? (winAnsi ? fromWinAnsi(code) : undefined),
  };
};

/** The name of a simple font's encoding, when it is changed by nothing. */
export const encodingOf = (dict: PDFDict): string | undefined => {
  const encoding = valueOf(dict, 'Encoding');
  const base = dictOf(dict, 'Encoding');
  if (base === undefined) return asName(encoding);
  return itemsOf(base, 'Differences') === undefined ? nameOf(base, 'BaseEncoding') : undefined;
};

const WIN_ANSI = new TextDecoder('windows-1252');

export const fromWinAnsi = (code: number): string | undefined => {
  if (code < 32) return undefined;
  const text = WIN_ANSI.decode(Uint8Array.of(code));
  return /\p{Cc}/u.test(text) ? undefined : text;
};

/** The codes of a shown string. An odd byte at the end is a code by itself. */
export const codesOf = (text: string, bytesPerCode: 1 | 2): number[] => {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i += bytesPerCode) {
    const high = text.charCodeAt(i);
    codes.push(bytesPerCode === 1 ? high : (high << 8) | (text.charCodeAt(i + 1) || 0));
  }
  return codes;
};
