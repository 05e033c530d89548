import { isDay } from '../text/dates';

/** `service.json` `handling`: how long an answer may take, and from when that is counted (REQ-F2). One of the three lengths. */
export interface Handling {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  /** From the day that the case was received, or from the day that it has all that is needed (komplett). */
  readonly from: 'received' | 'complete';
  /** Where it is written that it may take that long: "plan- och bygglagen 9 kap. 27 §". */
  readonly law?: string;
}

/** The days that a case's clock is counted from: ISO dates, in Sweden. */
export interface CaseDays {
  readonly received: string;
  /** None until somebody says that it is complete. */
  readonly complete?: string;
}

/** The last day that an answer is promised for, as an ISO date; undefined while that is counted from a day that has not come. */
export const answerBy = (handling: Handling, { received, complete }: CaseDays): string | undefined => {
  const from = handling.from === 'received' ? received : complete;
  if (from === undefined || !isDay(from)) return undefined;
  if (handling.months !== undefined) return monthsAfter(from, handling.months);
  return daysAfter(from, handling.weeks === undefined ? (handling.days ?? 0) : 7 * handling.weeks);
};

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
