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

/** @throws FormNotOpenYet, FormClosed */
export const requireOpen = (service: Service, now: Date): void => {
  const { state } = openingAt(service, now);
  if (state === 'before') throw new FormNotOpenYet();
  if (state === 'after') throw new FormClosed();
};
