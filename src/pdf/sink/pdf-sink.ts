import {
  PDFContext,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
  PDFWriter,
} from 'pdf-lib';

/** A value of a PDF dictionary; a bare string is a name. Texts are made by the sink. */
export type PdfValue = number | boolean | string | PDFObject | readonly PdfValue[] | PdfDict;
export interface PdfDict {
  readonly [key: string]: PdfValue | undefined;
}

/** What a pure room cannot do by itself. Both are pure functions of their argument. */
export interface Tools {
  /** zlib's format (RFC 1950). */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** At least 16 bytes, for example SHA-256. */
  readonly digest: (bytes: Uint8Array) => Uint8Array;
}

/** Numbered objects on their way into a file. */
export class PdfSink {
  private readonly context = PDFContext.create();

  constructor(private readonly tools: Tools) {}

  /** A number for an object that others point to before it is written. */
  alloc(): PDFRef {
    return this.context.nextRef();
  }

  set(ref: PDFRef, dict: PdfDict | readonly PdfValue[]): void {
    this.context.assign(ref, this.context.obj(present(dict)));
  }

  add(dict: PdfDict | readonly PdfValue[]): PDFRef {
    const ref = this.alloc();
    this.set(ref, dict);
    return ref;
  }

  /** Deflated, unless `plain`: metadata must be readable by programs that know nothing of PDF. */
  stream(bytes: Uint8Array, dict: PdfDict = {}, how: 'deflated' | 'plain' = 'deflated'): PDFRef {
    const contents = how === 'plain' ? bytes : this.tools.deflate(bytes);
    const filter = how === 'plain' ? undefined : 'FlateDecode';
    const entries = this.context.obj({
      ...present(dict),
      ...present({ Filter: filter, Length: contents.length }),
    });
    return this.context.register(PDFRawStream.of(entries, contents));
  }

  /** Text for people, any script. */
  text(text: string): PDFObject {
    return PDFHexString.fromText(text);
  }

  ascii(text: string): PDFObject {
    return PDFString.of(text);
  }

  date(date: Date): PDFObject {
    return PDFString.fromDate(date);
  }

  /** The file. Its identity is the digest of its own bytes, so that the same content has the same identity. */
  async save(root: PDFRef, info: PDFRef): Promise<Uint8Array> {
    const blank = '0'.repeat(32);
    const id = PDFHexString.of(blank);
    this.context.trailerInfo = { Root: root, Info: info, ID: this.context.obj([id, id]) };
    // Infinity: do not give way to timers between objects; a document takes a few milliseconds.
    const bytes = await PDFWriter.forContext(this.context, Infinity).serializeToBuffer();
    const digest = this.tools.digest(bytes).subarray(0, 16);
    const digits = new TextEncoder().encode(
      Array.from(digest, (b) => b.toString(16).padStart(2, '0')).join(''),
    );
    const trailer = String.fromCharCode(...bytes.subarray(-300));
    const start = bytes.length - trailer.length;
    for (const found of trailer.matchAll(new RegExp(`<${blank}>`, 'g')))
      bytes.set(digits, start + found.index + 1);
    return bytes;
  }
}

type Literal = Parameters<PDFContext['obj']>[0];

/** Entries without a value are left out. */
const present = (value: PdfDict | readonly PdfValue[]) => {
  if (Array.isArray(value)) return value as unknown as Exclude<Literal, undefined>;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined));
};
