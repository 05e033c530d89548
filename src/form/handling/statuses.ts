/** The fixed types of status. A form may have words of its own for each, but no type of its own. */
export const CASE_STATUSES = [
  'awaiting_signatures',
  'submitted',
  'assigned',
  'in_progress',
  'awaiting_supplement',
  'supplement_received',
  'awaiting_decision',
  'decided',
  'appealed',
  'closed',
  'withdrawn',
] as const;

export type CaseStatus = (typeof CASE_STATUSES)[number];

/**
 * What the staff may make of a status. Nobody withdraws a case but whoever sent it in, and what waits for signatures is not
 * received yet. A decision may be looked at anew, and a closed case opened again (FL 36-39 §§).
 */
const NEXT: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  awaiting_signatures: [],
  submitted: ['assigned', 'in_progress', 'awaiting_supplement', 'awaiting_decision', 'decided', 'closed'],
  assigned: ['in_progress', 'awaiting_supplement', 'awaiting_decision', 'decided', 'closed'],
  in_progress: ['awaiting_supplement', 'awaiting_decision', 'decided', 'closed'],
  awaiting_supplement: ['supplement_received', 'in_progress', 'awaiting_decision', 'decided', 'closed'],
  supplement_received: ['in_progress', 'awaiting_supplement', 'awaiting_decision', 'decided', 'closed'],
  awaiting_decision: ['in_progress', 'awaiting_supplement', 'decided', 'closed'],
  decided: ['appealed', 'in_progress', 'closed'],
  appealed: ['in_progress', 'decided', 'closed'],
  closed: ['in_progress', 'appealed'],
  withdrawn: ['closed'],
};

/** In the order that they usually come. */
export const nextStatuses = (status: CaseStatus): readonly CaseStatus[] => NEXT[status];

export const isCaseStatus = (text: unknown): text is CaseStatus =>
  CASE_STATUSES.some((status) => status === text);
