import type { Language } from '../model/form-model';
import { swedishClock } from './instants';

/** A time of day as it was typed; two digits each. */
export interface TimeOfDay {
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

const WITH_SIGNS = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2})(?:[.:](\d{2}))?)?$/i;
const DIGITS = /^(?:kl\.?\s*)?(\d{2})(\d{2})$/i;

/** `14.05`, `14:05`, `1405`, `kl. 9`; undefined for what is no time. */
export const readTime = (text: string): TimeOfDay | undefined => {
  const [, hour = '', minute = '00', second = '00'] =
    WITH_SIGNS.exec(text.trim()) ?? DIGITS.exec(text.trim()) ?? [];
  return hour === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59
    ? undefined
    : { hour: hour.padStart(2, '0'), minute, second };
};

const STORED = /^([01]\d|2[0-3]):([0-5]\d)(?::\d{2}(?:\.\d+)?)?(z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Whether a text is a time of day with seconds, as a program writes it: nothing needs to be added. */
export const isWholeTime = (text: string): boolean => STORED.test(text) && /:\d{2}:\d{2}/.test(text);

/** The hours and minutes of a stored time, as they stand there: a time without a day has no other. */
export const clockOf = (stored: string): string | undefined => {
  const [, hour, minute] = STORED.exec(stored) ?? [];
  return hour === undefined || minute === undefined ? undefined : `${hour}:${minute}`;
};

/** A stored time's offset from UTC; empty where it has none, undefined where it is no time. */
export const offsetOf = (stored: string): string | undefined => {
  const match = STORED.exec(stored);
  return match ? (match[3] ?? '') : undefined;
};

/** `14.05` in Swedish, `14:05` in English. */
export const showClock = (clock: string, language: Language): string =>
  language === 'sv' ? clock.replace(':', '.') : clock;

const MINUTE = 60_000;

/** A day and time in Sweden as RFC 3339, with the offset of that moment; undefined where the day cannot be told. */
export const momentOf = (day: string, { hour, minute, second }: TimeOfDay): string | undefined => {
  const local = Date.parse(`${day}T${hour}:${minute}:00Z`);
  if (Number.isNaN(local)) return undefined;
  const first = minutesAhead(local - 60 * MINUTE);
  // In the hour that is skipped in spring the clock has gone by the time before it.
  const ahead = minutesAhead(local - first * MINUTE);
  return `${day}T${hour}:${minute}:${second}${offsetText(ahead)}`;
};

/** How far the clock in Sweden is ahead of UTC: whole minutes, as an offset is written. */
const minutesAhead = (instant: number): number => {
  const { day, hour, minute } = swedishClock(new Date(instant));
  return Math.round((Date.parse(`${day}T${hour}:${minute}:00Z`) - instant) / MINUTE);
};

const offsetText = (minutes: number): string => {
  const two = (number: number) => String(number).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

const MOMENT = /^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(z|[+-]\d{2}:\d{2})$/i;

/** A stored moment, or undefined for what is none. */
export const instantOf = (stored: string): Date | undefined => {
  if (!MOMENT.test(stored)) return undefined;
  const instant = new Date(stored.toUpperCase().replace(' ', 'T'));
  return Number.isNaN(instant.getTime()) ? undefined : instant;
};
