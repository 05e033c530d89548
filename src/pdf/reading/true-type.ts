/** What a TrueType file says of its glyphs. Read apart from the engine's own reader, so that one does not repeat the other. */
export interface TrueType {
  readonly glyphs: number;
  /** Thousandths of the size; nothing for a glyph that is not there. */
  readonly advance: (glyph: number) => number | undefined;
  /** Glyph for a character, by the table for Unicode; 0 where there is none. */
  readonly glyphFor: (codePoint: number) => number;
}

/** Nothing when the bytes are no TrueType file with the tables that PDF needs. */
export const readTrueType = (bytes: Uint8Array): TrueType | undefined => {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
};

const read = (file: DataView): TrueType | undefined => {
  const version = file.getUint32(0);
  if (version !== 0x00010000 && version !== 0x74727565) return undefined;
  const tables = tablesOf(file);
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((tag) => tables.get(tag));
  if (!head || !hhea || !hmtx || !maxp || !tables.has('glyf') || !tables.has('loca')) return undefined;
  const unitsPerEm = head.getUint16(18);
  const glyphs = maxp.getUint16(4);
  const long = hhea.getUint16(34);
  if (unitsPerEm === 0 || long === 0 || hmtx.byteLength < long * 4) return undefined;
  const advance = (glyph: number) =>
    glyph < glyphs ? (hmtx.getUint16(Math.min(glyph, long - 1) * 4) * 1000) / unitsPerEm : undefined;
  const cmap = tables.get('cmap');
  const map = cmap === undefined ? new Map<number, number>() : unicodeTable(cmap);
  return { glyphs, advance, glyphFor: (codePoint) => map.get(codePoint) ?? 0 };
};

const tablesOf = (file: DataView): Map<string, DataView> => {
  const tables = new Map<string, DataView>();
  const count = Math.min(file.getUint16(4), 64);
  for (let entry = 12; entry < 12 + count * 16; entry += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => file.getUint8(entry + i)));
    const [from, length] = [file.getUint32(entry + 8), file.getUint32(entry + 12)];
    tables.set(
      tag,
      new DataView(file.buffer, file.byteOffset + from, Math.min(length, file.byteLength - from)),
    );
  }
  return tables;
};

/** Characters have no more codes than this, however often a table maps them. */
const MOST_CODES = 200_000;

/** Format 4 of platform 3, encoding 1: what simple fonts are read by (PDF 32000-1, 9.6.6.4). */
const unicodeTable = (cmap: DataView): Map<number, number> => {
  const map = new Map<number, number>();
  let left = MOST_CODES;
  const count = cmap.getUint16(2);
  for (let i = 0; i < count; i++) {
    const entry = 4 + i * 8;
    const at = cmap.getUint32(entry + 4);
    if (cmap.getUint16(entry) !== 3 || cmap.getUint16(entry + 2) !== 1 || cmap.getUint16(at) !== 4) continue;
    const segments = cmap.getUint16(at + 6) / 2;
    const [ends, starts] = [at + 14, at + 16 + segments * 2];
    for (let s = 0; s < segments; s++) {
      const [end, start] = [cmap.getUint16(ends + s * 2), cmap.getUint16(starts + s * 2)];
      const delta = cmap.getUint16(starts + segments * 2 + s * 2);
      const offsetAt = starts + segments * 4 + s * 2;
      const offset = cmap.getUint16(offsetAt);
      for (let code = start; code <= end && code < 0xffff && left-- > 0; code++) {
        const found = offset === 0 ? code : cmap.getUint16(offsetAt + offset + (code - start) * 2);
        if (found !== 0) map.set(code, (found + delta) & 0xffff);
      }
    }
    break;
  }
  return map;
};
