import fc from 'fast-check';
import { toPointer } from '../pointer';
import { controlName, pairsOf, partName, readName } from './pairs';

const pointers = fc.array(fc.string({ unit: 'binary' })).map(toPointer);

describe('the name of a control', () => {
  it('is the pointer of the value that it edits', () =>
    expect(controlName('/applicant/phone')).toBe('/applicant/phone'));
  it('is # for the whole answer', () => expect(controlName('')).toBe('#'));
  it('has no bare line break, per cent or hash', () =>
    expect(controlName('/a\r\nb%c#d')).toBe('/a%0D%0Ab%25c%23d'));
  it('has a suffix for each part of a date', () => expect(partName('/from', 'd')).toBe('/from#d'));
  it('means one pointer, whatever the name', () =>
    fc.assert(
      fc.property(pointers, (pointer) => expect(readName(controlName(pointer))).toEqual({ pointer })),
    ));
  it('tells the part of a date from a name that looks like one', () =>
    fc.assert(
      fc.property(pointers, fc.constantFrom('d', 'm', 'y'), (pointer, part) =>
        expect(readName(partName(pointer, part))).toEqual({ pointer, part }),
      ),
    ));
  it('is not that of our own fields', () => {
    for (const name of ['_do', '_csrf', 'name', '', '/a#x', '/a#b#d']) expect(readName(name)).toBeUndefined();
  });
});

describe('a posted form', () => {
  it('keeps repeated names in their order', () =>
    expect([...pairsOf('/a=&/a=1&/b=2&/a=3')]).toEqual([
      ['/a', ['', '1', '3']],
      ['/b', ['2']],
    ]));
  it('is read whatever it holds', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => expect(pairsOf(body)).toBeInstanceOf(Map)),
    ));
  it('takes __proto__ as a name like any other', () =>
    expect(pairsOf('__proto__=1').get('__proto__')).toEqual(['1']));
});
