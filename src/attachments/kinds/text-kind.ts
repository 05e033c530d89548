import { endingOf } from '../file-name';

/** What no text holds: controls beside tab, line feed, form feed and carriage return. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** What a browser would take for a page, or for a drawing with scripts, wherever it stands in the beginning. */
const HTML = /<(!doctype\s+html|html|head|body|script|iframe|object|embed|form|meta|style|base)[\s>/]/i;
const SVG = /<svg[\s>]|<!doctype\s+svg/i;
const XML = /^\s*<\?xml\s/i;

/** Endings of texts that look alike. */
const BY_ENDING: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json' };

/** A text's kind by its beginning, and by its name where texts of two kinds look the same; undefined for what is no text. */
export const textKind = (head: Buffer, name: string): string | undefined => {
  const text = textOf(head);
  if (text === undefined || CONTROLS.test(text)) return undefined;
  if (SVG.test(text)) return 'image/svg+xml';
  if (HTML.test(text)) return 'text/html';
  if (XML.test(text)) return 'application/xml';
  if (text.trimStart().startsWith('{\\rtf')) return 'application/rtf';
  return BY_ENDING[endingOf(name)] ?? 'text/plain';
};

/** UTF-8, UTF-16 where it says so, else the text of older Windows, in which any other bytes mean something. */
const textOf = (head: Buffer): string | undefined => {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  try {
    // The beginning may end in the middle of a letter.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(head);
  }
};
