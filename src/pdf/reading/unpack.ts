import { decodePDFRawStream, PDFArray, PDFName, PDFNumber, PDFDict, PDFRawStream } from 'pdf-lib';
import { Allowance, BeyondReading, type Limits } from './limits';

/** Filters that turn bytes into bytes; the others hold pictures. */
const UNPACKABLE = new Set([
  'FlateDecode',
  'LZWDecode',
  'ASCII85Decode',
  'ASCIIHexDecode',
  'RunLengthDecode',
]);

/** Unpacks streams, never more than was allowed in all. */
export class Unpacker {
  private readonly known = new WeakMap<PDFRawStream, Uint8Array | undefined>();
  private readonly allowance: Allowance;

  constructor(private readonly limits: Limits) {
    this.allowance = new Allowance(limits.unpackedBytes, 'it unpacks to more than can be read');
  }

  /** What a stream holds; nothing when its filters cannot be undone. @throws BeyondReading */
  unpack(stream: PDFRawStream): Uint8Array | undefined {
    if (this.known.has(stream)) return this.known.get(stream);
    const bytes = this.undo(stream);
    this.known.set(stream, bytes);
    return bytes;
  }

  private undo(stream: PDFRawStream): Uint8Array | undefined {
    const filters = filtersOf(stream.dict);
    if (filters.some((filter) => !UNPACKABLE.has(filter)) || predicts(stream.dict)) return undefined;
    let bytes = stream.getContents();
    for (const filter of filters) {
      const packed = PDFRawStream.of(stream.dict.context.obj({ Filter: filter }), bytes);
      try {
        bytes = this.decode(packed);
      } catch (fault) {
        if (fault instanceof BeyondReading) throw fault;
        return undefined;
      }
    }
    return bytes;
  }

  /** pdf-lib asks for room before it writes into it: the one place where a bomb can be stopped. */
  private decode(packed: PDFRawStream): Uint8Array {
    const decoder = decodePDFRawStream(packed) as unknown as {
      ensureBuffer(size: number): Uint8Array;
      decode(): Uint8Array;
    };
    const ensure = decoder.ensureBuffer.bind(decoder);
    decoder.ensureBuffer = (size) => {
      if (size > this.limits.streamBytes)
        throw new BeyondReading('one of its streams unpacks to more than can be read');
      return ensure(size);
    };
    const bytes = decoder.decode();
    this.allowance.spend(bytes.length);
    return bytes;
  }
}

/** Names of the filters, in the order in which they are undone. */
export const filtersOf = (dict: PDFDict): string[] => {
  const filter = dict.lookup(PDFName.of('Filter'));
  const list = filter instanceof PDFArray ? filter.asArray() : filter === undefined ? [] : [filter];
  return list.map((name) => {
    const found = dict.context.lookup(name);
    return found instanceof PDFName ? found.asString().slice(1) : '?';
  });
};

const predicts = (dict: PDFDict): boolean => {
  const parms = dict.lookup(PDFName.of('DecodeParms'));
  const list = parms instanceof PDFArray ? parms.asArray().map((one) => dict.context.lookup(one)) : [parms];
  return list.some((one) => {
    const predictor = one instanceof PDFDict ? one.lookup(PDFName.of('Predictor')) : undefined;
    return predictor instanceof PDFNumber && predictor.asNumber() > 1;
  });
};
