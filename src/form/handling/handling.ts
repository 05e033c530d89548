import { isDay } from '../text/dates';

/** `service.json` `handling`: how long an answer may take, and from when that is counted (REQ-F2). One of the three lengths. */
export interface Handling {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  /** From the day that the case was received, or from the day that it has all that is needed (komplett). */
  readonly from: 'received' | 'complete';
  /** Whether the clock stands still while the resident is asked for more (REQ-F3). */
  readonly pausesForSupplement?: boolean;
  /** Where it is written that it may take that long: "plan- och bygglagen 9 kap. 27 §". */
  readonly law?: string;
}

/** The days that a case's clock is counted from: ISO dates, in Sweden. */
export interface CaseDays {
  readonly received: string;
  /** None until somebody says that it is complete. */
  readonly complete?: string;
  /** When the resident was asked for more, oldest first. */
  readonly waits?: readonly Wait[];
}

/** A time that a resident was asked for more: ISO dates, in Sweden. */
export interface Wait {
  readonly asked: string;
  /** The day by which an answer was wanted. */
  readonly due: string;
  /** The day that it came, or was not wanted any more. */
  readonly ended?: string;
}

/** The last day that an answer is promised for, as an ISO date; undefined while that is counted from a day that has not come. */
export const answerBy = (
  handling: Handling,
  { received, complete, waits = [] }: CaseDays,
): string | undefined => {
  const from = handling.from === 'received' ? received : complete;
  if (from === undefined || !isDay(from)) return undefined;
  const last =
    handling.months === undefined
      ? daysAfter(from, handling.weeks === undefined ? (handling.days ?? 0) : 7 * handling.weeks)
      : monthsAfter(from, handling.months);
  return handling.pausesForSupplement === true ? daysAfter(last, daysWaited(from, waits)) : last;
};

/**
 * Days that the clock stood still. An answer that comes late holds it no longer than to the day that it was wanted by; from then
 * on it is the staff's turn. What was before the clock began does not count.
 */
const daysWaited = (from: string, waits: readonly Wait[]): number =>
  waits
    .map(({ asked, due, ended = due }) => daysBetween(later(asked, from), ended < due ? ended : due))
    .reduce((sum, days) => sum + Math.max(0, days), 0);

const later = (a: string, b: string): string => (a > b ? a : b);
const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

/** From this day on whoever asked may demand a decision: six months after the case was received (FL 12 §). */
export const decisionMayBeDemandedFrom = (received: string): string => monthsAfter(received, 6);

const iso = (day: Date): string => day.toISOString().slice(0, 10);
const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

const daysAfter = (day: string, days: number): string => {
  const then = utc(day);
  then.setUTCDate(then.getUTCDate() + days);
  return iso(then);
};

/** The same day of a later month, or that month's last day (lag 1930:173 om beräkning av lagstadgad tid, 1 §). */
const monthsAfter = (day: string, months: number): string => {
  const from = utc(day);
  const then = utc(day);
  then.setUTCMonth(then.getUTCMonth() + months);
  if (then.getUTCDate() !== from.getUTCDate()) then.setUTCDate(0);
  return iso(then);
};
