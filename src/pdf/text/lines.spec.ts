import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { sampleFonts } from '../testing/samples';
import { cleanText } from './clean';
import { FontSet } from './font-set';
import { toLines } from './lines';

const files = sampleFonts((name) => readFileSync(join(__dirname, '../fonts', name)));
const fonts = new FontSet(files, 'sv-SE');
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
  it('breaks a long word between characters, never inside one', () => {
    check('👍🏽👍🏽👍🏽', 1_500, ['👍🏽', '👍🏽', '👍🏽']);
    check('\u{1D400}\u{1D400}', 1_000, ['\u{1D400}', '\u{1D400}']);
  });
  it('keeps the thousands of a number and its unit together', () => {
    check('om 25 000 kr', 4_500, ['om ', '25 000 kr']);
    check('om 25 °C', 2_400, ['om ', '25 °C']);
    check('070-174 06 35', 3_600, ['070-174 ', '06 35']);
  });
  it('parts lists of numbers all the same', () =>
    expect(broken('100 '.repeat(40), 9_000).length).toBeGreaterThan(5));
  it('parts an address after its signs', () =>
    check('https://exempel.se/bygga/bo', 9_600, ['https://exempel.se/', 'bygga/bo']));
  it('breaks where the text says that it may', () => {
    check('hej\u200Bsan', 2_000, ['hej', 'san']);
    check('kommun\u00ADfullmäktige', 5_400, ['kommun', 'fullmäktige']);
    check('hej\u00ADsan', 6_000, ['hejsan']);
  });

  it('parts long Swedish words by their syllables, with a hyphen that is none of the word', () => {
    check('parkeringstillstånd', 5_500, ['parkerings', 'tillstånd']);
    const [first] = toLines('parkeringstillstånd', 5_500, fonts);
    expect(first?.runs.at(-1)?.glyphs.map(({ text }) => text)).toEqual(['\u00AD']);
  });
  it('parts them only where the line would be ragged', () => {
    check('Sök parkeringstillstånd', 7_000, ['Sök parkerings', 'tillstånd']);
    check('Du som vill ha parkeringstillstånd', 8_200, ['Du som vill ha ', 'parkeringstillstånd']);
  });
  it('parts no word of another language', () =>
    expect(
      toLines('parkeringstillstånd', 6_000, new FontSet(files, 'en')).flatMap(({ runs }) =>
        runs.flatMap(({ glyphs }) => glyphs.filter(({ text }) => text === '\u00AD')),
      ),
    ).toEqual([]));

  describe('from right to left', () => {
    const [alef, bet] = ['\u05D0', '\u05D1'];
    const drawn = (text: string, language = 'sv') =>
      toLines(text, 50_000, new FontSet(files, language)).map(({ runs, rightToLeft }) => [
        runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join(''),
        rightToLeft,
      ]);

    it('is broken in the order of reading, and then turned line by line', () => {
      const lines = toLines(`${alef.repeat(5)} ${bet.repeat(5)}`, 4_500, fonts);
      expect(lines.map(({ runs }) => runs.map(({ text }) => text.trim()).join(''))).toEqual([
        alef.repeat(5),
        bet.repeat(5),
      ]);
      expect(lines.map(({ rightToLeft }) => rightToLeft)).toEqual([true, true]);
    });
    it('keeps numbers and Latin words as they are', () =>
      expect(drawn(`${alef}${bet} 123 Åsa`)).toEqual([[`Åsa 123 ${bet}${alef}`, true]]));
    it('stands in the middle of a Swedish sentence', () =>
      expect(drawn(`Namn ${alef}${bet} 12`)).toEqual([[`Namn 12 ${bet}${alef}`, false]]));
    it('turns brackets, which still say what was written', () => {
      const [line] = toLines(`(${alef})`, 9_000, fonts);
      const glyphs = line?.runs.flatMap((run) => run.glyphs) ?? [];
      expect(glyphs.map(({ text }) => text)).toEqual([')', alef, '(']);
      const face = fonts.choose('(', false)?.face;
      expect([glyphs[0]?.gid, glyphs[2]?.gid]).toEqual([face?.glyph(0x28)?.gid, face?.glyph(0x29)?.gid]);
    });
    it('is the way of what has none of its own, in a document that goes so', () => {
      expect(drawn('1.', 'ar')).toEqual([['.1', true]]);
      expect(drawn('1.', 'sv')).toEqual([['1.', false]]);
      expect(drawn('070-174 06 35', 'ar')).toEqual([['070-174 06 35', false]]);
    });
  });

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
