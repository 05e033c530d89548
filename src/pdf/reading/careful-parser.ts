import {
  type PDFContext,
  type PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFObjectStreamParser,
  PDFParser,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib';
import { Allowance, BeyondReading, type Limits } from './limits';
import type { Unpacker } from './unpack';
import { nameOf, numberOf } from './values';

/** How often each byte may be looked at on average: a sound file needs about two. */
const LOOKS_PER_BYTE = 10;

/**
 * pdf-lib's parser, with an end to it. By itself it goes round for ever where a stream's length is negative, unpacks object
 * streams however large they become, and counts through cross-reference streams of any number of entries.
 */
export class CarefulParser extends PDFParser {
  /** Objects whose stream is not as long as it says. */
  readonly wrongLengths: PDFRef[] = [];
  private readonly looks: Allowance;
  private readonly objects: Allowance;
  private readonly objectStreams: Promise<void>[] = [];
  private depth = 0;
  /** The parser above takes every fault for damage and goes on: this one is kept for the end, and ends it soon. */
  private beyond: BeyondReading | undefined;

  constructor(
    bytes: Uint8Array,
    private readonly bounds: Limits,
    private readonly unpacker: Unpacker,
  ) {
    super(bytes, Infinity);
    this.looks = new Allowance(bytes.length * LOOKS_PER_BYTE + 100_000, 'it leads the reader in circles');
    this.objects = new Allowance(bounds.objects, 'it has more objects than can be read');
    meter(this.bytes, () => {
      if (this.beyond !== undefined) throw this.beyond;
      this.looks.spend();
    });
  }

  /** @throws BeyondReading; others for what is no PDF */
  async parse(): Promise<PDFContext> {
    const context = await this.parseDocument();
    await Promise.all(this.objectStreams);
    if (this.beyond !== undefined) throw this.beyond;
    return context;
  }

  override parseObject(ref?: PDFRef): PDFObject {
    if (this.depth >= this.bounds.depth) throw new TypeError('Values lie too deep in each other');
    this.depth += 1;
    try {
      const object = super.parseObject(ref);
      if (this.depth > 1) return object;
      this.objects.spend();
      return object instanceof PDFRawStream ? this.takeStream(object, ref) : object;
    } catch (fault) {
      this.keep(fault);
      throw fault;
    } finally {
      this.depth -= 1;
    }
  }

  /** Streams that hold other objects are read here, so that the parser above does not. */
  private takeStream(stream: PDFRawStream, ref: PDFRef | undefined): PDFObject {
    const length = numberOf(stream.dict, 'Length');
    if (ref !== undefined && length !== undefined && length !== stream.getContents().length)
      this.wrongLengths.push(ref);
    const type = nameOf(stream.dict, 'Type');
    if (type === 'XRef') this.takeTrailer(stream.dict);
    else if (type === 'ObjStm') this.takeObjects(stream);
    else return stream;
    return PDFNull;
  }

  /** Objects are found by their headers; of a cross-reference stream only the trailer's entries are needed. */
  private takeTrailer(dict: PDFDict): void {
    const before = this.context.trailerInfo;
    const entries = Object.fromEntries(
      TRAILER.flatMap((key) => {
        const value = dict.get(PDFName.of(key)) ?? before[key];
        return value === undefined ? [] : [[key, value]];
      }),
    );
    this.context.trailerInfo = { ...before, ...entries };
  }

  private takeObjects(stream: PDFRawStream): void {
    const bytes = this.unpacker.unpack(stream);
    const count = numberOf(stream.dict, 'N') ?? 0;
    if (bytes === undefined || count < 0) return;
    const looks = new Allowance(bytes.length * LOOKS_PER_BYTE + 1_000, 'it leads the reader in circles');
    this.objects.spend(count);
    const dict = this.context.obj({ N: count, First: numberOf(stream.dict, 'First') ?? 0 });
    const parser = new PackedObjects(PDFRawStream.of(dict, bytes), this.bounds, looks);
    // Never gives way, so it is done when this line is; what went wrong shows when it is awaited.
    this.objectStreams.push(parser.parseIntoContext().catch((fault: unknown) => this.keep(fault)));
  }

  /** Other damage costs the objects after it, no more. */
  private keep(fault: unknown): void {
    if (fault instanceof BeyondReading) this.beyond ??= fault;
  }
}

const TRAILER = ['Root', 'Info', 'ID', 'Encrypt'] as const;

class PackedObjects extends PDFObjectStreamParser {
  private depth = 0;

  constructor(
    stream: PDFRawStream,
    private readonly bounds: Limits,
    looks: Allowance,
  ) {
    super(stream);
    meter(this.bytes, () => looks.spend());
  }

  override parseObject(ref?: PDFRef): PDFObject {
    if (this.depth >= this.bounds.depth) throw new TypeError('Values lie too deep in each other');
    this.depth += 1;
    try {
      return super.parseObject(ref);
    } finally {
      this.depth -= 1;
    }
  }
}

const meter = (bytes: { next(): number }, look: () => void): void => {
  const next = bytes.next.bind(bytes);
  bytes.next = () => {
    look();
    return next();
  };
};
