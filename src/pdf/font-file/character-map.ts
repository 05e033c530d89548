/** A font's own map from characters to glyphs (OpenType, cmap, format 4, for platform 3 and encoding 1), for a subset. */
export const characterMap = (glyphs: ReadonlyMap<number, number>): Uint8Array => {
  const codes = [...glyphs.keys()].filter((code) => code < 0xffff).sort((a, b) => a - b);
  // A segment for each character: 16 bytes saved are not worth telling runs apart.
  const count = codes.length + 1;
  const length = 16 + count * 8;
  const view = new DataView(new ArrayBuffer(12 + length));
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 1);
  view.setUint32(8, 12);
  const power = Math.floor(Math.log2(count));
  const header = [4, length, 0, count * 2, 2 * 2 ** power, power, count * 2 - 2 * 2 ** power];
  for (const [i, number] of header.entries()) view.setUint16(12 + i * 2, number);
  const ends = 26;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  for (const [i, code] of [...codes, 0xffff].entries()) {
    view.setUint16(ends + i * 2, code);
    view.setUint16(starts + i * 2, code);
    view.setUint16(deltas + i * 2, ((glyphs.get(code) ?? 0) - code) & 0xffff);
  }
  // The closing segment leads to the picture of nothing, as the format asks.
  view.setUint16(deltas + codes.length * 2, 1);
  return new Uint8Array(view.buffer);
};
