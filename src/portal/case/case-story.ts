import { isOver, type CaseEvent, type CaseStatus } from '../../cases';
import { dayOf, showDay, showInstant, type Language } from '../../form';
import type { Texts, TimelineProps } from '../../views';

/** What a case's story is told from. */
export interface Story {
  readonly status: CaseStatus;
  /** Oldest first, as they are stored. */
  readonly events: readonly Pick<CaseEvent, 'kind' | 'at' | 'details'>[];
  /** When its receipt was made. */
  readonly receiptAt?: Date;
  /** When the answer comes, in few words. */
  readonly brief?: string;
  /** Whether one may know that messages were written. */
  readonly withMessages: boolean;
}

type Step = TimelineProps['events'][number];
interface Told {
  readonly at: Date;
  readonly title: string;
  readonly kind: string;
}

const MESSAGES = ['message-sent', 'message-received'];

/** How far a case has come: what has happened, in the order that it did, how it stands now, and what is waited for. */
export const caseStory = (story: Story, language: Language, texts: Texts): Step[] => {
  const changes = story.events.filter(({ kind }) => kind === 'status-changed' || kind === 'withdrawn');
  const since = sinceWhen(story, changes, texts);
  const past = withoutSameStatus(story.events, texts)
    .filter(({ kind }) => story.withMessages || !MESSAGES.includes(kind))
    .filter(({ at, kind }) => kind !== 'status-changed' || since === undefined || at < since)
    .flatMap((event) => told(event, texts));
  const receipt =
    story.receiptAt === undefined
      ? []
      : [{ at: story.receiptAt, kind: 'receipt', title: texts.myCase.happened.receipt ?? '' }];
  const all = [...past, ...receipt].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return [
    ...withoutRepeats(all).map(({ at, title }): Step => ({
      title,
      time: { words: showInstant(at, language), iso: at.toISOString() },
      state: 'past',
    })),
    {
      title: nowWords(story.status, texts),
      state: 'now',
      ...(since && { time: { words: texts.myCase.since(showDay(since, language)), iso: dayOf(since) } }),
    },
    ...(isOver(story.status)
      ? []
      : [{ title: texts.myCase.decision, text: story.brief, state: 'later' } as const]),
  ];
};

/** From when it stands as it does: statuses that residents read the same words for are one. */
const sinceWhen = (
  { status }: Story,
  changes: Story['events'],
  { case: { statuses } }: Texts,
): Date | undefined => {
  let since: Date | undefined;
  for (const { kind, at, details } of changes.toReversed()) {
    if (kind !== 'status-changed' || wordsOf(details, statuses) !== statuses[status]) break;
    since = at;
  }
  return since;
};

const nowWords = (status: CaseStatus, { case: { statuses }, myCase }: Texts): string =>
  status === 'submitted' ? myCase.waitsForHandler : (statuses[status] ?? status);

const told = (
  { kind, at, details }: Story['events'][number],
  { case: { statuses }, myCase }: Texts,
): Told[] => {
  const title = kind === 'status-changed' ? wordsOf(details, statuses) : myCase.happened[kind];
  // What is asked for and what comes is told by the status; and a kind that a later version writes has no words here.
  return title === undefined ? [] : [{ at, kind, title }];
};

/** Of the status that was come to. */
const wordsOf = (
  { to }: CaseEvent['details'],
  statuses: Readonly<Record<string, string>>,
): string | undefined => (typeof to === 'string' ? statuses[to] : undefined);

/** Statuses that residents read the same words for are one, whatever happened between them: the first tells since when. */
const withoutSameStatus = (events: Story['events'], { case: { statuses } }: Texts): Story['events'] => {
  let last: string | undefined;
  return events.filter(({ kind, details }) => {
    if (kind !== 'status-changed') return true;
    const words = wordsOf(details, statuses);
    const isNews = words !== last;
    last = words;
    return isNews;
  });
};

/** Of the same thing several times in a row, the last. */
const withoutRepeats = (all: readonly Told[]): Told[] =>
  all.filter(({ title }, place) => title !== all[place + 1]?.title);
