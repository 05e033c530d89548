/** Everything that is recorded. Closed: whoever reads the log can know all that may stand in it. */
export const AUDIT_ACTIONS = [
  'cases.listed',
  'case.viewed',
  'receipt.fetched',
  'export.made',
  'staff.signed-in',
  'staff.signed-out',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
