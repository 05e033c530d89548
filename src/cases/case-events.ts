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
  /** The staff wrote it down; `details` say how it came (`source`), and on which `day`. */
  'registered',
  /** The resident is asked for more; `details.request` says for what. */
  'supplement-requested',
  'supplement-withdrawn',
  /** What was asked for has come, as `details.revision`. */
  'supplement-received',
  /** The day for what was asked for went by; `details.request` says of which. */
  'supplement-missed',
  /** The staff put something right, as `details.revision`. */
  'corrected',
  /** A notice did not reach the resident, and no more is tried. */
  'notice-given-up',
  /** Somebody handles it: `details.to` is their account, null for nobody any more. */
  'assigned',
  /** The staff noted something for each other. */
  'note-written',
  /** Identity is protected: seen only by those with the right to secrecy. */
  'protected',
  'unprotected',
  /** Somebody of the staff had a masked answer shown; all of them. */
  'answer-revealed',
  'answers-revealed',
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
