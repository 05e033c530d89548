import { Refusal } from '../platform/refusal';

/** There is no such case, or not for the one who asks. Mend: check the number, which has a check digit. */
export class CaseNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'case-not-found';
}

/** The form takes only so many answers, and has got them. Mend: ask the authority; a case that is withdrawn gives its place back. */
export class FormFull extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'form-full';
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

/** The case has another status than was seen, or the one asked for does not follow on it. Mend: look at the case again. */
export class StatusNotPossible extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'status-not-possible';
}
