import { assemble, type Shaped } from './assemble';

const glyph = (letters: string, advance: number, x = 0, y = 0): Shaped => ({
  gid: letters.codePointAt(0) ?? 0,
  codePoints: Array.from(letters, (letter) => letter.codePointAt(0) ?? 0),
  advance,
  x,
  y,
});
const said = (shaped: Shaped[], rightToLeft: boolean) =>
  assemble(shaped, rightToLeft).map(({ says, assembled }) => [
    says,
    assembled.advance,
    assembled.parts.map(({ x, y }) => [x, y]),
  ]);

describe('glyphs that stand on each other', () => {
  it('become one that says them all, from left to right', () =>
    expect(said([glyph('x', 500), glyph('\u0302', 0, -450, 20), glyph('y', 400)], false)).toEqual([
      [
        'x\u0302',
        500,
        [
          [0, 0],
          [50, 20],
        ],
      ],
      ['y', 400, [[0, 0]]],
    ]));

  it('share their width from right to left: the mark at the left, empty, and then the letter with all of the picture', () =>
    expect(said([glyph('\u064F', 0, 30, 88), glyph('\u0645', 600)], true)).toEqual([
      ['\u064F', 300, []],
      [
        '\u0645',
        300,
        [
          [-270, 88],
          [-300, 0],
        ],
      ],
    ]));

  it('give each letter of a ligature a share, the last letter first', () =>
    expect(said([glyph('\u0644\u0627', 601)], true)).toEqual([
      ['\u0627', 300, []],
      ['\u0644', 301, [[-300, 0]]],
    ]));

  it('leave out what only steers', () =>
    expect(
      said([glyph('\u0645', 600), { ...glyph(' ', 0), codePoints: [] }, glyph('\u06CC', 700)], true),
    ).toEqual([
      ['\u0645', 600, [[0, 0]]],
      ['\u06CC', 700, [[0, 0]]],
    ]));
});
