import { isoFrom } from '../text/dates';

/** Day, month and year as they were typed. */
export interface DateParts {
  readonly d: string;
  readonly m: string;
  readonly y: string;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const AS_TYPED = /^([^-]*)-([^-]*)-([^-]*)$/;

/** A date's three boxes. Text that is no date is shown as it was typed, so that it can be mended. */
export const datePartsOf = (text: string): DateParts => {
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (year !== undefined) return { d: String(Number(day)), m: String(Number(month)), y: year };
  const [, y, m, d] = AS_TYPED.exec(text) ?? [];
  return { d: d ?? text, m: m ?? '', y: y ?? '' };
};

/**
 * Three boxes as one text: an ISO date where they have its form, whether or not there is such a day; else what was typed,
 * year first, so that it is judged and can be shown again. Undefined when nothing was typed.
 */
export const joinDateParts = ({ d, m, y }: DateParts): string | undefined => {
  const [day, month, year] = [d.trim(), m.trim(), y.trim()];
  if (day + month + year === '') return undefined;
  return isoFrom(year, month, day) ?? `${year}-${month}-${day}`;
};
