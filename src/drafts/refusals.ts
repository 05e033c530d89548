import { Refusal } from '../platform/refusal';

/** There is no such draft, it has expired, or it is another's: all look the same. Mend: begin again. */
export class DraftNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'draft-not-found';
}

/** The draft was sent already and takes no more answers. Mend: open its case, or begin again. */
export class DraftSent extends Refusal {
  readonly kind = 'gone';
  readonly code = 'draft-sent';
}
