import { dayAfter, isWholeDay, swedishInstant } from '../text/local-time';
import type { Service } from './form-definition';

/** Whether a form takes answers at a moment, and until when. */
export type Opening =
  | { readonly state: 'before'; readonly opens: Date }
  | {
      readonly state: 'open';
      /** None for a form that is open until further notice. */
      readonly closes?: Date;
      /** Within a day: told on every page, so that nobody comes too late. */
      readonly closesSoon: boolean;
    }
  | { readonly state: 'after'; readonly closed: Date };

/** Milliseconds before the closing from when on it is told on the steps. */
const SOON = 24 * 60 * 60 * 1000;

/** The first moment when no answers are taken. A day as closing time is the last one that counts. */
export const closingOf = (closes: string): Date =>
  isWholeDay(closes) ? dayAfter(closes) : swedishInstant(closes);

/** Of `opens` and `closes` in service.json; a form without them is always open. */
export const openingAt = ({ opens, closes }: Service, now: Date): Opening => {
  const from = opens === undefined ? undefined : swedishInstant(opens);
  const to = closes === undefined ? undefined : closingOf(closes);
  if (to !== undefined && now >= to) return { state: 'after', closed: to };
  if (from !== undefined && now < from) return { state: 'before', opens: from };
  return to === undefined
    ? { state: 'open', closesSoon: false }
    : { state: 'open', closes: to, closesSoon: to.getTime() - now.getTime() <= SOON };
};

/** How many answers a form takes, and from when on they count: one that opens anew counts from there. */
export const capOf = ({
  cap,
  opens,
}: Service): { readonly cases: number; readonly since?: Date } | undefined =>
  cap && { cases: cap.cases, ...(opens !== undefined && { since: swedishInstant(opens) }) };
