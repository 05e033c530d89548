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

/** The day, hour and minute in Sweden. */
export const swedishClock = (
  instant: Date,
): { readonly day: string; readonly hour: string; readonly minute: string } => {
  const parts = new Map(CLOCK.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    hour: part('hour'),
    minute: part('minute'),
  };
};

/** Clocks differ from UTC by quarters of an hour, so a day never changes within one. Milliseconds. */
const QUARTER = 15 * 60 * 1000;
let lastDay: { readonly quarter: number; readonly day: string } | undefined;

/** The day in Sweden, as an ISO date. The one asked for last is kept: every submission asks for today's. */
export const dayOf = (instant: Date): string => {
  const quarter = Math.floor(instant.getTime() / QUARTER);
  if (lastDay?.quarter !== quarter) lastDay = { quarter, day: swedishClock(instant).day };
  return lastDay.day;
};

/** `2026-11-24 14:05`: for exports and lists that are sorted. */
export const isoInstant = (instant: Date): string => {
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
