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

/** The case was changed since the page was opened. `facts.changes`: how often by now. Mend: look at what it is now, and do it again if it still holds. */
export class CaseChanged extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'case-changed';
}

/** There is no such text for messages any more. Mend: choose another, or write it anew. */
export class TemplateNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'template-not-found';
}

/** The text for messages was changed since the page was opened. Mend: look at what it is now, and change that. */
export class TemplateChanged extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'template-changed';
}

/** Another text for messages, for the same forms, has that name. Mend: give it another one. */
export class TemplateNameTaken extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'template-name-taken';
}

/** The resident is asked for something already. Mend: wait for the answer, or take that request back first. */
export class SupplementAskedFor extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'supplement-asked-for';
}

/** What was asked for has come already, or is not wanted any more. Mend: look at the case, and write a message there. */
export class SupplementOver extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'supplement-over';
}

/** The same answers were changed by somebody else meanwhile. Mend: look at the case, and put it right anew. */
export class AnswersChanged extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'answers-changed';
}

/** All answers are as they were. Mend: change what is wrong, or leave it as it is. */
export class NothingChanged extends Refusal {
  readonly kind = 'invalid';
  readonly code = 'nothing-changed';
}

/** There is no such saved view, or it is another's. Mend: go back to the list, it may have been removed. */
export class ViewNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'view-not-found';
}

/** There is a view of that name, or there are as many as there may be. Mend: another name, or remove one. */
export class ViewNameTaken extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'view-name-taken';
}
