import { compositeGlyph, leftEdge } from './assembled';

/** An outline's head: how many contours, and its edges. */
const outlineOf = (...edges: [number, number, number, number]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(10));
  for (const [i, number] of [1, ...edges].entries()) view.setInt16(i * 2, number);
  return new Uint8Array(view.buffer);
};
const outlines = [new Uint8Array(), outlineOf(10, 0, 500, 700), outlineOf(-100, 600, 100, 800)];
const compose = (...parts: { gid: number; x: number; y: number }[]) =>
  compositeGlyph(
    { advance: 500, parts },
    (gid) => outlines[gid] ?? new Uint8Array(),
    (gid) => gid + 40,
  );

describe('a glyph made of others', () => {
  it('names them by their new numbers, with their places, and knows the edges of it all', () => {
    const bytes = compose({ gid: 1, x: 0, y: 0 }, { gid: 2, x: 250, y: 50 });
    const view = new DataView(bytes.buffer);
    const words = Array.from({ length: bytes.length / 2 }, (_, i) => view.getInt16(i * 2));
    expect(words).toEqual([-1, 10, 0, 500, 850, 0x23, 41, 0, 0, 0x03, 42, 250, 50]);
    expect(leftEdge(bytes)).toBe(10);
  });

  it('is empty when nothing of it is drawn', () => {
    expect(compose()).toHaveLength(0);
    expect(compose({ gid: 0, x: 5, y: 5 })).toHaveLength(0);
    expect(leftEdge(compose())).toBe(0);
  });
});
