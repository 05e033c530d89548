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

/** JSON that nests deeper than any answer. Mend: send fewer levels; the facts say how many there may be. */
export class AnswerTooDeep extends Refusal {
  readonly kind = 'invalid';
  readonly code = 'answer-too-deep';
}

/** More than is taken at once. Mend: send less; the facts say how much. */
export class BodyTooLarge extends Refusal {
  readonly kind = 'too-large';
  readonly code = 'body-too-large';
}

/** A file of more bytes than is taken. Mend: choose a smaller one; the facts say how large it may be. */
export class FileTooLarge extends Refusal {
  readonly kind = 'too-large';
  readonly code = 'file-too-large';
}

/** One address, or all together, tried more often than is let through. Mend: wait; the facts say how many seconds. */
export class TooManyTries extends Refusal {
  readonly kind = 'too-many';
  readonly code = 'too-many-tries';

  constructor(override readonly facts: { readonly seconds: number }) {
    super(facts);
  }
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
