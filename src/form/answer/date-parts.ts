import { isDay, isoFrom, readDate } from '../text/dates';
import { swedishClock } from '../text/instants';
import { instantOf, momentOf, readTime } from '../text/times';

/** Day, month and year as they were typed; for a moment the time too. */
export interface DateParts {
  readonly d: string;
  readonly m: string;
  readonly y: string;
  readonly t?: string;
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

/** The boxes of a moment, in Swedish time. What is no moment is shown as it was typed. */
export const momentPartsOf = (text: string): DateParts => {
  const instant = instantOf(text);
  if (instant !== undefined) {
    const { day, hour, minute } = swedishClock(instant);
    return { ...datePartsOf(day), t: `${hour}:${minute}` };
  }
  const between = text.lastIndexOf('T');
  return between === -1
    ? { ...datePartsOf(text), t: '' }
    : { ...datePartsOf(text.slice(0, between)), t: text.slice(between + 1) };
};

/** The boxes of a moment as RFC 3339 where they are one; else what was typed. Undefined when nothing was typed. */
export const joinMomentParts = (parts: DateParts): string | undefined => {
  const [day, time] = [joinDateParts(parts), (parts.t ?? '').trim()];
  if (day === undefined && time === '') return undefined;
  const read = readTime(time);
  const whole = read && day !== undefined && isDay(day) ? momentOf(day, read) : undefined;
  return whole ?? `${day ?? ''}T${time}`;
};

/** A moment typed as one text, without an offset (`2026-11-24T14:05`, `24 november 2026 kl. 14.05`), as its boxes. */
export const momentPartsTyped = (text: string): DateParts | undefined => {
  const [, day = '', time = ''] =
    /^(.*\d)(?:[Tt]|,?\s+(?:kl\.?\s*)?)(\d{1,2}(?:[.:]\d{2}){1,2})$/.exec(text.trim()) ?? [];
  const iso = readDate(day);
  return iso === undefined ? undefined : { ...datePartsOf(iso), t: time };
};
