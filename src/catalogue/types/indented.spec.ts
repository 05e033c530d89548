import { indented } from './indented';

it('lays types out by their brackets, and leaves comments and the words in them alone', () => {
  const code = [
    'export interface A {',
    '/**',
    ' * Rader {',
    ' */',
    'rows: {',
    'n?: ("{" | "b")',
    '[k: string]: unknown',
    '}[]',
    '}',
    '',
  ];
  expect(indented(code.join('\n')).split('\n')).toEqual([
    'export interface A {',
    '  /**',
    '   * Rader {',
    '   */',
    '  rows: {',
    '    n?: ("{" | "b")',
    '    [k: string]: unknown',
    '  }[]',
    '}',
    '',
  ]);
});
