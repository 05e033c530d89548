import { inlined } from './inlined';

describe('a statement with its values in it', () => {
  const written = (value: Parameters<typeof inlined>[1][number]) => inlined('SELECT $1', [value]);

  it.each([
    ['a', `SELECT 'a'`],
    ["it's", `SELECT 'it''s'`],
    ['\\', `SELECT  E'\\\\'`],
    ["\\'; --", `SELECT  E'\\\\''; --'`],
    ['$1 $2 $& $$', `SELECT '$1 $2 $& $$'`],
    [null, 'SELECT NULL'],
    [true, 'SELECT TRUE'],
    [["a'", 'b'], `SELECT ARRAY['a''', 'b']::text[]`],
    [[], 'SELECT ARRAY[]::text[]'],
  ])('has %j as a literal that ends where it is to end', (value, sql) => expect(written(value)).toBe(sql));

  it('has each value at its places', () =>
    expect(inlined('$2 $1 $2 $10', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'])).toBe(
      `'b' 'a' 'b' 'j'`,
    ));

  it('is refused where a text holds NUL, or a value is missing', () => {
    expect(() => written('a\0b')).toThrow('NUL');
    expect(() => written(['a\0b'])).toThrow('NUL');
    expect(() => inlined('$1 $2', ['a'])).toThrow('$2');
  });
});
