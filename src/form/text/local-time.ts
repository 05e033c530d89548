import { isDay } from './dates';
import { swedishClock } from './instants';

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/;

const MINUTE = 60_000;

/** Whether a text is a day, or a day and a time, that exists: `2027-01-31`, `2027-01-31T16:00`. */
export const isLocalTime = (text: string): boolean => isDay(LOCAL.exec(text)?.[1] ?? '');

/** Whether it is a whole day, without a time. */
export const isWholeDay = (text: string): boolean => !text.includes('T');

/**
 * The instant of a time in Sweden; a day is its first moment. In the hour that summer time leaves out it is the moment when the
 * clock has been put forward; in the hour that comes twice, the first. Total: what is no time is never (`NaN`).
 */
export const swedishInstant = (local: string): Date => {
  const [, day = '', hour = '00', minute = '00'] = isLocalTime(local) ? (LOCAL.exec(local) ?? []) : [];
  const wanted = Date.parse(`${day}T${hour}:${minute}Z`);
  // Sweden is two hours before UTC in summer and one in winter: the earlier of those that show the wanted time.
  const [early, late] = [120, 60].map((offset) => new Date(wanted - offset * MINUTE));
  return early === undefined || late === undefined || Number.isNaN(wanted)
    ? new Date(Number.NaN)
    : shown(early) === wanted
      ? early
      : late;
};

/** The first moment of the day after. */
export const dayAfter = (day: string): Date => {
  const next = new Date(Date.parse(`${day}T00:00Z`) + 24 * 60 * MINUTE);
  return Number.isNaN(next.getTime()) ? next : swedishInstant(next.toISOString().slice(0, 10));
};

/** What clocks in Sweden show, as if it were UTC. */
const shown = (instant: Date): number => {
  const { day, hour, minute } = swedishClock(instant);
  return Date.parse(`${day}T${hour}:${minute}Z`);
};
