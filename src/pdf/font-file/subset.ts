import { type Assembled, compositeGlyph, leftEdge } from './assembled';
import { readTables, writeTables } from './sfnt';

/**
 * A font file with just the glyphs of `wanted`, numbered as they stand there; glyph 0 is put first by the caller. Parts of
 * composite glyphs follow after them. Instructions for coarse screens are left out: they need programs of the whole font.
 * @throws RangeError when the font has no TrueType outlines
 */
export const subsetFont = (bytes: Uint8Array, wanted: readonly (number | Assembled)[]): Uint8Array => {
  const tables = readTables(bytes);
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (found === undefined) throw new RangeError(`The font has no table ${tag}`);
    return found;
  };
  const source = { glyf: table('glyf'), loca: table('loca'), long: table('head').getInt16(50) === 1 };
  const order = [...wanted];
  const numbers = new Map<number, number>();
  for (const [i, one] of wanted.entries())
    if (typeof one === 'number' && !numbers.has(one)) numbers.set(one, i);
  const number = (gid: number): number => {
    const known = numbers.get(gid);
    if (known !== undefined) return known;
    numbers.set(gid, order.length);
    order.push(gid);
    return order.length - 1;
  };
  const glyphs: Uint8Array[] = [];
  for (let i = 0; i < order.length; i++) {
    const one = order[i] ?? 0;
    glyphs.push(
      typeof one === 'number'
        ? plainGlyph(outline(source, one), number)
        : compositeGlyph(one, (gid) => outline(source, gid), number),
    );
  }

  const out = new Map<string, Uint8Array>();
  out.set('glyf', concat(glyphs));
  out.set('loca', locations(glyphs));
  out.set('hmtx', widths(table('hmtx'), table('hhea').getUint16(34), order, glyphs));
  out.set(
    'head',
    patched(table('head'), (view) => {
      view.setInt16(50, 1);
      view.setUint32(8, 0);
    }),
  );
  out.set(
    'hhea',
    patched(table('hhea'), (view) => {
      view.setUint16(34, order.length);
    }),
  );
  out.set(
    'maxp',
    patched(table('maxp'), (view) => {
      view.setUint16(4, order.length);
      // What assembled glyphs may need beyond the font's own: parts, and one more level of them.
      view.setUint16(28, Math.max(view.getUint16(28), ...wanted.map(partsOf)));
      view.setUint16(30, view.getUint16(30) + 1);
    }),
  );
  return writeTables(out);
};

interface Outlines {
  readonly glyf: DataView;
  readonly loca: DataView;
  readonly long: boolean;
}

const outline = ({ glyf, loca, long }: Outlines, gid: number): Uint8Array => {
  const at = (i: number) => (long ? loca.getUint32(i * 4) : loca.getUint16(i * 2) * 2);
  return new Uint8Array(glyf.buffer, glyf.byteOffset + at(gid), at(gid + 1) - at(gid));
};

/** A copy without instructions, its parts renumbered. */
const plainGlyph = (glyph: Uint8Array, number: (gid: number) => number): Uint8Array => {
  if (glyph.length === 0) return glyph;
  const copy = glyph.slice();
  const view = new DataView(copy.buffer);
  const contours = view.getInt16(0);
  if (contours < 0) return copy.subarray(0, renumberParts(view, number));
  const lengthAt = 10 + contours * 2;
  const length = view.getUint16(lengthAt);
  view.setUint16(lengthAt, 0);
  copy.copyWithin(lengthAt + 2, lengthAt + 2 + length);
  return copy.subarray(0, copy.length - length);
};

// Flags of a composite glyph's part (OpenType, glyf): its arguments are words; its scale; more follow; instructions.
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const INSTRUCTIONS = 0x0100;

/** Gives the index after the last part. */
const renumberParts = (view: DataView, number: (gid: number) => number): number => {
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~INSTRUCTIONS);
    view.setUint16(at + 2, number(view.getUint16(at + 2)));
    at += flags & WORDS ? 8 : 6;
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & MATRIX) at += 8;
    if (!(flags & MORE)) return at;
  }
};

const locations = (glyphs: readonly Uint8Array[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  let offset = 0;
  for (const [i, glyph] of glyphs.entries()) {
    view.setUint32(i * 4, offset);
    offset += even(glyph.length);
  }
  view.setUint32(glyphs.length * 4, offset);
  return new Uint8Array(view.buffer);
};

const partsOf = (one: number | Assembled): number => (typeof one === 'number' ? 0 : one.parts.length);

const widths = (
  hmtx: DataView,
  metrics: number,
  order: readonly (number | Assembled)[],
  glyphs: readonly Uint8Array[],
): Uint8Array => {
  const view = new DataView(new ArrayBuffer(order.length * 4));
  for (const [i, gid] of order.entries()) {
    if (typeof gid !== 'number') {
      view.setUint16(i * 4, gid.advance);
      view.setInt16(i * 4 + 2, leftEdge(glyphs[i] ?? new Uint8Array()));
      continue;
    }
    const own = Math.min(gid, metrics - 1);
    const bearingAt = gid < metrics ? gid * 4 + 2 : metrics * 4 + (gid - metrics) * 2;
    view.setUint16(i * 4, hmtx.getUint16(own * 4));
    view.setInt16(i * 4 + 2, hmtx.getInt16(bearingAt));
  }
  return new Uint8Array(view.buffer);
};

const patched = (table: DataView, change: (view: DataView) => void): Uint8Array => {
  const copy = new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice();
  change(new DataView(copy.buffer));
  return copy;
};

const even = (length: number): number => (length + 1) & ~1;

const concat = (parts: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + even(part.length), 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += even(part.length);
  }
  return out;
};
