import fc from 'fast-check';
import type { Json } from '../json';
import { nestsTooDeep, unstorable } from './storable';

const check = (answer: Json, ...wrong: [string, string][]) =>
  expect(unstorable(answer).map(({ pointer, reason }) => [pointer, reason])).toEqual(wrong);

describe('an answer that is to be kept', () => {
  it('has no NUL in it', () => check({ a: 'x', b: ['\0'] }, ['/b/0', 'character']));
  it('has no half characters in it', () => check({ a: '\ud83d', b: '😀' }, ['/a', 'character']));
  it('has no such names either', () => check({ a: { 'x\0': 1 } }, ['/a', 'character']));
  it('has no number beyond all numbers', () => check({ a: JSON.parse('1e400') as Json }, ['/a', 'number']));
  it('is nested as deeply as forms are', () => {
    const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as Json;
    check(nested(64));
    expect(unstorable(nested(100_000))).toMatchObject([{ reason: 'depth' }]);
  });
  it('is any other JSON', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(unstorable(JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')) as Json)).toEqual([]);
      }),
    ));
});

describe('JSON text that goes too deep', () => {
  const lists = (depth: number, inside = '') => '['.repeat(depth) + inside + ']'.repeat(depth);
  const entries = (depth: number) => `${'{"children":['.repeat(depth)}${']}'.repeat(depth)}`;

  it('is told from text that does not, at the very level', () => {
    expect([lists(64), lists(65), entries(32), entries(33)].map(nestsTooDeep)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
  it('is so at any depth, closed or not', () => {
    expect([lists(500_000), '['.repeat(1_000_000), entries(3000)].every(nestsTooDeep)).toBe(true);
  });
  it('is not so for being long, nor for what stands in its words', () => {
    const quoted = [`"${'['.repeat(100)}"`, String.raw`"\"${'['.repeat(100)}"`, String.raw`"\\"`];
    expect([`[${'[],'.repeat(1000)}[]]`, ...quoted, lists(64, quoted[1])].some(nestsTooDeep)).toBe(false);
    expect(nestsTooDeep(String.raw`["\\",${lists(64)}]`)).toBe(true);
  });
  it('is what cannot be kept once it is parsed', () =>
    fc.assert(
      fc.property(fc.nat(80), fc.jsonValue({ maxDepth: 5 }), (depth, value) => {
        const text = lists(depth, JSON.stringify(value));
        const isDeep = unstorable(JSON.parse(text) as Json).some(({ reason }) => reason === 'depth');
        expect(nestsTooDeep(text)).toBe(isDeep);
      }),
    ));
});
