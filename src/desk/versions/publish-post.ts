import { joinDateParts, swedishInstant, type Pairs } from '../../form';
import { readTime } from '../../form/text/times';
import { LONGEST_REASON, type PublishWish } from '../../publishing';
import type { Texts } from '../../views';
import { posted } from '../cases/posted';

/** When something is to be offered as it was typed, and what is wrong with it, in words. */
export interface PublishPost {
  readonly when: string;
  readonly at: { readonly d: string; readonly m: string; readonly y: string };
  readonly time: string;
  readonly reason: string;
  readonly errors: Readonly<Partial<Record<'when' | 'at' | 'reason', string>>>;
}

/** The page as it begins. */
export const FRESH: PublishPost = {
  when: 'now',
  at: { d: '', m: '', y: '' },
  time: '',
  reason: '',
  errors: {},
};

/** Milliseconds. What is planned further ahead than two years is a slip of the pen. */
const FURTHEST = 2 * 366 * 24 * 60 * 60_000;

/** What was posted, judged. Gives also what is to be done, where nothing is wrong. */
export const publishIn = (
  body: Pairs | undefined,
  now: Date,
  { versions: words }: Texts,
): { readonly post: PublishPost; readonly wish?: PublishWish } => {
  const typed = (name: string): string => posted(body, name) ?? '';
  const at = { d: typed('_at#d'), m: typed('_at#m'), y: typed('_at#y') };
  const [when, time, reason] = [typed('_when'), typed('_at#t'), reasonIn(body)];
  const from = when === 'later' ? instantOf(joinDateParts(at) ?? '', time) : undefined;
  const errors = {
    ...(when !== 'now' && when !== 'later' && { when: words.whenMissing }),
    ...(when === 'later' && faultOf(from, now, words)),
    ...(Array.from(reason).length > LONGEST_REASON && { reason: words.reasonTooLong }),
  };
  const post = { when, at, time, reason, errors };
  if (Object.keys(errors).length > 0) return { post };
  return { post, wish: { seen: typed('_seen'), reason, ...(from !== undefined && { from }) } };
};

/** The same of a page that asks only why. Too long a reason is cut: nothing else hangs on it. */
export const wishIn = (body: Pairs | undefined): PublishWish => ({
  seen: posted(body, '_seen') ?? '',
  reason: Array.from(reasonIn(body)).slice(0, LONGEST_REASON).join(''),
});

const reasonIn = (body: Pairs | undefined): string => (posted(body, '_reason') ?? '').trim();

/** A day and a time in Sweden; none where either of them is none. */
const instantOf = (day: string, typed: string): Date | undefined => {
  const time = readTime(typed);
  const instant = time === undefined ? undefined : swedishInstant(`${day}T${time.hour}:${time.minute}`);
  return instant === undefined || Number.isNaN(instant.getTime()) ? undefined : instant;
};

const faultOf = (from: Date | undefined, now: Date, words: Texts['versions']): { readonly at?: string } => {
  if (from === undefined) return { at: words.timeMissing };
  if (from <= now) return { at: words.timePast };
  return from.getTime() - now.getTime() > FURTHEST ? { at: words.timeFar } : {};
};
