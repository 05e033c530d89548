import type { CaseStatus } from '../../cases';
import type { IconName } from '../../views';

const ICONS: Readonly<Record<CaseStatus, IconName>> = {
  awaiting_signatures: 'waiting',
  submitted: 'fresh',
  assigned: 'person',
  in_progress: 'going',
  awaiting_supplement: 'waiting',
  supplement_received: 'message',
  awaiting_decision: 'waiting',
  decided: 'done',
  appealed: 'message',
  closed: 'done',
  withdrawn: 'stop',
};

/** Beside the word, never instead of it. */
export const statusIcon = (status: CaseStatus): IconName => ICONS[status];
