import { create } from 'qrcode';
import { qrRectangles } from './qr-rectangles';

describe('a QR code', () => {
  const text = 'https://sjalvservice.exempel.se/verifiera/K7QM-4T2P-9XWD-3HFN';
  const { side, rectangles } = qrRectangles(text);
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;

  it('has each dark module once, and four light ones around', () => {
    const drawn = new Uint8Array(side * side);
    for (const { x, y, width, height } of rectangles)
      for (let row = y; row < y + height; row++)
        for (let column = x; column < x + width; column++) drawn[row * side + column]! += 1;
    const expected = new Uint8Array(side * side);
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        expected[(row + 4) * side + column + 4] = data[row * size + column] ?? 0;
    expect(side).toBe(size + 8);
    expect(Buffer.from(drawn).equals(Buffer.from(expected))).toBe(true);
  });

  it('is drawn with far fewer rectangles than it has dark modules', () => {
    expect(rectangles.length).toBeLessThan(data.filter((module) => module === 1).length / 2);
  });

  it('of nothing, or of more than any code holds, is refused', () => {
    expect(() => qrRectangles('')).toThrow(RangeError);
    expect(() => qrRectangles('x'.repeat(3_000))).toThrow('too long (3000 characters)');
  });
});
