import type { JsonObject } from '../form/json';
import type { Transaction } from '../platform/database';

/** Everything that may stand in the story of a case. Closed: each has its words on the pages that tell it. */
export const CASE_EVENT_KINDS = [
  'submitted',
  'status-changed',
  /** All that is needed has come; `details.day` says from which day. */
  'complete',
  'message-sent',
  'message-received',
  'withdrawn',
  /** All the files have been looked through. */
  'files-checked',
  /** A notice did not reach the resident, and no more is tried. */
  'notice-given-up',
] as const;

export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number];

/** What happened to a case. Ids and codes only: an event holds nothing that anybody wrote. */
export interface NewCaseEvent {
  readonly caseId: string;
  readonly kind: CaseEventKind;
  /** `resident`, `system`, or the id of an account of the staff. */
  readonly by: string;
  readonly details?: JsonObject;
}

/** Adds to a case's story, in the caller's transaction. */
export const noteEvent = async (
  tx: Transaction,
  { caseId, kind, by, details = {} }: NewCaseEvent,
): Promise<void> => {
  await tx.query('INSERT INTO case_events (case_id, kind, at, by, details) VALUES ($1, $2, now(), $3, $4)', [
    caseId,
    kind,
    by,
    JSON.stringify(details),
  ]);
};
