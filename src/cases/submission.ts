import type { Json } from '../form/json';
import type { Problem } from '../form/problem';
import type { CaseSource } from './case.entity';

/** A checked answer, ready to become a case. */
export interface Submission {
  readonly formId: string;
  readonly formVersionId: string;
  readonly language: string;
  /** As `checkAnswer` gave it: tidied, valid, nothing hidden in it. */
  readonly answer: Json;
  readonly source: CaseSource;
  /** For doors whose callers may send twice. */
  readonly idempotency?: Idempotency;
  /** Of a form that takes only so many answers. */
  readonly cap?: Cap;
}

/** How many answers a form takes. */
export interface Cap {
  readonly cases: number;
  /** Those received before do not count. */
  readonly since?: Date;
}

/** A caller's promise that the same key means the same submission, and the body that shows whether it is kept. */
export interface Idempotency {
  readonly key: string;
  readonly body: string | Uint8Array;
}

/** A case that exists: committed once the transaction is. `repeated` when it did before. */
export interface Filed {
  readonly outcome: 'filed' | 'repeated';
  readonly caseId: string;
  readonly number: string;
  readonly receivedAt: Date;
}

/** What stood in the way of sending a draft. */
export interface NotFiled {
  readonly outcome: 'problems';
  readonly problems: readonly Problem[];
}

/** An answer held against its form. */
export interface Checked {
  readonly answer: Json;
  readonly problems: readonly Problem[];
  /** Of a form that takes only so many answers. */
  readonly cap?: Cap;
}
