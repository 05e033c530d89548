import { byteRange } from './byte-range';

const of = (range: string | undefined, ifRange?: string) => byteRange(range, ifRange, 100, '"tag"');

describe('a part of a file', () => {
  it.each([
    ['bytes=0-', { start: 0, end: 100 }],
    ['bytes=40-', { start: 40, end: 100 }],
    ['bytes=40-49', { start: 40, end: 50 }],
    ['bytes=90-500', { start: 90, end: 100 }],
    ['bytes=-10', { start: 90, end: 100 }],
    ['bytes=-500', { start: 0, end: 100 }],
  ])('is %s', (range, part) => expect(of(range)).toEqual(part));

  it.each([undefined, 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b'])(
    'is all of it for %j',
    (range) => expect(of(range)).toBeUndefined(),
  );

  it.each(['bytes=100-', 'bytes=-0'])('is none: %s', (range) => expect(of(range)).toBe('unsatisfiable'));

  it('is all of it for who has a part of another file', () => {
    expect(of('bytes=40-', '"other"')).toBeUndefined();
    expect(of('bytes=40-', '"tag"')).toEqual({ start: 40, end: 100 });
  });
});
