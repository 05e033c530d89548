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
