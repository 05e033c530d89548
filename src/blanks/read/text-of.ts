import {
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  pdfDocEncodingDecode,
  type PDFObject,
} from 'pdf-lib';
import { LIMITS } from './limits';
import type { PdfFile } from './pdf-file';
import { Unreadable } from './unreadable';

/**
 * A text of the file, with line feeds at line ends and without NUL, which no answer may hold; undefined for what is no text.
 * Texts are PDFDocEncoding, UTF-16 or UTF-8 by their first bytes (PDF 32000-2, 7.9.2.2).
 * @throws Unreadable when it is longer than an answer may be
 */
export const textOf = (file: PdfFile, value: PDFObject | undefined): string | undefined => {
  const found = file.follow(value);
  if (found instanceof PDFName) return nameOf(found);
  const bytes = bytesOf(file, found);
  if (bytes === undefined) return undefined;
  if (bytes.length > LIMITS.text) throw new Unreadable('too-much');
  return tidy(decode(bytes));
};

/** A name's text: its bytes are UTF-8 where they can be (7.3.5), and Latin otherwise. */
export const nameOf = (name: PDFName): string => {
  const escaped = name.asString().slice(1);
  const plain = escaped.replace(/#([\dA-F]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  const bytes = Buffer.from(plain, 'latin1');
  try {
    return tidy(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return tidy(bytes.toString('latin1'));
  }
};

const bytesOf = (file: PdfFile, value: PDFObject | undefined): Uint8Array | undefined => {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.asBytes();
  return value instanceof PDFRawStream ? file.content(value) : undefined;
};

const decode = (bytes: Uint8Array): string => {
  const [a, b, c] = bytes;
  if (a === 0xfe && b === 0xff) return withoutLanguage(new TextDecoder('utf-16be').decode(bytes));
  if (a === 0xff && b === 0xfe) return withoutLanguage(new TextDecoder('utf-16le').decode(bytes));
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  return inParts(bytes, pdfDocEncodingDecode);
};

/** The library spreads what it is given over the stack. */
const PART = 8192;
const inParts = (bytes: Uint8Array, read: (part: Uint8Array) => string): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += PART) text += read(bytes.subarray(at, at + PART));
  return text;
};

/** UTF-16 texts may tell their language between two escapes (7.9.2.2). */
const withoutLanguage = (text: string): string => text.replace(/\u001b[A-Za-z]{2,8}\u001b/g, '');

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed();
