import { concat } from '../concat';
import { PictureError } from './picture-error';

/** A JPEG file as a document takes it. */
export interface Jpeg {
  /** Pixels, as they are stored. */
  readonly width: number;
  readonly height: number;
  readonly grey: boolean;
  /** How a camera was held (EXIF): 1 upright, 2 to 8 turned or mirrored. */
  readonly orientation: number;
  /** Without what cameras write of time, place and owner. */
  readonly bytes: Uint8Array;
}

// Markers (ITU-T T.81, table B.1).
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const EXIF = 0xe1;
const COMMENT = 0xfe;
/** Baseline, extended and progressive; viewers draw no others. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Other marks from C0 to CF that are not frames: tables. */
const TABLES = [0xc4, 0xc8, 0xcc];
/** What says how colours are meant (JFIF, Adobe); of the other applications' segments none changes the picture. */
const KEPT = [0xe0, 0xee];
const MOST_PIXELS = 50_000_000;

/** @throws PictureError when it is not a whole JPEG that viewers draw */
export const readJpeg = (bytes: Uint8Array): Jpeg => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xff00 + START) throw new PictureError('is not a JPEG file');
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let frame: Frame | undefined;
  let orientation = 1;
  let scans = 0;
  for (let at = 2; ;) {
    const marker = markerAt(view, at);
    at = marker.end;
    if (marker.code === END) break;
    const segment = segmentAt(bytes, view, at);
    if (marker.code === EXIF) orientation = orientationOf(segment) ?? orientation;
    if (isFrame(marker.code)) {
      if (frame !== undefined) throw new PictureError('holds several pictures: save it as one plain JPEG');
      frame = readFrame(marker.code, segment);
    }
    const from = at - 2;
    at += segment.length + 2;
    if (marker.code === SCAN) {
      scans++;
      at = endOfScan(bytes, at);
    }
    if (isKept(marker.code)) kept.push(bytes.subarray(from, at));
  }
  if (frame === undefined || scans === 0) throw new PictureError('is a JPEG file without a picture');
  return { ...frame, orientation, bytes: concat([...kept, Uint8Array.of(0xff, END)]) };
};

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly grey: boolean;
}

const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && !TABLES.includes(code);
const isKept = (code: number) => KEPT.includes(code) || (code !== COMMENT && !(code >= 0xe0 && code <= 0xef));

const broken = () => new PictureError('breaks off in the middle: save it again');

/** Any number of fill bytes stand before a marker. */
const markerAt = (view: DataView, from: number): { code: number; end: number } => {
  let at = from;
  if (at >= view.byteLength || view.getUint8(at) !== 0xff) throw broken();
  while (at < view.byteLength && view.getUint8(at) === 0xff) at++;
  if (at >= view.byteLength) throw broken();
  return { code: view.getUint8(at), end: at + 1 };
};

/** Without its length. */
const segmentAt = (bytes: Uint8Array, view: DataView, at: number): Uint8Array => {
  if (at + 2 > bytes.length) throw broken();
  const length = view.getUint16(at);
  if (length < 2 || at + length > bytes.length) throw broken();
  return bytes.subarray(at + 2, at + length);
};

/** Packed pixels go on to the next marker that is neither a stuffed byte nor a point to begin again at. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw broken();
};

const readFrame = (code: number, segment: Uint8Array): Frame => {
  if (!FRAMES.includes(code))
    throw new PictureError('is a JPEG of a rare kind (lossless or arithmetic): save it as baseline');
  const [precision = 0, h1 = 0, h0 = 0, w1 = 0, w0 = 0, components = 0] = segment;
  const height = h1 * 256 + h0;
  const width = w1 * 256 + w0;
  if (precision !== 8) throw new PictureError(`has ${precision} bits a colour: save it with 8`);
  if (components === 4) throw new PictureError('has the colours of print (CMYK): save it as RGB');
  if (components !== 1 && components !== 3)
    throw new PictureError(`has ${components} colour channels: save it as RGB`);
  if (width === 0 || height === 0) throw new PictureError('does not tell its size: save it again');
  if (width * height > MOST_PIXELS)
    throw new PictureError(`is too large (${width} × ${height} pixels): make it smaller`);
  return { width, height, grey: components === 1 };
};

const ORIENTATION = 0x0112;

/** From a TIFF directory (EXIF 2.3, 4.6); nothing when it is not there or not whole. */
const orientationOf = (segment: Uint8Array): number | undefined => {
  if (!String.fromCharCode(...segment.subarray(0, 6)).startsWith('Exif\0')) return undefined;
  const view = new DataView(segment.buffer, segment.byteOffset + 6, Math.max(0, segment.byteLength - 6));
  try {
    const little = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, little);
    const count = view.getUint16(directory, little);
    for (let i = 0; i < count; i++) {
      const entry = directory + 2 + i * 12;
      if (view.getUint16(entry, little) !== ORIENTATION) continue;
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : undefined;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
};
