import { Refusal } from '../../platform/refusal';

/** Somebody has published, approved or cancelled something of the form since. Mend: see what is so now, and decide anew. */
export class PublicationOvertaken extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'publication-overtaken';
}

/** The folder holds something else than what was looked at. Mend: look at the difference as it is now. */
export class WorkingCopyChanged extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'working-copy-changed';
}

/** The folder has faults, or is gone. Mend: put right what is told of it. */
export class WorkingCopyFaulty extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'working-copy-faulty';
}

/**
 * The form asks for its drafts and cases to be judged first, by this version and beside what is offered now, and they were not. Mend:
 * judge them, read the report, and publish then.
 */
export class PublicationNotJudged extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'publication-not-judged';
}

/** Publishing this form takes two, and it was one's own proposal. Mend: let another one approve it. */
export class PublicationByOneself extends Refusal {
  readonly kind = 'forbidden';
  readonly code = 'publication-by-oneself';
}

/** There is no such version or publication, or it is not one that this can be done with. Mend: see the form's versions. */
export class PublicationNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'publication-not-found';
}
