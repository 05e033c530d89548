import { crc32 } from '../pictures/crc32';

/** How a PNG is to be written for a test. */
export interface PngRecipe {
  readonly width: number;
  readonly height: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly type: number;
  readonly depth: number;
  /** Each row with its filter's byte; for an interlaced picture pass by pass. */
  readonly rows: Uint8Array;
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparent?: readonly number[];
  /** Put before the pixels. */
  readonly more?: readonly (readonly [type: string, data: Uint8Array])[];
}

/** A PNG file, byte by byte: other writers would not write the rare ones. `deflate`: zlib's. */
export const pngFile = (recipe: PngRecipe, deflate: (bytes: Uint8Array) => Uint8Array): Uint8Array => {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, recipe.width);
  header.setUint32(4, recipe.height);
  header.setUint8(8, recipe.depth);
  header.setUint8(9, recipe.type);
  header.setUint8(12, recipe.interlaced === true ? 1 : 0);
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', new Uint8Array(header.buffer)),
    ...(recipe.palette ? chunk('PLTE', Uint8Array.from(recipe.palette)) : []),
    ...(recipe.transparent ? chunk('tRNS', Uint8Array.from(recipe.transparent)) : []),
    ...(recipe.more ?? []).flatMap(([type, data]) => [...chunk(type, data)]),
    ...chunk('IDAT', deflate(recipe.rows)),
    ...chunk('IEND', new Uint8Array(0)),
  ]);
};

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const view = new DataView(new ArrayBuffer(data.length + 12));
  const bytes = new Uint8Array(view.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
};

/** A picture of one colour, for documents that are about something else. */
export const plainPng = (
  width: number,
  height: number,
  rgb: readonly [number, number, number],
  deflate: (bytes: Uint8Array) => Uint8Array,
): Uint8Array => {
  const row = [0, ...Array.from({ length: width }, () => rgb).flat()];
  const rows = Uint8Array.from(Array.from({ length: height }, () => row).flat());
  return pngFile({ width, height, type: 2, depth: 8, rows }, deflate);
};
