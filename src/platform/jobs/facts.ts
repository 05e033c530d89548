/**
 * What rooms announce, and what goes with it. Ids only: a listener reads the rest itself, so that a job's row holds nothing
 * about a person.
 */
export interface Facts {
  'case.submitted': { caseId: string };
  /** The case has another status than before. */
  'case.status-changed': { caseId: string; status: string };
  /** A case has another answer than before: it was supplemented, or put right by the staff. */
  'case.amended': { caseId: string; revision: number };
  /** What a resident was asked for is due before long, and has not come. Told once a request. */
  'case.supplement-due': { caseId: string; requestId: string };
  /** What a resident was asked for has come, as a revision. */
  'case.supplemented': { caseId: string; revision: number };
  /** The municipality has written to the resident. */
  'case.message-sent': { caseId: string; messageId: string };
  /** The resident has written to the municipality. */
  'case.message-received': { caseId: string; messageId: string };
  /** The resident has taken the application back. */
  'case.withdrawn': { caseId: string };
  /** Somebody wants to be sent a link to go on with a draft. The link's token is worked out from its id. */
  'draft.link-wanted': { linkId: string };
  /** A draft goes away before long, and its owner left an address. Told once a draft and save. */
  'draft.expiring': { draftId: string };
  /** Somebody is to prove that an address is theirs, by a code. The code is worked out from the id. */
  'contact.code-wanted': { proofId: string };
  /** A notice has been written down, and is to be sent. */
  'notice.due': { noticeId: string };
  /** All the bytes of a file have come: it is to be looked through. */
  'attachment.stored': { attachmentId: string };
  /** All the files of a case have been looked through, and are clean. */
  'case.files-clean': { caseId: string };
  /** Somebody of the staff has ordered an export. */
  'export.ordered': { exportId: string };
  /** It is the middle of the night: time for what nobody waits for. Told once a night, by whichever copy comes first. */
  night: Readonly<Record<string, unknown>>;
}

export type Fact = keyof Facts;
