import type { CaseStatus } from '../cases';

/** A case's status as those who handle it say it: each type has a word of its own, so that it can be filtered by. */
export const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  awaiting_signatures: 'Väntar på underskrift',
  submitted: 'Inskickat',
  assigned: 'Tilldelat',
  in_progress: 'Under handläggning',
  awaiting_supplement: 'Väntar på komplettering',
  supplement_received: 'Komplettering inkommen',
  awaiting_decision: 'Väntar på beslut',
  decided: 'Beslutat',
  appealed: 'Överklagat',
  closed: 'Avslutat',
  withdrawn: 'Återtaget',
};
