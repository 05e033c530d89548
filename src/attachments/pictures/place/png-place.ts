import { crc32 } from 'node:zlib';
import { erasePlace } from './exif-place';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Texts in which programs keep EXIF, IPTC and XMP. */
const TELLS = /^(XML:com\.adobe\.xmp|Raw profile type )/;

/**
 * A PNG without what tells where it was taken (PNG, third edition, 5): EXIF stays but for the place, texts of XMP go, and so
 * does what stands behind the end.
 * @returns undefined for what is no whole PNG
 */
export const pngWithoutPlace = (png: Buffer): Buffer | undefined => {
  if (!png.subarray(0, 8).equals(SIGNATURE)) return undefined;
  const kept: Buffer[] = [SIGNATURE];
  for (let at = 8; at + 12 <= png.length;) {
    const end = at + 12 + png.readUInt32BE(at);
    if (end > png.length) return undefined;
    const type = png.toString('latin1', at + 4, at + 8);
    const chunk = withoutPlace(type, png.subarray(at, end));
    if (chunk !== undefined) kept.push(chunk);
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
};

const withoutPlace = (type: string, chunk: Buffer): Buffer | undefined => {
  if (['tEXt', 'zTXt', 'iTXt'].includes(type))
    return TELLS.test(chunk.toString('latin1', 8, 60)) ? undefined : chunk;
  if (type !== 'eXIf') return chunk;
  const changed = Buffer.from(chunk);
  if (!erasePlace(changed.subarray(8, -4))) return undefined;
  changed.writeUInt32BE(crc32(changed.subarray(4, -4)), changed.length - 4);
  return changed;
};
