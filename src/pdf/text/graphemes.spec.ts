import * as fc from 'fast-check';
import { graphemesOf } from './graphemes';

const split = (text: string) => [...graphemesOf(text)].map(({ segment }) => segment);

describe('single characters', () => {
  it('are letters with their marks, and emoji with their parts', () =>
    expect(split('ax\u0302👍🏽👨‍👩‍👧')).toEqual(['a', 'x\u0302', '👍🏽', '👨‍👩‍👧']));

  it('are found in long text as in short', () => {
    expect(split('👍🏽'.repeat(5_000))).toEqual(Array.from({ length: 5_000 }, () => '👍🏽'));
    expect(split('a' + '👨‍👩‍👧'.repeat(300))).toEqual(['a', ...Array.from({ length: 300 }, () => '👨‍👩‍👧')]);
  });

  it('together are the text, and stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        const found = [...graphemesOf(text)];
        expect(found.map(({ segment }) => segment).join('')).toBe(text);
        for (const { index, segment } of found) expect(text.startsWith(segment, index)).toBe(true);
      }),
    );
  });

  it('end somewhere, even with a thousand marks on a letter', () =>
    expect(split('a' + '\u0301'.repeat(1_000)).join('')).toHaveLength(1_001));
});
