import { answerLexeme, digitsLexeme, numberLexemes, numberWanted } from './lexemes';

describe('a number that somebody looks for', () => {
  it.each([
    ['070-174 06 05', '+46701740605'],
    ['0046 70 174 06 05', '0701740605'],
    ['19900101-2385', '900101-2385'],
    ['199001012385', '9001012385'],
  ])('is the same as %s and %s', (one, another) => {
    expect(digitsLexeme(one)).toBeDefined();
    expect(digitsLexeme(one)).toBe(digitsLexeme(another));
  });

  it.each(['12', 'Storgatan 12', '', '12345', '1'.repeat(31), '0701740605 eller'])(
    'is none when it is %p',
    (text) => expect(digitsLexeme(text)).toBeUndefined(),
  );
});

describe('a part of a case number', () => {
  const number = numberLexemes('2026-000127-4');
  it.each(['2026-000127-4', '000127', '127', '127-4', '2026-127', '2026–000127'])('finds it: %s', (typed) =>
    expect(number.filter((lexeme) => numberWanted(typed).includes(lexeme))).toHaveLength(1),
  );

  it.each(['27', '2026-128', '127-5', 'lampa', ''])('does not find it: %p', (typed) =>
    expect(number.filter((lexeme) => numberWanted(typed).includes(lexeme))).toEqual([]),
  );
});

describe('an answer that somebody looks for', () => {
  it('is the same in small and large letters, however they are put together', () =>
    expect(answerLexeme('/name', 'A\u030asa ')).toBe(answerLexeme('/name', 'åSA')));
  it('is another at another question', () =>
    expect(answerLexeme('/a', 'x')).not.toBe(answerLexeme('/b', 'x')));
});
