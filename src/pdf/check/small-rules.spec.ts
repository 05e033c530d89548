import { isLanguage } from './languages';
import { isPdfDate, sameMoment } from './moments';

describe('a language', () => {
  it.each([
    'sv',
    'sv-SE',
    'zh-Hant-TW',
    'sr-Latn',
    'de-CH-1996',
    'es-419',
    'x-klingon'.slice(2),
    'en-a-bcd',
    'sv-x-lett',
  ])('is %s', (tag) => expect(isLanguage(tag)).toBe(true));
  it.each(['', 's', 'svenska språket', 'sv_SE', 'sv-', 'sv-SE-', '-sv', 'sv--SE', 'a'.repeat(200)])(
    'is not %j',
    (tag) => expect(isLanguage(tag)).toBe(false),
  );
});

describe('two dates', () => {
  it.each([
    ['D:20261124091200Z', '2026-11-24T09:12:00Z'],
    ["D:20261124101200+01'00'", '2026-11-24T10:12:00+01:00'],
    ["D:20261124101200+01'00", '2026-11-24T10:12:00+01:00'],
    ["D:20261124034200-05'30'", '2026-11-24T03:42:00-05:30'],
  ])('%s and %s are the same moment', (pdf, xmp) => expect(sameMoment(pdf, xmp)).toBe(true));

  it.each([
    ['D:20261124091200Z', '2026-11-24T10:12:00+01:00'],
    ['D:20261124091200Z', '2026-11-24T09:12:01Z'],
    ['igår', 'igår'],
  ])('%s and %s are not', (pdf, xmp) => expect(sameMoment(pdf, xmp)).toBe(false));

  it('are dates of PDF by their D', () =>
    expect([isPdfDate('D:2026'), isPdfDate('2026')]).toEqual([true, false]));
});
