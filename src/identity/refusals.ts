import { Refusal } from '../platform/refusal';

/** Only for staff, and nobody is signed in, or not any more. Mend: sign in. */
export class SignInNeeded extends Refusal {
  readonly kind = 'sign-in-needed';
  readonly code = 'sign-in-needed';
}

/** Signed in, but without a role that may do this. Mend: ask an administrator for the role. */
export class RoleNeeded extends Refusal {
  readonly kind = 'forbidden';
  readonly code = 'role-needed';
}

/** The sign-in link was used, has been replaced by a newer one, or is too old. Mend: ask for a new link. */
export class SignInLinkSpent extends Refusal {
  readonly kind = 'gone';
  readonly code = 'sign-in-link-spent';
}

/** Without this account nobody would be left who may manage accounts. Mend: make somebody else an administrator first. */
export class LastAdministrator extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'last-administrator';
}

/** The account's rights come from the service that it signs in with. Mend: change them there. */
export class RightsFromProvider extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'rights-from-provider';
}
