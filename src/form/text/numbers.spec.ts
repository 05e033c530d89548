import fc from 'fast-check';
import { readNumber, showNumber, writeNumber } from './numbers';

const check = (typed: string, value: number) => expect(readNumber(typed)).toEqual({ kind: 'number', value });
const refuse = (typed: string, reason: string) =>
  expect(readNumber(typed)).toEqual({ kind: 'unreadable', reason });

describe('a typed number', () => {
  it('has a comma or a point before its decimals', () => {
    check('12,5', 12.5);
    check('12.5', 12.5);
  });
  it('may be grouped by any kind of space', () => {
    for (const space of [' ', '\u00a0', '\u202f', '\u2009']) check(`1${space}234${space}567,5`, 1234567.5);
  });
  it('has a hyphen or a minus before it', () => {
    check('-3', -3);
    check('\u22123', -3);
    check('-0', 0);
  });
  it('is not guessed at when point and comma both stand in it', () => {
    refuse('1.234,5', 'mixed');
    refuse('1,234.5', 'mixed');
    refuse('1.234.567', 'mixed');
  });
  it('is refused when a double cannot hold it', () => {
    refuse('12345678901234567', 'precision');
    refuse('1e999', 'precision');
    check('123456789012345', 123456789012345);
  });
  it('is no words, dates or half grouped digits', () => {
    for (const typed of ['fyra', '', '12 34', '1-2', '0x10', 'Infinity', 'NaN', '12 kr'])
      refuse(typed, 'form');
  });
  it('reads back as it is written and as it is shown', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (drawn) => {
        const value = drawn === 0 ? 0 : drawn;
        check(writeNumber(value), value);
        check(writeNumber(value, '.'), value);
        check(showNumber(value, 'sv'), value);
      }),
    ));
});

describe('a shown number', () => {
  it('has minus sign, no-break spaces and comma in Swedish', () =>
    expect(showNumber(-1234567.5, 'sv')).toBe('\u22121\u00a0234\u00a0567,5'));
  it('has commas and a point in English', () =>
    expect(showNumber(-1234567.5, 'en')).toBe('\u22121,234,567.5'));
  it('leaves years whole', () => expect(showNumber(2026, 'sv')).toBe('2026'));
});
