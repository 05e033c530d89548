import { showTime } from '../../form';
import { RESIDENT_HOURS, type Resident } from '../../identity';
import type { SessionEndProps } from '../../views';
import { addresses } from '../addresses';
import type { Site } from './site';

const MINUTE = 60_000;

/** What a page says of the end of the session of whoever is signed in. */
export const sessionEndOf = ({
  signedIn,
  language,
  here,
  secretHere,
  inForm,
}: Site): SessionEndProps | undefined => {
  if (signedIn === undefined || signedIn === 'nobody') return undefined;
  const { person, now, script } = signedIn;
  return {
    time: showTime(person.endsAt, language),
    minutes: minutesLeft(person, now),
    isFinal: isFinal(person),
    action: addresses.extendSession,
    returnTo: here ?? secretHere ?? addresses.start,
    inForm,
    script,
  };
};

/** Whole ones, rounded down: one is warned too early rather than too late. */
export const minutesLeft = ({ endsAt }: Pick<Resident, 'endsAt'>, now: Date): number =>
  Math.max(0, Math.floor((endsAt.getTime() - now.getTime()) / MINUTE));

/** Whether a click puts it off no more, since one has been signed in for as long as one may. */
const isFinal = ({ signedInAt, endsAt }: Pick<Resident, 'signedInAt' | 'endsAt'>): boolean =>
  endsAt.getTime() - signedInAt.getTime() >= RESIDENT_HOURS * 60 * MINUTE - 1000;
