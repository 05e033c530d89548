import type { Language } from '../model/form-model';

export const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

const pad = (text: string) => text.padStart(2, '0');

const HYPHEN = 45;
const ZERO = 48;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number that some digits of a text stand for; NaN where one of them is no digit. */
const numberAt = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
};

/**
 * Whether an ISO date names a day that exists (RFC 3339 `full-date`). By its signs, since every submission asks it of every date:
 * an expression and a calendar take five times as long.
 */
export const isDay = (iso: string): boolean => {
  if (iso.length !== 10 || iso.charCodeAt(4) !== HYPHEN || iso.charCodeAt(7) !== HYPHEN) return false;
  const [year, month, day] = [numberAt(iso, 0, 4), numberAt(iso, 5, 7), numberAt(iso, 8, 10)];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const most = month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
  return !Number.isNaN(year) && day >= 1 && day <= most;
};

/** Year, month and day, each as it was typed, as an ISO date; undefined when they have not its form. */
export const isoFrom = (year: string, month: string, day: string): string | undefined => {
  const number = /^\d{1,2}$/.test(month) ? month : monthNamed(month);
  return /^\d{4}$/.test(year) && number !== undefined && /^\d{1,2}$/.test(day)
    ? `${year}-${pad(number)}-${pad(day)}`
    : undefined;
};

/** `november`, `Nov` or `nov.`: from three letters on, if they fit one month only. */
const monthNamed = (text: string): string | undefined => {
  const start = text.replace(/\.$/, '').toLowerCase();
  if (start.length < 3) return undefined;
  for (const names of Object.values(MONTHS)) {
    const found = names.filter((name) => name.toLowerCase().startsWith(start));
    if (found[0] !== undefined && found.length === 1) return String(names.indexOf(found[0]) + 1);
  }
  return undefined;
};

const DASHES = /[\u2010-\u2015\u2212]/g;
const YEAR_FIRST = [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, /^(\d{4})(\d{2})(\d{2})$/];
const DAY_FIRST = [/^(\d{1,2})[/.]\s?(\d{1,2})[-/. ]\s?(\d{4})$/, /^(\d{1,2})\.?\s(\p{L}{3,}\.?)\s(\d{4})$/u];

/**
 * A date typed whole: `2026-11-24`, `20261124`, `24/11 2026`, `24 november 2026`. Undefined when it is no day, or could
 * be more than one (`26-11-24`).
 */
export const readDate = (text: string): string | undefined => {
  const typed = text.trim().replace(DASHES, '-').replace(/\s+/g, ' ');
  const first = (patterns: readonly RegExp[]) => patterns.map((p) => p.exec(typed)).find((m) => m !== null);
  const [, year = '', month = '', day = ''] = first(YEAR_FIRST) ?? [];
  const [, otherDay = '', otherMonth = '', otherYear = ''] = first(DAY_FIRST) ?? [];
  const iso = isoFrom(year || otherYear, month || otherMonth, day || otherDay);
  return iso !== undefined && isDay(iso) ? iso : undefined;
};

/** `24 november 2026`. What is no day comes back as it is. */
export const showDate = (iso: string, language: Language): string => {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  const name = MONTHS[language][Number(month) - 1];
  return year === undefined || name === undefined || !isDay(iso) ? iso : `${Number(day)} ${name} ${year}`;
};
