import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from 'pdf-lib';
import { matched, readCrossReferences, type CrossReferences, type Source } from './cross-references';
import { LIMITS } from './limits';
import { Unpacker } from './unpack';
import { Unreadable } from './unreadable';

/** Bytes before `%PDF-` that readers put up with (PDF 32000-1, Annex H.3.4.1). */
const MOST_BEFORE = 1024;

/** References to references: no writer makes more than one. */
const MOST_STEPS = 8;

const HEADER = /\s*(\d{1,10})\s+\d{1,5}\s+obj/y;

/**
 * A PDF from outside, of which just what is asked for is read: an object is parsed when something refers to it, so that a
 * deep page tree, a picture that unfolds to gigabytes or a script is never touched.
 */
export class PdfFile {
  private readonly context = PDFContext.create();
  private readonly unpacker = new Unpacker();
  private readonly bytes: Uint8Array;
  private readonly text: string;
  private readonly places: CrossReferences;
  private readonly read = new Map<number, PDFObject | undefined>();
  private readonly streams = new Map<number, readonly PDFObject[]>();

  /** @throws Unreadable */
  constructor(given: Uint8Array) {
    if (given.length > LIMITS.bytes) throw new Unreadable('too-large');
    const all = Buffer.from(given.buffer, given.byteOffset, given.length);
    const start = all.subarray(0, MOST_BEFORE).indexOf('%PDF-');
    if (start === -1) throw new Unreadable('not-a-pdf');
    this.bytes = all.subarray(start);
    this.text = all.toString('latin1', start);
    const source: Source = {
      text: this.text,
      objectAt: (offset) => this.parse(this.bytes.subarray(offset)),
      unpack: (stream) => this.unpacker.bytesOf(stream),
    };
    this.places = readCrossReferences(source);
  }

  /** What the trailer says: `Root`, `Info`, `Encrypt`. */
  trailer(key: string): PDFObject | undefined {
    return this.follow(this.places.trailer.get(key));
  }

  /** The object itself, wherever it is; undefined where there is none, or none that can be read. */
  follow(value: PDFObject | undefined): PDFObject | undefined {
    let found = value;
    for (let step = 0; found instanceof PDFRef; step++) {
      if (step > MOST_STEPS) return undefined;
      found = this.object(found.objectNumber);
    }
    return found === PDFNull ? undefined : found;
  }

  /** A dictionary's member. */
  get(dict: PDFDict, key: string): PDFObject | undefined {
    return this.follow(dict.get(PDFName.of(key)));
  }

  dict(dict: PDFDict, key: string): PDFDict | undefined {
    const found = this.get(dict, key);
    return found instanceof PDFDict ? found : undefined;
  }

  /** An array's members, as they stand there: references are not followed. */
  list(dict: PDFDict, key: string): readonly PDFObject[] {
    const found = this.get(dict, key);
    return found instanceof PDFArray ? found.asArray() : [];
  }

  /** A stream's content. @throws Unreadable */
  content(stream: PDFRawStream): Uint8Array {
    return this.unpacker.bytesOf(stream);
  }

  private object(number: number): PDFObject | undefined {
    if (this.read.has(number)) return this.read.get(number);
    // Set before it is read: one that leads to itself is nothing.
    this.read.set(number, undefined);
    const found = this.find(number);
    this.read.set(number, found);
    return found;
  }

  private find(number: number): PDFObject | undefined {
    const entry = this.places.entries.get(number);
    if (entry === undefined || entry.in === 'nothing') return undefined;
    if (entry.in === 'stream') return this.objectsIn(entry.stream)[entry.place];
    const header = matched(this.text, HEADER, entry.offset);
    if (header === undefined || Number(header.groups[1]) !== number) return undefined;
    return this.parse(this.bytes.subarray(header.end));
  }

  /** The objects of an object stream, in their order (PDF 32000-1, 7.5.7). */
  private objectsIn(number: number): readonly PDFObject[] {
    const known = this.streams.get(number);
    if (known !== undefined) return known;
    this.streams.set(number, []);
    const stream = this.places.entries.get(number)?.in === 'file' ? this.object(number) : undefined;
    const objects = stream instanceof PDFRawStream ? this.parseAll(stream) : [];
    this.streams.set(number, objects);
    return objects;
  }

  private parseAll(stream: PDFRawStream): readonly PDFObject[] {
    const [count, first] = ['N', 'First'].map((key) => this.get(stream.dict, key));
    if (!(count instanceof PDFNumber) || !(first instanceof PDFNumber)) throw new Unreadable('broken');
    if (count.asNumber() > LIMITS.listed) throw new Unreadable('too-much');
    const bytes = this.unpacker.bytesOf(stream);
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
      'latin1',
      0,
      first.asNumber(),
    );
    const numbers = (head.match(/\d{1,10}/g) ?? []).slice(0, 2 * count.asNumber());
    return numbers
      .filter((_, place) => place % 2 === 1)
      .map((offset) => this.parse(bytes.subarray(first.asNumber() + Number(offset))));
  }

  /** @throws Unreadable, for what nests without end too */
  private parse(bytes: Uint8Array): PDFObject {
    try {
      return PDFObjectParser.forBytes(bytes, this.context).parseObject();
    } catch {
      throw new Unreadable('broken');
    }
  }
}
