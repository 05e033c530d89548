import { Refusal } from '../refusal';

/** Another site's page sent this. Mend: send it from our own page. */
export class ForgedRequest extends Refusal {
  readonly kind = 'forbidden';
  readonly code = 'forged-request';
}

/** The body is not what its content type says, or holds what no text may hold. Mend: as the facts say. */
export class MalformedBody extends Refusal {
  readonly kind = 'malformed';
  readonly code = 'malformed-body';
}

/** More than is taken at once. Mend: send less; the facts say how much. */
export class BodyTooLarge extends Refusal {
  readonly kind = 'too-large';
  readonly code = 'body-too-large';
}

/** A content type that this address does not take. Mend: send the one in the facts. */
export class UnsupportedBody extends Refusal {
  readonly kind = 'unsupported-media';
  readonly code = 'unsupported-body';
}

/** There is no such page. Mend: begin at the start page. */
export class PageNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'page-not-found';
}

/** The database cannot be reached. Nothing was changed. Mend: send it again in a while. */
export class DatabaseAway extends Refusal {
  readonly kind = 'unavailable';
  readonly code = 'database-away';
}
