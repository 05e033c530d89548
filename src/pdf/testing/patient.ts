import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
  PDFWriter,
} from 'pdf-lib';
import { toBinaryText } from '../reading/binary-text';
import { LIMITS } from '../reading/limits';
import { Unpacker } from '../reading/unpack';
import { asDict, itemsOf, nameOf, valueOf } from '../reading/values';

/** A document that is opened to be damaged, and written again. */
export class Patient {
  private constructor(private readonly document: PDFDocument) {}

  static async of(bytes: Uint8Array): Promise<Patient> {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const [ref, object] of document.context.enumerateIndirectObjects())
      if (object instanceof PDFRawStream && ['ObjStm', 'XRef'].includes(nameOf(object.dict, 'Type') ?? ''))
        document.context.delete(ref);
    return new Patient(document);
  }

  get context() {
    return this.document.context;
  }

  get catalogue(): PDFDict {
    return this.document.catalog;
  }

  get information(): PDFDict {
    const found = asDict(this.context.lookup(this.context.trailerInfo.Info));
    if (found === undefined) throw new TypeError('No information');
    return found;
  }

  async save(): Promise<Uint8Array> {
    return PDFWriter.forContext(this.context, Infinity).serializeToBuffer();
  }

  /** A part behind keys, one below the other. @throws TypeError when it is not there */
  dict(from: PDFDict, ...keys: string[]): PDFDict {
    return keys.reduce((dict, key) => {
      const found = asDict(valueOf(dict, key)) ?? asDict(itemsOf(dict, key)?.[0]);
      if (found === undefined) throw new TypeError(`No ${key}`);
      return found;
    }, from);
  }

  page(index = 0): PDFDict {
    const page = this.document.getPages()[index]?.node;
    if (page === undefined) throw new TypeError('No such page');
    return page;
  }

  element(tag: string): PDFDict {
    const [first] = this.elements(tag);
    if (first === undefined) throw new TypeError(`No ${tag}`);
    return first;
  }

  elements(tag: string): PDFDict[] {
    return this.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const dict = asDict(object);
      return dict !== undefined && nameOf(dict, 'Type') === 'StructElem' && nameOf(dict, 'S') === tag
        ? [dict]
        : [];
    });
  }

  annotation(kind: string, field?: string): PDFDict {
    return this.object(
      (dict) =>
        nameOf(dict, 'Type') === 'Annot' &&
        nameOf(dict, 'Subtype') === kind &&
        (field === undefined || nameOf(dict, 'FT') === field),
    );
  }

  font(): PDFDict {
    return this.object((dict) => nameOf(dict, 'Type') === 'Font' && nameOf(dict, 'Subtype') === 'Type0');
  }

  object(is: (dict: PDFDict) => boolean): PDFDict {
    for (const [, object] of this.context.enumerateIndirectObjects()) {
      const dict = asDict(object);
      if (dict !== undefined && is(dict)) return dict;
    }
    throw new TypeError('No such object');
  }

  refTo(wanted: PDFDict): PDFRef {
    for (const [ref, object] of this.context.enumerateIndirectObjects())
      if (asDict(object) === wanted) return ref;
    throw new TypeError('The object has no number');
  }

  set(dict: PDFDict, entries: Values): void {
    for (const [key, value] of Object.entries(entries)) {
      if (value === undefined) dict.delete(PDFName.of(key));
      else dict.set(PDFName.of(key), this.context.obj(value as Literal));
    }
  }

  /** Text for people. */
  text(text: string): PDFObject {
    return PDFHexString.fromText(text);
  }

  ascii(text: string): PDFObject {
    return PDFString.of(text);
  }

  add(entries: Values, contents?: string): PDFRef {
    const dict = this.context.obj(entries as Record<string, never>);
    return this.context.register(contents === undefined ? dict : PDFRawStream.of(dict, latin1(contents)));
  }

  /** A stream's content as text, one character for each byte, changed. It is written as it is, without a filter. */
  edit(holder: PDFDict, key: string, change: (content: string) => string): void {
    const ref = holder.get(PDFName.of(key));
    const stream = valueOf(holder, key);
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream))
      throw new TypeError(`No stream ${key}`);
    const before = toBinaryText(new Unpacker(LIMITS).unpack(stream) ?? new Uint8Array());
    const after = change(before);
    if (after === before) throw new TypeError('Nothing was changed');
    const contents = latin1(after);
    this.set(stream.dict, { Filter: undefined, Length: contents.length });
    this.context.assign(ref, PDFRawStream.of(stream.dict, contents));
  }

  content(change: (content: string) => string): void {
    this.edit(this.page(), 'Contents', change);
  }

  xmp(change: (packet: string) => string): void {
    this.edit(this.catalogue, 'Metadata', change);
  }
}

/** pdf-lib makes objects of plain values, and takes objects as they are. */
type Literal = Exclude<Parameters<PDFDocument['context']['obj']>[0], undefined>;
type Values = Readonly<Record<string, unknown>>;

/** Bytes of a text, one for each character. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
