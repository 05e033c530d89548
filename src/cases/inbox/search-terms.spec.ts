import { termsOf } from './search-terms';

const words = (typed: string): string[] => termsOf(typed).map((term) => term.words);

describe('what is typed into the search box', () => {
  it('is each of its words', () =>
    expect(words('Trasig  LAMPA, Gränsgatan')).toEqual(['trasig', 'lampa', 'gränsgatan']));
  it('keeps å, ä and ö, however they are put together, and lets other marks go', () =>
    expect(words('A\u030ahle\u0301n idé')).toEqual(['åhlen', 'ide']));
  it('may be a part of a case number', () =>
    expect(termsOf('000127-4')).toEqual([{ words: '000127 4', others: ['d/1274', 'n/127-4'] }]));
  it('may be a telephone number with spaces, beside words', () =>
    expect(termsOf('Anna 070-174 06 05')).toEqual([
      { words: 'anna', others: [] },
      { words: '070 174 06 05', others: ['d/701740605'] },
    ]));
  it('may be several short numbers', () => expect(words('12 14')).toEqual(['12', '14']));
  it.each(["' OR 1=1 --", `a & b | !c:*`, "x');DROP TABLE cases;--", '\\'])(
    'holds no signs of the database: %s',
    (typed) => expect(words(typed).join('')).toMatch(/^[\p{L}\p{N} ]*$/u),
  );
  it('is nothing when nothing of it can be looked for', () => expect(termsOf(' ,. - ?')).toEqual([]));
});
