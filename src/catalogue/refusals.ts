import { Refusal } from '../platform/refusal';

/** There is no such form, or it is not offered any more. Mend: see the list of forms. */
export class FormNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'form-not-found';
}
