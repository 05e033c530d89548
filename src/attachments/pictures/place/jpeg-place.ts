import { erasePlace } from './exif-place';

const EXIF = Buffer.from('Exif\0\0', 'latin1');
const SCAN = 0xda;
const END = 0xd9;

/**
 * A JPEG without what tells where it was taken (ITU-T T.81, Annex B): EXIF stays but for the place; XMP and Photoshop's notes go, and
 * so do further pictures behind the first, which bring notes of their own.
 * @returns undefined for what is no whole JPEG
 */
export const jpegWithoutPlace = (jpeg: Buffer): Buffer | undefined => {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return undefined;
  const kept: Buffer[] = [jpeg.subarray(0, 2)];
  let at = 2;
  for (;;) {
    // Any number of FF may stand before a marker.
    while (jpeg[at] === 0xff && jpeg[at + 1] === 0xff) at += 1;
    const marker = jpeg[at + 1];
    if (jpeg[at] !== 0xff || marker === undefined) return undefined;
    if (marker === END) return Buffer.concat([...kept, jpeg.subarray(at, at + 2)]);
    if (at + 4 > jpeg.length) return undefined;
    let end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (end > jpeg.length) return undefined;
    if (marker === SCAN) end = scanEnd(jpeg, end);
    const segment = withoutPlace(marker, jpeg.subarray(at, end));
    if (segment !== undefined) kept.push(segment);
    at = end;
  }
};

/** Where the coded picture ends: at the next marker that is neither part of it (FF 00) nor a restart. */
const scanEnd = (jpeg: Buffer, from: number): number => {
  for (let at = jpeg.indexOf(0xff, from); at !== -1; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return jpeg.length;
};

/** APP1 is EXIF or XMP, APP2 the colours or a list of further pictures, APP13 Photoshop's. */
const withoutPlace = (marker: number, segment: Buffer): Buffer | undefined => {
  const said = segment.subarray(4);
  if (marker === 0xed) return undefined;
  if (marker === 0xe2 && said.subarray(0, 4).toString('latin1') === 'MPF\0') return undefined;
  if (marker !== 0xe1) return segment;
  if (!said.subarray(0, EXIF.length).equals(EXIF)) return undefined;
  const changed = Buffer.from(segment);
  return erasePlace(changed.subarray(4 + EXIF.length)) ? changed : undefined;
};
