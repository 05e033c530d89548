import { Refusal } from '../platform/refusal';

/** The form asks for too much to have a blank on paper. Mend: use the e-service. */
export class BlankTooLarge extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'blank-too-large';
}
