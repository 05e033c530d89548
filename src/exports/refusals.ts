import { Refusal } from '../platform/refusal';

/** The form has no repeating group of that name in any version that was used. Mend: see which there are. */
export class GroupNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'group-not-found';
}
