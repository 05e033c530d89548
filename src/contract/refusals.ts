import { Refusal } from '../platform/refusal';

/** A post without `Idempotency-Key`: sent again after a lost answer it would make a second case. Mend: send one. */
export class KeyMissing extends Refusal {
  readonly kind = 'malformed';
  readonly code = 'key-missing';
}

/** An `Idempotency-Key` that no header should hold. Mend: 1 to 255 visible ASCII characters, such as a UUID. */
export class KeyUnusable extends Refusal {
  readonly kind = 'malformed';
  readonly code = 'key-unusable';
}
