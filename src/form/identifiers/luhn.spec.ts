import { isLuhn, luhnDigit } from './luhn';

describe('the check digit', () => {
  it('is that of the worked example in SKV 704', () => expect(luhnDigit('640823323')).toBe('4'));
  it('is 0 when the sum is even tens', () => expect(luhnDigit('0')).toBe('0'));
  it('is found right and wrong', () =>
    expect(['6408233234', '6408233235'].map(isLuhn)).toEqual([true, false]));
  it('is never right in what is no number', () => expect(['', 'a', '1 8', '-18'].some(isLuhn)).toBe(false));
});
