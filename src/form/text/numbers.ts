import type { Language } from '../model/form-model';

/** A number as it was typed; or why it cannot be read: signs that contradict each other, or more digits than a double holds. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unreadable'; readonly reason: 'form' | 'mixed' | 'precision' };

const SPACES = ' \u00a0\u2009\u202f';
const NUMBER = new RegExp(
  `^([-+\u2212\u2013]?)(\\d{1,3}(?:[${SPACES}]\\d{3})+|\\d+)(?:[.,](\\d+))?(?:[eE]([-+]?\\d{1,4}))?$`,
);
const MIXED = new RegExp(`^[-+\u2212\u2013]?[\\d${SPACES}]*[.,][\\d${SPACES}]*[.,][\\d.,${SPACES}]*$`);

/**
 * Reads a number as it is written in Sweden or by a program: `1 234,5`, `−3`, `12.5`. A point or a comma is the
 * decimal sign; both at once (`1.234,5`) may mean two things and are not guessed at.
 */
export const readNumber = (text: string): ReadNumber => {
  const trimmed = text.trim();
  const match = NUMBER.exec(trimmed);
  if (!match) return { kind: 'unreadable', reason: MIXED.test(trimmed) ? 'mixed' : 'form' };
  const [, sign = '', grouped = '', fraction = '', exponent = '0'] = match;
  const whole = grouped.replace(/\D/g, '');
  const size = Number(`${whole}.${fraction || '0'}e${exponent}`);
  if (significant(whole + fraction) !== significant(digitsOf(size)))
    return { kind: 'unreadable', reason: 'precision' };
  const negative = sign !== '' && sign !== '+' && size !== 0;
  return { kind: 'number', value: negative ? -size : size };
};

const significant = (digits: string) => digits.replace(/^0+/, '').replace(/0+$/, '');
/** The digits that tell a double from its neighbours. */
const digitsOf = (size: number) => size.toExponential().replace(/e.*$/, '').replace('.', '');

/** As it stands in a box or a cell: no grouping, an ASCII minus, the decimal sign of the language. */
export const writeNumber = (value: number, decimal: ',' | '.' = ','): string =>
  String(value).replace('.', decimal);

/** From so many digits on, they are grouped: years and postal boxes stay whole. */
const GROUPED_FROM = 5;

/** As it is read: `−12 345,5` (minus sign, no-break spaces) in Swedish, `−12,345.5` in English. */
export const showNumber = (value: number, language: Language): string => {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const isPlain = /^\d+$/.test(whole) && whole.length >= GROUPED_FROM;
  const grouped = isPlain ? whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u00a0' : ',') : whole;
  const decimals = fraction === undefined ? '' : (language === 'sv' ? ',' : '.') + fraction;
  return (value < 0 ? '\u2212' : '') + grouped + decimals;
};
