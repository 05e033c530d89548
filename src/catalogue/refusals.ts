import { openingAt, type Service } from '../form';
import { Refusal } from '../platform/refusal';

/** There is no such form, or it is not offered any more. Mend: see the list of forms. */
export class FormNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'form-not-found';
}

/** The form has been retired: it takes no new answers; cases and drafts of it are kept. Mend: see the list of forms. */
export class FormRetired extends Refusal {
  readonly kind = 'gone';
  readonly code = 'form-retired';
}

/** The form takes no answers yet. Mend: come back when it opens. */
export class FormNotOpenYet extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'form-not-open-yet';
}

/** The form takes no answers any more; a draft stays where it is. Mend: ask the authority. */
export class FormClosed extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'form-closed';
}

/** The form has no version of that number. Mend: ask for the one that the form says it has. */
export class VersionNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'version-not-found';
}

/** No TypeScript type can be made of the form's schema. Mend: use the schema itself. */
export class TypesNotMade extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'types-not-made';
}

/** @throws FormNotOpenYet, FormClosed */
export const requireOpen = (service: Service, now: Date): void => {
  const { state } = openingAt(service, now);
  if (state === 'before') throw new FormNotOpenYet();
  if (state === 'after') throw new FormClosed();
};
