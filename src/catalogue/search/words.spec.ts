import { lettersOf, partsOf, swapsOf, termsOf } from './words';

describe('the words of a search', () => {
  it('keep the letters of Swedish, and lose the marks of other languages', () => {
    expect(lettersOf('FÖRSKOLA Café Müller')).toBe('förskola cafe muller');
  });

  it('are letters and digits, whatever signs stand around them', () => {
    expect(termsOf(`it's 100% "bygg_lov" & !sopor:* | <-> \\ 'x'`)).toEqual([
      'it',
      's',
      '100',
      'bygg',
      'lov',
      'sopor',
      'x',
    ]);
  });

  it('are none in signs, emoji and nothing', () => {
    expect(termsOf('')).toEqual([]);
    expect(termsOf('%%__ 🎉🏳️‍🌈 \u0000')).toEqual([]);
  });

  it('are ten at most, and not longer than words are', () => {
    expect(
      termsOf('abc '.repeat(3) + Array.from({ length: 99 }, (_, place) => `ord${place}`).join(' ')),
    ).toHaveLength(10);
    expect(termsOf('a'.repeat(10_000))).toEqual(['a'.repeat(60)]);
  });

  it('may be made of shorter ones', () => {
    expect(partsOf('bygglovet')).toEqual({
      first: ['bygglove', 'bygglov', 'bygglo', 'byggl', 'bygg'],
      last: ['ygglovet', 'gglovet', 'glovet', 'lovet', 'ovet'],
    });
    expect(partsOf('lov')).toEqual({ first: [], last: [] });
  });

  it('may have two letters exchanged', () => {
    expect(swapsOf('hudn')).toEqual(['uhdn', 'hdun', 'hund']);
  });
});
