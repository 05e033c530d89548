import { Refusal } from '../platform/refusal';

/** There is no such case, or not for the one who asks. Mend: check the number, which has a check digit. */
export class CaseNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'case-not-found';
}

/** A post with the same Idempotency-Key is being filed at this moment. Mend: send it again in a second. */
export class SubmissionRunning extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'submission-running';
}

/** The Idempotency-Key came before with another body. Mend: a new key for each new submission. */
export class KeyUsedForAnother extends Refusal {
  readonly kind = 'invalid';
  readonly code = 'key-used-for-another';
}
