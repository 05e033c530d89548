import { faultAt } from './parse-json';

const MANY = 4_200_000;

describe('the place where a text is no JSON any more', () => {
  it.each([
    ['', 1, 1],
    ['{"a": 1,\n "b" 2}', 2, 6],
    ['["a\\x"]', 1, 2],
    ['["a\n"]', 1, 2],
    ['["a\\u00e5", tru]', 1, 13],
    ['["', 1, 2],
  ])('of %j is line %d, column %d', (text, line, column) => expect(faultAt(text)).toEqual({ line, column }));

  it.each(['x', '\\n', '\\"'])('is found behind a string of some million %j', (piece) =>
    expect(faultAt(`["${piece.repeat(MANY)}",\n?]`)).toEqual({ line: 2, column: 1 }),
  );

  it('is the string itself where that is not closed', () =>
    expect(faultAt(`["${'x'.repeat(MANY)}`)).toEqual({ line: 1, column: 2 }));
});
