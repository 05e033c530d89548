import { Refusal } from '../../platform/refusal';

/** The new version itself cannot be opened, so nothing can be held against it. Mend: `npx blankett forms check` tells why. */
export class GateNotOpened extends Refusal {
  readonly kind = 'invalid';
  readonly code = 'gate-not-opened';
}

/**
 * Judging drafts and cases takes more time or memory than it may, again and again. Nothing was changed. Mend: make the schema
 * simpler, or run it on a machine with less to do.
 */
export class GateGaveUp extends Refusal {
  readonly kind = 'unavailable';
  readonly code = 'gate-gave-up';
}
