import { inflateSync, constants } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFRawStream } from 'pdf-lib';
import { LIMITS } from './limits';
import { Unreadable } from './unreadable';

/** Takes a stream's content out of its packing. Holds the account of how much has been unpacked in one file. */
export class Unpacker {
  private left: number = LIMITS.unpacked;

  /** @throws Unreadable for more than may be unpacked, and for packings that no file of ours has */
  bytesOf(stream: PDFRawStream): Uint8Array {
    const filter = only(stream.dict.get(PDFName.of('Filter')));
    if (filter === undefined) return this.count(stream.contents);
    if (filter !== PDFName.of('FlateDecode')) throw new Unreadable('broken');
    const packing = only(stream.dict.get(PDFName.of('DecodeParms')));
    return withoutPredictor(this.inflate(stream.contents), packing);
  }

  private inflate(packed: Uint8Array): Uint8Array {
    try {
      // Some writers leave the last bytes off: what came until then counts.
      const finishFlush = constants.Z_SYNC_FLUSH;
      return this.count(inflateSync(packed, { maxOutputLength: this.left + 1, finishFlush }));
    } catch (fault) {
      if (fault instanceof Unreadable) throw fault;
      const isBomb = (fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw new Unreadable(isBomb ? 'too-much' : 'broken');
    }
  }

  private count(bytes: Uint8Array): Uint8Array {
    this.left -= bytes.length;
    if (this.left < 0) throw new Unreadable('too-much');
    return bytes;
  }
}

/** One packing; a list of one is the same. */
const only = (value: PDFObject | undefined): PDFObject | undefined => {
  if (!(value instanceof PDFArray)) return value;
  if (value.size() > 1) throw new Unreadable('broken');
  return value.size() === 1 ? value.get(0) : undefined;
};

/** Undoes the PNG filters that cross-reference streams are written with (PDF 32000-1, 7.4.4.4; PNG 9.2). */
const withoutPredictor = (bytes: Uint8Array, packing: PDFObject | undefined): Uint8Array => {
  const numberOf = (key: string, otherwise: number): number => {
    const value = packing instanceof PDFDict ? packing.get(PDFName.of(key)) : undefined;
    return value instanceof PDFNumber ? value.asNumber() : otherwise;
  };
  if (numberOf('Predictor', 1) < 10) return bytes;
  const width = numberOf('Columns', 1);
  const isOfBytes = numberOf('Colors', 1) === 1 && numberOf('BitsPerComponent', 8) === 8;
  if (!isOfBytes || !Number.isInteger(width) || width < 1 || width > 4096) throw new Unreadable('broken');

  const rows = Math.floor(bytes.length / (width + 1));
  const plain = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const type = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0;
      const up = row > 0 ? (plain[at - width] ?? 0) : 0;
      const upLeft = row > 0 && column > 0 ? (plain[at - width - 1] ?? 0) : 0;
      const raw = bytes[row * (width + 1) + 1 + column] ?? 0;
      plain[at] = raw + predicted(type, left, up, upLeft);
    }
  }
  return plain;
};

const predicted = (type: number, left: number, up: number, upLeft: number): number => {
  switch (type) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
};

const paeth = (left: number, up: number, upLeft: number): number => {
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
};
