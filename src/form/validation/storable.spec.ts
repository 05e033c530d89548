import fc from 'fast-check';
import type { Json } from '../json';
import { unstorable } from './storable';

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
