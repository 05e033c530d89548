import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFObject } from 'pdf-lib';
import { LIMITS } from './limits';
import { Unreadable } from './unreadable';

/** Where an object is: at a place in the file, or in another object, which is a stream of several. */
export type Entry =
  | { readonly in: 'file'; readonly offset: number }
  | { readonly in: 'stream'; readonly stream: number; readonly place: number }
  | { readonly in: 'nothing' };

/** Where everything is, as of the last save. */
export interface CrossReferences {
  readonly entries: ReadonlyMap<number, Entry>;
  /** What the newest trailer says of each; older ones where it says nothing. */
  readonly trailer: ReadonlyMap<string, PDFObject>;
}

/** The file as text, one character a byte, and a way to read what stands at a place of it. */
export interface Source {
  readonly text: string;
  /** @throws Unreadable, or whatever the parser throws */
  readonly objectAt: (offset: number) => PDFObject;
  readonly unpack: (stream: PDFRawStream) => Uint8Array;
}

const HEADER = /\s*\d{1,10}\s+\d{1,5}\s+obj/y;
const TABLE = /\s*xref\s*/y;
const SUBSECTION = /\s*(\d{1,10})\s+(\d{1,10})(?!\s*[nf])\s*/y;
const ROW = /\s*(\d{1,10})\s+(\d{1,10})\s*([nf])/y;
const TRAILER = /\s*trailer\s*/y;

/**
 * Follows the tables from the last save back to the first (PDF 32000-1, 7.5.4-7.5.8): what was saved last stands, what was
 * taken away is away. Nothing but the tables is looked at.
 * @throws Unreadable
 */
export const readCrossReferences = (source: Source): CrossReferences => {
  const entries = new Map<number, Entry>();
  const trailer = new Map<string, PDFObject>();
  const waiting = [lastTable(source.text)];
  const seen = new Set<number>();
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    if (seen.size > LIMITS.sections) throw new Unreadable('too-much');
    const dict = readSection(source, offset, (number, entry) => {
      if (!entries.has(number)) entries.set(number, entry);
      if (entries.size > LIMITS.listed) throw new Unreadable('too-much');
    });
    for (const key of ['Root', 'Info', 'Encrypt']) {
      const value = dict.get(PDFName.of(key));
      if (value !== undefined && !trailer.has(key)) trailer.set(key, value);
    }
    // A hybrid file's stream adds to its table, and comes before what was saved earlier.
    const next = ['XRefStm', 'Prev'].flatMap((key) => numberIn(dict, key) ?? []);
    waiting.unshift(...next);
  }
  return { entries, trailer };
};

type Add = (number: number, entry: Entry) => void;

const lastTable = (text: string): number => {
  const at = text.lastIndexOf('startxref');
  const offset = at === -1 ? undefined : /^startxref\s*(\d{1,10})/.exec(text.slice(at, at + 40))?.[1];
  if (offset === undefined) throw new Unreadable('broken');
  return Number(offset);
};

const readSection = (source: Source, offset: number, add: Add): PDFDict => {
  const begins = matched(source.text, TABLE, offset);
  return begins === undefined ? readStream(source, offset, add) : readTable(source, begins.end, add);
};

const readTable = (source: Source, offset: number, add: Add): PDFDict => {
  const { text } = source;
  let at = offset;
  for (let head = matched(text, SUBSECTION, at); head !== undefined; head = matched(text, SUBSECTION, at)) {
    at = head.end;
    const [first, count] = [Number(head.groups[1]), Number(head.groups[2])];
    if (count > LIMITS.listed) throw new Unreadable('too-much');
    for (let place = 0; place < count; place++) {
      const row = matched(text, ROW, at);
      if (row === undefined) break;
      at = row.end;
      const isUsed = row.groups[3] === 'n';
      add(first + place, isUsed ? { in: 'file', offset: Number(row.groups[1]) } : { in: 'nothing' });
    }
  }
  const trailer = matched(text, TRAILER, at);
  const dict = trailer === undefined ? undefined : source.objectAt(trailer.end);
  if (!(dict instanceof PDFDict)) throw new Unreadable('broken');
  return dict;
};

const readStream = (source: Source, offset: number, add: Add): PDFDict => {
  const header = matched(source.text, HEADER, offset);
  const stream = header === undefined ? undefined : source.objectAt(header.end);
  if (!(stream instanceof PDFRawStream)) throw new Unreadable('broken');
  const { dict } = stream;
  const widths = numbersIn(dict, 'W');
  const size = numberIn(dict, 'Size') ?? 0;
  const index = numbersIn(dict, 'Index');
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  const width = kindWidth + firstWidth + secondWidth;
  if (widths.length !== 3 || widths.some((one) => one > 8) || width === 0) throw new Unreadable('broken');

  const bytes = source.unpack(stream);
  const fieldAt = (from: number, length: number): number => {
    let value = 0;
    for (let at = from; at < from + length; at++) value = value * 256 + (bytes[at] ?? 0);
    return value;
  };
  let at = 0;
  const parts = index.length > 0 ? index : [0, size];
  for (let part = 0; part + 1 < parts.length; part += 2) {
    const [first = 0, count = 0] = parts.slice(part, part + 2);
    for (let place = 0; place < count && at + width <= bytes.length; place++, at += width) {
      const kind = kindWidth === 0 ? 1 : fieldAt(at, kindWidth);
      const one = fieldAt(at + kindWidth, firstWidth);
      const two = fieldAt(at + kindWidth + firstWidth, secondWidth);
      add(first + place, entryOf(kind, one, two));
    }
  }
  return dict;
};

const entryOf = (kind: number, one: number, two: number): Entry => {
  if (kind === 1) return { in: 'file', offset: one };
  return kind === 2 ? { in: 'stream', stream: one, place: two } : { in: 'nothing' };
};

/** What a sticky pattern finds at a place, and where it ends. */
export const matched = (
  text: string,
  pattern: RegExp,
  at: number,
): { readonly groups: RegExpExecArray; readonly end: number } | undefined => {
  pattern.lastIndex = at;
  const groups = pattern.exec(text);
  return groups === null ? undefined : { groups, end: pattern.lastIndex };
};

/** A whole number that is not negative: what a place or a count can be. */
const numberIn = (dict: PDFDict, key: string): number | undefined => wholeNumber(dict.get(PDFName.of(key)));

const numbersIn = (dict: PDFDict, key: string): number[] => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFArray ? value.asArray().flatMap((one) => wholeNumber(one) ?? []) : [];
};

const wholeNumber = (value: PDFObject | undefined): number | undefined => {
  const number = value instanceof PDFNumber ? value.asNumber() : -1;
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
};
