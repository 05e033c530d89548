/** Whether the last digit is the mod-10 check digit of the rest (Luhn): weights 2, 1, 2 ... from the right. */
export const isLuhn = (digits: string): boolean => /^\d+$/.test(digits) && luhnSum(digits, 1) % 10 === 0;

/** The check digit that belongs after these digits (SKV 704). */
export const luhnDigit = (digits: string): string => String((10 - (luhnSum(digits, 2) % 10)) % 10);

const luhnSum = (digits: string, lastWeight: 1 | 2): number =>
  Array.from(digits)
    .reverse()
    .reduce((sum, digit, place) => {
      const product = Number(digit) * ((place % 2 === 0) === (lastWeight === 2) ? 2 : 1);
      return sum + (product > 9 ? product - 9 : product);
    }, 0);
