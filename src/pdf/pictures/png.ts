import { concat } from '../concat';
import { Unzlib } from 'fflate';
import { PngEmbedder } from 'pdf-lib';
import { crc32 } from './crc32';
import { PictureError } from './picture-error';

/** A PNG file's pixels. */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel. */
  readonly rgb: Uint8Array;
  /** A byte a pixel; only when something can be seen through. */
  readonly alpha?: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_PIXELS = 8_000_000;
/** Depths of each colour type (PNG, table 11.1), and samples a pixel. */
const TYPES: Record<number, { readonly depths: readonly number[]; readonly samples: number }> = {
  0: { depths: [1, 2, 4, 8, 16], samples: 1 },
  2: { depths: [8, 16], samples: 3 },
  3: { depths: [1, 2, 4, 8], samples: 1 },
  4: { depths: [8, 16], samples: 2 },
  6: { depths: [8, 16], samples: 4 },
};

/**
 * Whether the file is whole, and how much its pixels are once unpacked, is known before the decoder sees them: a file of a
 * few kilobytes may unpack to gigabytes. The decoder gets only what makes the picture.
 * @throws PictureError when it is not a whole PNG of a bearable size
 */
export const readPng = async (bytes: Uint8Array): Promise<Png> => {
  const chunks = chunksOf(bytes);
  const header = headerOf(chunks);
  const packed = chunks.filter(({ type }) => type === 'IDAT');
  checkSize(
    packed.map(({ data }) => data),
    unpackedSize(header),
  );
  const palette = chunks.find(({ type }) => type === 'PLTE');
  if (header.type === 3 && (palette === undefined || palette.data.length % 3 !== 0)) throw broken();
  const needed = chunks.filter(({ type }) => NEEDED.includes(type)).map(({ whole }) => whole);
  const { width, height, rgbChannel, alphaChannel } = await decode(concat([SIGNATURE, ...needed]));
  return { width, height, rgb: rgbChannel, ...(alphaChannel && { alpha: alphaChannel }) };
};

const NEEDED = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

const broken = () => new PictureError('is damaged: save it again');

const decode = async (bytes: Uint8Array) => {
  try {
    const { image, width, height } = (await PngEmbedder.for(bytes)) as unknown as Decoded;
    return { ...image, width, height };
  } catch {
    throw broken();
  }
};

/** What the decoder keeps to itself. */
interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly image: { readonly rgbChannel: Uint8Array; readonly alphaChannel?: Uint8Array };
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

const chunksOf = (bytes: Uint8Array): Chunk[] => {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) throw new PictureError('is not a PNG file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; chunks.at(-1)?.type !== 'IEND';) {
    if (at + 12 > bytes.length) throw broken();
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw broken();
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw broken();
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
};

interface Header {
  readonly width: number;
  readonly height: number;
  readonly type: number;
  readonly bitsPerPixel: number;
  readonly interlaced: boolean;
}

const headerOf = ([first]: readonly Chunk[]): Header => {
  if (first?.type !== 'IHDR' || first.data.length !== 13) throw broken();
  const view = new DataView(first.data.buffer, first.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, type, interlace] = [view.getUint8(8), view.getUint8(9), view.getUint8(12)];
  const known = TYPES[type];
  if (!known?.depths.includes(depth) || width === 0 || height === 0 || interlace > 1) throw broken();
  if (width * height > MOST_PIXELS)
    throw new PictureError(`is too large (${width} × ${height} pixels): make it smaller`);
  return { width, height, type, bitsPerPixel: depth * known.samples, interlaced: interlace === 1 };
};

/** Adam7: where each pass begins, and its steps (PNG, 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes: each row of each pass has one byte before its pixels. */
const unpackedSize = ({ width, height, bitsPerPixel, interlaced }: Header): number =>
  (interlaced ? PASSES : [[0, 0, 1, 1] as const]).reduce((sum, [x, y, dx, dy]) => {
    const columns = Math.ceil((width - x) / dx);
    const rows = Math.ceil((height - y) / dy);
    return columns > 0 && rows > 0 ? sum + rows * (1 + Math.ceil((columns * bitsPerPixel) / 8)) : sum;
  }, 0);

/** Unpacks in small steps, and stops as soon as there is more than there can be. */
const checkSize = (packed: readonly Uint8Array[], expected: number): void => {
  let size = 0;
  const stream = new Unzlib((part) => {
    size += part.length;
    if (size > expected) throw broken();
  });
  const all = concat(packed);
  try {
    for (let at = 0; at < all.length; at += STEP)
      stream.push(all.subarray(at, at + STEP), at + STEP >= all.length);
  } catch {
    throw broken();
  }
  if (size !== expected) throw broken();
};

/** Bytes; they unpack to a thousand times as many at most. */
const STEP = 8_192;
