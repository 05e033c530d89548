/** A glyph made of others: a letter with its marks, or half a ligature's width and nothing on it. All in the font's units. */
export interface Assembled {
  readonly advance: number;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly gid: number;
  readonly x: number;
  readonly y: number;
}

/** Left, lower, right and upper edge. */
export type Bounds = readonly [number, number, number, number];

// Flags of a composite glyph's part (OpenType, glyf).
const WORDS = 0x0001;
const OFFSETS = 0x0002;
const MORE = 0x0020;

/**
 * The outline as a composite glyph. `outline`: that of a glyph in the font; `number`: its number in the new one. Parts
 * without an outline are left out; of none at all nothing is drawn.
 */
export const compositeGlyph = (
  { parts }: Assembled,
  outline: (gid: number) => Uint8Array,
  number: (gid: number) => number,
): Uint8Array => {
  const drawn = parts.filter(({ gid }) => outline(gid).length > 0);
  if (drawn.length === 0) return new Uint8Array();
  const view = new DataView(new ArrayBuffer(10 + drawn.length * 8));
  view.setInt16(0, -1);
  const boxes = drawn.map(({ gid, x, y }) => moved(boundsOf(outline(gid)), x, y));
  for (const [i, edge] of union(boxes).entries()) view.setInt16(2 + i * 2, edge);
  for (const [i, { gid, x, y }] of drawn.entries()) {
    const at = 10 + i * 8;
    view.setUint16(at, WORDS | OFFSETS | (i < drawn.length - 1 ? MORE : 0));
    view.setUint16(at + 2, number(gid));
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
  }
  return new Uint8Array(view.buffer);
};

/** The left edge of an outline: its side bearing. */
export const leftEdge = (outline: Uint8Array): number => (outline.length === 0 ? 0 : boundsOf(outline)[0]);

const boundsOf = (outline: Uint8Array): Bounds => {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  return [view.getInt16(2), view.getInt16(4), view.getInt16(6), view.getInt16(8)];
};

const moved = ([left, lower, right, upper]: Bounds, x: number, y: number): Bounds => [
  left + x,
  lower + y,
  right + x,
  upper + y,
];

const union = (boxes: readonly Bounds[]): Bounds => [
  Math.min(...boxes.map(([left]) => left)),
  Math.min(...boxes.map(([, lower]) => lower)),
  Math.max(...boxes.map(([, , right]) => right)),
  Math.max(...boxes.map(([, , , upper]) => upper)),
];
