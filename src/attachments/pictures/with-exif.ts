const ORIENTATION = 0x0112;
/** What a segment of a JPEG can hold beside its own length and name. */
const LONGEST = 65_535 - 8;

/**
 * A JPEG with the EXIF that another picture had, for a picture that was made into a JPEG and turned upright meanwhile. EXIF that
 * is too long or cannot be read is left out.
 * @param exif with or without the name that it has in a JPEG
 */
export const withExif = (jpeg: Buffer, exif: Buffer): Buffer => {
  const named = exif.toString('latin1', 0, 4) === 'Exif';
  const tiff = Buffer.from(named ? exif.subarray(6) : exif);
  if (tiff.length > LONGEST || !turnUpright(tiff)) return jpeg;
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0', 'latin1')]);
  head.writeUInt16BE(tiff.length + 8, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, tiff, jpeg.subarray(2)]);
};

/** @returns whether it could be read */
const turnUpright = (tiff: Buffer): boolean => {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let at = first + 2; at < first + 2 + u16(first) * 12; at += 12) {
      if (u16(at) !== ORIENTATION) continue;
      if (isLittle) tiff.writeUInt16LE(1, at + 8);
      else tiff.writeUInt16BE(1, at + 8);
    }
    return true;
  } catch {
    return false;
  }
};
