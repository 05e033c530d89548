import type { Attachment } from '../../attachments';
import type { SupplementRequest } from '../../cases';
import type { OpenedVersion } from '../../catalogue';
import type { Draft } from '../../drafts';
import type { AnswerChange, FormModel, Json, Pairs, Problem, ShownForm } from '../../form';

/** A draft held against its own version of the form. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly version: OpenedVersion;
  readonly model: FormModel;
  readonly shown: ShownForm;
  readonly pairs: Pairs;
  /** The stored files of the draft, and of the case that it is over. Unset where its answer names none. */
  readonly files?: readonly Attachment[];
  /** Set on a draft over a case. */
  readonly amending?: OpenAmending;
}

/** What is known of the case that a draft is over. */
export interface OpenAmending {
  readonly caseNumber: string;
  /** Its address for the resident: with the secret in it. */
  readonly casePath: string;
  /** The whole form: `model` and `shown` of the draft hold just what is open. */
  readonly whole: Pick<OpenDraft, 'model' | 'shown'>;
  /** What was wrong with the case's answer already: nobody is held to put it right now. */
  readonly excused: readonly Problem[];
  /** The case's answer that it began as. */
  readonly base: Json;
  /** What the resident is asked for. */
  readonly request?: SupplementRequest;
  /** What has been changed, question by question. */
  readonly changes: readonly AnswerChange[];
}
