import { erasePlace } from './exif-place';

/** Of VP8X: that there is XMP. */
const HAS_XMP = 0x04;

/**
 * A WebP without what tells where it was taken (RFC 9649, 2.7): EXIF stays but for the place, XMP goes, and so does what stands
 * behind the end.
 * @returns undefined for what is no whole WebP
 */
export const webpWithoutPlace = (webp: Buffer): Buffer | undefined => {
  if (webp.toString('latin1', 0, 4) !== 'RIFF' || webp.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  const whole = 8 + webp.readUInt32LE(4);
  if (whole > webp.length) return undefined;
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= whole;) {
    const length = webp.readUInt32LE(at + 4);
    // Chunks begin at even places.
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > whole) return undefined;
    const chunk = withoutPlace(
      webp.toString('latin1', at, at + 4),
      Buffer.from(webp.subarray(at, end)),
      length,
    );
    if (chunk !== undefined) kept.push(chunk);
    at = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
};

const withoutPlace = (type: string, chunk: Buffer, length: number): Buffer | undefined => {
  if (type === 'XMP ') return undefined;
  if (type === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~HAS_XMP, 8);
  if (type !== 'EXIF') return chunk;
  const exif = chunk.subarray(8, 8 + length);
  // Some write it as it stands in a JPEG.
  const isMarked = exif.toString('latin1', 0, 4) === 'Exif';
  // Of what cannot be read, zeros are left: a chunk that the head tells of must be there.
  if (!erasePlace(isMarked ? exif.subarray(6) : exif)) exif.fill(0);
  return chunk;
};
