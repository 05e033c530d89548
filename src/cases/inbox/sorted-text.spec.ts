import fc from 'fast-check';
import { sortedText } from './sorted-text';

const order = (one: string, another: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(another));

describe('an answer that a list is sorted by', () => {
  it('keeps numbers in their order', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        const wanted = a === b ? 0 : a < b ? -1 : 1;
        expect(order(sortedText(a), sortedText(b))).toBe(wanted);
      }),
    ));

  it('keeps Swedish words in the order of a dictionary', () => {
    const words = ['Ahl', 'Édith', 'Öberg', 'Zorn', 'Åberg', 'Ärlig', 'ek'];
    expect(words.toSorted((a, b) => order(sortedText(a), sortedText(b)))).toEqual([
      'Ahl',
      'Édith',
      'ek',
      'Zorn',
      'Åberg',
      'Ärlig',
      'Öberg',
    ]);
  });

  it('keeps days in their order', () =>
    expect(order(sortedText('2026-02-01'), sortedText('2026-10-01'))).toBe(-1));

  it('is empty where nothing can be sorted', () =>
    expect([undefined, null, {}, []].map(sortedText)).toEqual(['', '', '', '']));
});
