import { Refusal } from '../../platform/refusal';

/**
 * The form is for those who are signed in, at a level of assurance where it names one. Pages lead to the sign-in, and back.
 * Mend: sign in.
 */
export class ResidentSignInNeeded extends Refusal {
  readonly kind = 'sign-in-needed';
  readonly code = 'resident-sign-in-needed';
}
