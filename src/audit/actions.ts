/** Everything that is recorded. Closed: whoever reads the log can know all that may stand in it. */
export const AUDIT_ACTIONS = [
  'cases.listed',
  'case.viewed',
  'receipt.fetched',
  'receipt.archive-fetched',
  'receipt.retried',
  'blank.received',
  'blank.viewed',
  'blank.corrected',
  'blank.fetched',
  'blank.filed',
  'export.made',
  'staff.signed-in',
  'staff.signed-out',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
