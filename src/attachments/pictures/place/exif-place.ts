/** Tags of TIFF and EXIF (CIPA DC-008): where the places of other lists stand, and what may tell where a picture was taken. */
const SUB_IFDS = 0x014a;
const EXIF_IFD = 0x8769;
const GPS_IFD = 0x8825;
const TELLS = new Set([
  0x02bc, // XMP
  0x83bb, // IPTC
  0x8649, // Photoshop
  0x927c, // the maker's notes, which name towns and sights
]);

/** Bytes of a value of each type, by the type's number. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** More lists than any picture has: what points in circles ends here. */
const MOST_IFDS = 500;

/**
 * Takes the place out of TIFF or of the EXIF of another picture, where it lies: values become zeros, and the list of positions an
 * empty one. All else keeps its place, so that nothing that points at it breaks.
 * @param tiff from its byte order mark on; it is changed
 * @returns whether it could be read: what is not, is better thrown away
 */
export const erasePlace = (tiff: Buffer): boolean => {
  try {
    erase(tiff);
    return true;
  } catch {
    return false;
  }
};

const erase = (tiff: Buffer): void => {
  const mark = tiff.toString('latin1', 0, 2);
  if (mark !== 'II' && mark !== 'MM') throw new RangeError('no byte order');
  const isLittle = mark === 'II';
  const u16 = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  if (u16(2) !== 42) throw new RangeError('another kind of TIFF');

  const seen = new Set<number>();
  const waiting = [{ at: u32(4), isGps: false }];
  for (let ifd = waiting.shift(); ifd !== undefined; ifd = waiting.shift()) {
    if (ifd.at === 0 || seen.has(ifd.at)) continue;
    if (seen.size === MOST_IFDS) throw new RangeError('too many lists');
    seen.add(ifd.at);
    const count = u16(ifd.at);
    for (let entry = ifd.at + 2; entry < ifd.at + 2 + count * 12; entry += 12) {
      const tag = u16(entry);
      const length = (SIZES[u16(entry + 2)] ?? 1) * u32(entry + 4);
      const value = length <= 4 ? entry + 8 : u32(entry + 8);
      if (ifd.isGps || TELLS.has(tag)) blank(tiff, value, length);
      if (ifd.isGps) tiff.fill(0, entry, entry + 12);
      else if (tag === GPS_IFD) waiting.push({ at: u32(entry + 8), isGps: true });
      else if (tag === EXIF_IFD) waiting.push({ at: u32(entry + 8), isGps: false });
      else if (tag === SUB_IFDS)
        for (let at = value; at + 4 <= value + length; at += 4) waiting.push({ at: u32(at), isGps: false });
    }
    if (ifd.isGps) tiff.writeUInt16LE(0, ifd.at);
    else waiting.push({ at: u32(ifd.at + 2 + count * 12), isGps: false });
  }
};

const blank = (tiff: Buffer, at: number, length: number): void => {
  if (at + length > tiff.length) throw new RangeError('beyond the end');
  tiff.fill(0, at, at + length);
};
