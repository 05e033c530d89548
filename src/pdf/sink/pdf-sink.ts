import { PDFContext, PDFHexString, type PDFObject, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { writeFile } from './write-file';

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

  /**
   * Deflated, unless `plain`: metadata must be readable by programs that know nothing of PDF, and what is packed already
   * says so by a `Filter` of its own.
   */
  stream(bytes: Uint8Array, dict: PdfDict = {}, how: 'deflated' | 'plain' = 'deflated'): PDFRef {
    const contents = how === 'plain' ? bytes : this.tools.deflate(bytes);
    const filter = how === 'plain' ? {} : { Filter: 'FlateDecode' };
    const entries = this.context.obj({ ...present(dict), ...filter, Length: contents.length });
    return this.context.register(PDFRawStream.of(entries, contents));
  }

  /** Text for people, any script. */
  text(text: string): PDFObject {
    return PDFHexString.fromText(text);
  }

  /** ASCII, for programs. Brackets and strokes that would end the string are escaped. */
  ascii(text: string): PDFObject {
    return PDFString.of(text.replace(/[^\x20-\x7E]/g, '?').replace(/[()\\]/g, '\\$&'));
  }

  /** Bytes as they are, for example a digest. */
  bytes(bytes: Uint8Array): PDFObject {
    return PDFHexString.of(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }

  date(date: Date): PDFObject {
    return PDFString.fromDate(date);
  }

  /** The file. */
  save(root: PDFRef, info: PDFRef): Uint8Array {
    return writeFile(this.context.enumerateIndirectObjects(), root, info, this.tools);
  }
}

type Literal = Parameters<PDFContext['obj']>[0];

/** Entries without a value are left out. */
const present = (value: PdfDict | readonly PdfValue[]) => {
  if (Array.isArray(value)) return value as unknown as Exclude<Literal, undefined>;
  const entries: Record<string, Literal> = {};
  for (const [key, entry] of Object.entries(value)) if (entry !== undefined) entries[key] = entry as Literal;
  return entries;
};
