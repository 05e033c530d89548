import type { CaseStatus } from '../../cases';
import type { TagProps } from '../../views';

const TAGS: Readonly<Record<CaseStatus, Omit<TagProps, 'words'>>> = {
  awaiting_signatures: { icon: 'write', status: 'going' },
  submitted: { icon: 'waiting' },
  assigned: { icon: 'going', status: 'going' },
  in_progress: { icon: 'going', status: 'going' },
  awaiting_supplement: { icon: 'warning', status: 'act' },
  supplement_received: { icon: 'going', status: 'going' },
  awaiting_decision: { icon: 'going', status: 'going' },
  decided: { icon: 'done', status: 'done' },
  appealed: { icon: 'going', status: 'going' },
  closed: { icon: 'done', status: 'done' },
  withdrawn: { icon: 'stop' },
};

/** Beside the words, never instead of them. */
export const statusTag = (status: CaseStatus): Omit<TagProps, 'words'> => TAGS[status];
