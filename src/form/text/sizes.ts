import type { Language } from '../model/form-model';
import { showNumber } from './numbers';

const KILO = 1000;
const UNITS = ['kB', 'MB', 'GB'] as const;

/** Bytes as people read them: `312 kB`, `1,4 MB`. Decimal units, as operating systems and telephones show them. */
export const showSize = (bytes: number, language: Language): string => {
  if (bytes < KILO) return `${showNumber(bytes, language)}\u00a0byte`;
  let size = bytes / KILO;
  let unit = 0;
  // 999.6 kB is rounded to 1 MB, and not to 1 000 kB.
  while (rounded(size) >= KILO && unit < UNITS.length - 1) {
    size /= KILO;
    unit++;
  }
  return `${showNumber(rounded(size), language)}\u00a0${UNITS[unit] ?? 'GB'}`;
};

const rounded = (size: number): number => (size < 10 ? Math.round(size * 10) / 10 : Math.round(size));

const SIZE = /^(\d{1,9}(?:[.,]\d{1,3})?)\s*(B|byte|bytes|kB|KB|MB|GB)?$/;
const FACTORS: Readonly<Record<string, number>> = { kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9 };

/** A size as a designer writes it: bytes, or `"10 MB"`. Undefined for what is none. */
export const readSize = (written: unknown): number | undefined => {
  const match = typeof written === 'number' ? SIZE.exec(String(written)) : SIZE.exec(String(written).trim());
  if (!match || (typeof written !== 'number' && typeof written !== 'string')) return undefined;
  const bytes = Math.round(Number((match[1] ?? '').replace(',', '.')) * (FACTORS[match[2] ?? ''] ?? 1));
  return bytes >= 1 ? bytes : undefined;
};
