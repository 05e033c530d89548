import type { Language } from '../model/form-model';
import { showDate } from './dates';

/** Moments are stored in UTC and told in Swedish time, wherever the server stands. */
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface Clock {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
}

const byCalendar = (instant: Date): Clock => {
  const parts = new Map(CLOCK.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    hour: part('hour'),
    minute: part('minute'),
  };
};

/** From here on the clock in Sweden is changed twice a year at most, so never twice in a day. Later years have five digits. */
const [FROM, UNTIL] = [Date.UTC(1980, 0, 1), Date.UTC(9999, 0, 1)];

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Days whose shift is kept: ten years of them. */
const MOST_DAYS = 4000;
const shifts = new Map<number, number | undefined>();

const shiftAt = (time: number): number => {
  const { day, hour, minute } = byCalendar(new Date(time));
  return Date.parse(`${day}T${hour}:${minute}Z`) - time;
};

/**
 * How far ahead of UTC the clock is on a day of UTC, in milliseconds; undefined on a day on which it is changed. Kept,
 * for the calendar takes twenty times as long, and every row of an export or a list and every submission asks.
 */
const shiftOn = (day: number): number | undefined => {
  if (!shifts.has(day)) {
    if (shifts.size >= MOST_DAYS) shifts.clear();
    const shift = shiftAt(day * DAY);
    shifts.set(day, shift === shiftAt((day + 1) * DAY) ? shift : undefined);
  }
  return shifts.get(day);
};

/** `2026-11-24T14:05:59.000Z`, as if Swedish time were UTC, where the shift of the day is known. */
const shifted = (instant: Date): string | undefined => {
  const time = instant.getTime();
  const shift = time >= FROM && time < UNTIL ? shiftOn(Math.floor(time / DAY)) : undefined;
  return shift === undefined ? undefined : new Date(time + shift).toISOString();
};

/** The day, hour and minute in Sweden. */
export const swedishClock = (instant: Date): Clock => {
  const iso = shifted(instant);
  if (iso === undefined) return byCalendar(instant);
  return { day: iso.slice(0, 10), hour: iso.slice(11, 13), minute: iso.slice(14, 16) };
};

/** The day in Sweden, as an ISO date. */
export const dayOf = (instant: Date): string => swedishClock(instant).day;

/** `2026-11-24 14:05`: for exports and lists that are sorted. */
export const isoInstant = (instant: Date): string => {
  const iso = shifted(instant);
  if (iso !== undefined) return iso.slice(0, 16).replace('T', ' ');
  const { day, hour, minute } = swedishClock(instant);
  return `${day} ${hour}:${minute}`;
};

/** `14.05`; `14:05` in English. */
export const showTime = (instant: Date, language: Language): string => {
  const { hour, minute } = swedishClock(instant);
  return `${hour}${language === 'sv' ? '.' : ':'}${minute}`;
};

/** `24 november 2026`. */
export const showDay = (instant: Date, language: Language): string => showDate(dayOf(instant), language);

/** `24 november 2026 kl. 14.05`; `24 November 2026 at 14:05`. */
export const showInstant = (instant: Date, language: Language): string =>
  `${showDay(instant, language)} ${language === 'sv' ? 'kl.' : 'at'} ${showTime(instant, language)}`;
