import type { Block, Document, Picture } from '../document';
import type { PdfDict, Tools } from '../sink/pdf-sink';
import { readJpeg } from './jpeg';
import { PictureError } from './picture-error';
import { readPng } from './png';

/** A picture as it is drawn and written. */
export interface ReadyPicture {
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** How what is stored is turned (EXIF); 1 is upright. */
  readonly orientation: number;
  readonly image: PackedImage;
  /** How much of each pixel covers what is behind it. */
  readonly mask?: PackedImage;
}

export interface PackedImage {
  readonly dict: PdfDict;
  readonly bytes: Uint8Array;
}

/** The pictures of a document by their bytes. */
export type ReadyPictures = ReadonlyMap<Uint8Array, ReadyPicture>;

/** @throws PictureError when one cannot be drawn, with its alternative text */
export const readyPictures = async (document: Document, tools: Tools): Promise<ReadyPictures> => {
  const pictures = new Map<Uint8Array, ReadyPicture>();
  for (const { picture, alt } of document.blocks.flatMap(picturesOf)) {
    if (!pictures.has(picture.bytes)) pictures.set(picture.bytes, await readyOnce(picture, alt, tools));
  }
  return pictures;
};

const picturesOf = (block: Block): { picture: Picture; alt: string }[] => {
  if (block.kind === 'figure') return [block];
  if (block.kind === 'masthead' && block.logo) return [{ picture: block.logo, alt: block.logo.alt }];
  return [];
};

/** A municipality's coat of arms is in every document: unpacked and packed once. */
const known = new WeakMap<Tools, WeakMap<Uint8Array, ReadyPicture>>();

const readyOnce = async (picture: Picture, alt: string, tools: Tools): Promise<ReadyPicture> => {
  const shelf = known.get(tools) ?? new WeakMap<Uint8Array, ReadyPicture>();
  known.set(tools, shelf);
  const there = shelf.get(picture.bytes);
  if (there !== undefined) return there;
  try {
    const ready = await readyPicture(picture, tools);
    shelf.set(picture.bytes, ready);
    return ready;
  } catch (error) {
    if (error instanceof PictureError) throw new PictureError(`The picture "${alt}" ${error.message}`);
    throw error;
  }
};

const MOST_BYTES = 10_000_000;

/** @throws PictureError when it cannot be drawn */
export const readyPicture = async (picture: Picture, tools: Tools): Promise<ReadyPicture> => {
  if (picture.bytes.length > MOST_BYTES)
    throw new PictureError(`is too large (${picture.bytes.length} bytes): make it smaller than 10 MB`);
  return picture.kind === 'jpeg' ? fromJpeg(picture.bytes) : fromPng(picture.bytes, tools);
};

const fromJpeg = (file: Uint8Array): ReadyPicture => {
  const { width, height, grey, orientation, bytes } = readJpeg(file);
  const lies = orientation > 4;
  return {
    width: lies ? height : width,
    height: lies ? width : height,
    orientation,
    image: { dict: { ...imageDict(width, height, grey), Filter: 'DCTDecode' }, bytes },
  };
};

const fromPng = async (file: Uint8Array, tools: Tools): Promise<ReadyPicture> => {
  const { width, height, rgb, alpha } = await readPng(file);
  const grey = greyOf(rgb);
  const packed = (pixels: Uint8Array, isGrey: boolean): PackedImage => ({
    dict: { ...imageDict(width, height, isGrey), Filter: 'FlateDecode' },
    bytes: tools.deflate(pixels),
  });
  return {
    width,
    height,
    orientation: 1,
    image: packed(grey ?? rgb, grey !== undefined),
    ...(alpha && { mask: packed(alpha, true) }),
  };
};

const imageDict = (width: number, height: number, grey: boolean): PdfDict => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  ColorSpace: grey ? 'DeviceGray' : 'DeviceRGB',
  BitsPerComponent: 8,
});

/** A byte a pixel, when no pixel has a colour. */
const greyOf = (rgb: Uint8Array): Uint8Array | undefined => {
  const grey = new Uint8Array(rgb.length / 3);
  for (let i = 0; i < grey.length; i++) {
    const red = rgb[i * 3] ?? 0;
    if (red !== rgb[i * 3 + 1] || red !== rgb[i * 3 + 2]) return undefined;
    grey[i] = red;
  }
  return grey;
};
