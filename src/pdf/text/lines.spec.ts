import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { sampleFonts } from '../testing/samples';
import { cleanText } from './clean';
import { FontSet } from './font-set';
import { toLines } from './lines';

const fonts = new FontSet(sampleFonts((name) => readFileSync(join(__dirname, '../fonts', name))));
const broken = (text: string, width: number) =>
  toLines(text, width, fonts).map(({ runs }) =>
    [...runs]
      .sort((a, b) => a.at - b.at)
      .map((run) => run.text)
      .join(''),
  );
const check = (text: string, width: number, lines: string[]) => expect(broken(text, width)).toEqual(lines);

/** Two ems a letter is more than any picture in the fonts takes, so a line always holds two letters. */
const WIDTH = 5_000;

describe('text in lines', () => {
  it('breaks at spaces, and keeps the space', () =>
    check('Åtta hundra öre', 4_000, ['Åtta ', 'hundra ', 'öre']));
  it('may break after a hyphen between letters', () =>
    check('bostads-anpassning', 5_600, ['bostads-', 'anpassning']));
  it('does not break dates and numbers', () => check('x 2026-11-24', 5_000, ['x ', '2026-11-24']));
  it('does not break at spaces that are not to be broken', () =>
    check('a 1\u00A0000 kr', 2_400, ['a ', '1\u00A0000 ', 'kr']));
  it('breaks a long word between characters, never inside one', () =>
    check('👍🏽👍🏽👍🏽', 1_000, ['👍🏽', '👍🏽', '👍🏽']));

  it('loses nothing but spaces, whatever was written', () => {
    const squeezed = (text: string) => text.replace(/\s/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(squeezed(broken(text, WIDTH).join(''))).toBe(squeezed(cleanText(text)));
      }),
    );
  });

  it('is never wider than it may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const line of toLines(text, WIDTH, fonts)) expect(line.width).toBeLessThanOrEqual(WIDTH);
      }),
    );
  });
});
