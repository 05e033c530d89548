import { isLuhn } from './luhn';
import { tidyDigits } from './tidy';

/** A personnummer or samordningsnummer that holds together. */
export interface PersonNumber {
  readonly kind: 'personnummer' | 'samordningsnummer';
  /** As it is stored: ÅÅÅÅMMDDNNNN. */
  readonly digits: string;
  /** ISO date; null when a samordningsnummer does not tell the whole of it. */
  readonly birthDate: string | null;
  readonly precision: 'day' | 'month' | 'year';
}

/** `form`: not twelve digits; `date`: no such day; `checksum`: some digit is wrong; `future`: not born yet. */
export interface WrongPersonNumber {
  readonly kind: 'wrong';
  readonly reason: 'form' | 'date' | 'checksum' | 'future';
}

const CENTURIES = ['20', '19', '18'];

/**
 * Any usual spelling as twelve digits. The century of a ten-digit number (`900101-2385`, `121212+1212`) needs to know
 * `today`, an ISO date in Swedish time; without it, or without the separator (is 1212121212 born in 1912 or 2012?),
 * the tidied text comes back, which is no valid number.
 */
export const normalisePersonNumber = (text: string, today?: string): string => {
  const tidy = tidyDigits(text);
  const digits = tidy.replace(/[-+]/g, '');
  if (!/^\d+$/.test(digits)) return tidy;
  if (digits.length === 12) return digits;
  const separator = /^\d{2}-?\d{2}-?\d{2}([-+])\d{4}$/.exec(tidy)?.[1];
  if (separator === undefined || today === undefined) return tidy;
  const century = CENTURIES.find((century) => fits(century + digits, separator, today));
  return century === undefined ? tidy : century + digits;
};

/** What a number says, or what is wrong with it. `today` (ISO date) lets births to come be told, and centuries be found. */
export const parsePersonNumber = (text: string, today?: string): PersonNumber | WrongPersonNumber => {
  const digits = normalisePersonNumber(text, today);
  if (!/^(18|19|20)\d{10}$/.test(digits)) return { kind: 'wrong', reason: 'form' };
  const birth = birthOf(digits);
  if (birth === undefined) return { kind: 'wrong', reason: 'date' };
  if (digits.slice(8, 11) === '000' || !isLuhn(digits.slice(2))) return { kind: 'wrong', reason: 'checksum' };
  if (today !== undefined && birth.known > today) return { kind: 'wrong', reason: 'future' };
  return {
    kind: birth.kind,
    digits,
    birthDate: birth.precision === 'day' ? birth.known : null,
    precision: birth.precision,
  };
};

/** A number that is right in itself, but of someone born after `today` (ISO date). */
export const isFutureBirth = (text: string, today: string): boolean => {
  const parsed = parsePersonNumber(text, today);
  return parsed.kind === 'wrong' && parsed.reason === 'future';
};

/** The national way of writing: ÅÅÅÅMMDD-NNNN. */
export const showPersonNumber = (digits: string): string => digits.replace(/^(\d{8})(\d{4})$/, '$1-$2');

/** What is known of the birth: `known` is the ISO date as far as it goes, so that texts compare as dates do. */
interface Birth {
  readonly kind: PersonNumber['kind'];
  readonly known: string;
  readonly precision: PersonNumber['precision'];
}

/** A samordningsnummer has the day + 60; there the month may be 00 and the day 60, for "not known" (Skatteverket). */
const birthOf = (digits: string): Birth | undefined => {
  const [year, month] = [digits.slice(0, 4), digits.slice(4, 6)];
  const written = Number(digits.slice(6, 8));
  const kind = written >= 60 ? 'samordningsnummer' : 'personnummer';
  const day = String(kind === 'samordningsnummer' ? written - 60 : written).padStart(2, '0');
  if (kind === 'samordningsnummer' && Number(day) <= 31) {
    if (month === '00') return { kind, known: year, precision: 'year' };
    if (day === '00' && isDay(year, month, '01'))
      return { kind, known: `${year}-${month}`, precision: 'month' };
  }
  return isDay(year, month, day) ? { kind, known: `${year}-${month}-${day}`, precision: 'day' } : undefined;
};

const isDay = (year: string, month: string, day: string): boolean => {
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(day);
};

/** A plus is written from the year in which one turns 100, not from the birthday (SKV 704). */
const fits = (digits: string, separator: string, today: string): boolean => {
  const known = birthOf(digits)?.known;
  if (known === undefined) return false;
  return separator === '+' ? Number(digits.slice(0, 4)) <= Number(today.slice(0, 4)) - 100 : known <= today;
};
