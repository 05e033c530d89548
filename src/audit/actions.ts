/** Everything that is recorded. Closed: whoever reads the log can know all that may stand in it. */
export const AUDIT_ACTIONS = [
  'cases.listed',
  'case.viewed',
  'case.status-changed',
  'case.completed',
  'case.message-sent',
  'receipt.fetched',
  'file.fetched',
  'receipt.archive-fetched',
  'receipt.retried',
  'blank.received',
  'blank.viewed',
  'blank.corrected',
  'blank.fetched',
  'blank.filed',
  'notices.listed',
  'notice.viewed',
  'notice.retried',
  'export.made',
  'opinions.listed',
  'staff.signed-in',
  'staff.signed-out',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
