import type { Draft } from '../../drafts';
import { dayOf, showDay, showInstant, showTime } from '../../form';
import type { Site } from '../site/site';
import { inTheirWords } from './staff-words';

/** When something was saved, to stand after "Sparat": the time today, the day as well when it was another. */
export const whenSaved = (savedAt: Date, { texts, language }: Site, now = new Date()): string =>
  dayOf(savedAt) === dayOf(now)
    ? texts.drafts.atTime(showTime(savedAt, language))
    : showInstant(savedAt, language);

/** What stands beside each step: when it was saved, that it is not sent in, and when it goes. */
export const savedWords = (
  draft: Pick<Draft, 'savedAt' | 'expiresAt' | 'daysKept' | 'source'>,
  site: Site,
): string => {
  const { savedAt, expiresAt, daysKept } = draft;
  const when = whenSaved(savedAt, site);
  return daysKept === 0
    ? site.texts.drafts.passing(when)
    : inTheirWords(draft, site).texts.step.savedUntil(when, showDay(expiresAt, site.language));
};
