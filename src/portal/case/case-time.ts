import { isOver, type CaseStatus } from '../../cases';
import {
  answerBy,
  dayOf,
  decisionMayBeDemandedFrom,
  showDate,
  type CaseDays,
  type Handling,
  type Language,
  type Wait,
} from '../../form';
import type { Texts } from '../../views';

/** What is known of a case when one tells how long it takes. */
export interface CaseClock {
  readonly status: CaseStatus;
  readonly receivedAt: Date;
  /** ISO date. */
  readonly completeOn: string | null;
  readonly handling?: Handling;
  /** When the resident was asked for more, oldest first. */
  readonly waits: readonly Wait[];
  /** ISO date, in Sweden. */
  readonly today: string;
}

/** When an answer comes, told. */
export interface ToldTime {
  /** Sentences, most important first; none where nothing is promised or all is over. */
  readonly sentences: readonly string[];
  /** The same in few words, for the step that is waited for. */
  readonly brief?: string;
  /** Six months have gone by, and whoever asked may demand a decision (FL 12 §). */
  readonly mayDemand: boolean;
}

const NOTHING: ToldTime = { sentences: [], mayDemand: false };

/** REQ-F2: the day that an answer comes, by the form's own time, and what one may do when it does not. */
export const tellTime = (clock: CaseClock, language: Language, { myCase }: Texts): ToldTime => {
  if (isOver(clock.status) || clock.status === 'awaiting_signatures') return NOTHING;
  const days: CaseDays = {
    received: dayOf(clock.receivedAt),
    waits: clock.waits,
    ...(clock.completeOn !== null && { complete: clock.completeOn }),
  };
  const mayDemand = clock.today >= decisionMayBeDemandedFrom(days.received);
  const { handling } = clock;
  if (handling === undefined) return { sentences: [], mayDemand };
  const last = answerBy(handling, days);
  const law = handling.law === undefined ? [] : [myCase.byLaw(handling.law.replace(/\.$/, ''))];
  if (last === undefined) {
    const time = lengthOf(handling, myCase);
    return { sentences: [myCase.answerWhenComplete(time), ...law], brief: myCase.within(time), mayDemand };
  }
  const day = showDate(last, language);
  const isLate = clock.today > last;
  const paused =
    handling.pausesForSupplement === true && clock.waits.some(({ ended }) => ended === undefined)
      ? [myCase.clockStands]
      : [];
  const complete =
    handling.from === 'complete' && days.complete !== undefined
      ? [myCase.completeSince(showDate(days.complete, language))]
      : [];
  return {
    sentences: [isLate ? myCase.answerLate(day) : myCase.answerBy(day), ...paused, ...complete, ...law],
    brief: myCase.latest(day),
    mayDemand,
  };
};

const lengthOf = ({ days, weeks, months }: Handling, { time }: Texts['myCase']): string => {
  if (months !== undefined) return time.months(months);
  return weeks === undefined ? time.days(days ?? 0) : time.weeks(weeks);
};
