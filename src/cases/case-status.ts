import type { CaseStatus } from '../form/handling/statuses';

export { CASE_STATUSES, isCaseStatus, nextStatuses, type CaseStatus } from '../form/handling/statuses';

const OVER: readonly CaseStatus[] = ['decided', 'appealed', 'closed', 'withdrawn'];

/** Whether nothing more is waited for: it is decided, closed or taken back. */
export const isOver = (status: CaseStatus): boolean => OVER.includes(status);

/** Whether the resident may still take it back: as long as nothing is decided. */
export const isWithdrawable = (status: CaseStatus): boolean => !isOver(status);

/** Whether the resident may still write: a case that is put away is read by nobody. */
export const takesMessages = (status: CaseStatus): boolean => status !== 'closed' && status !== 'withdrawn';
