/**
 * Every way in which something is refused on purpose. Closed: a door makes a status of each (404, 410, 409, 403, 401, 400,
 * 422, 413, 415, 429, 503 in this order), so a new kind is a change to every door.
 */
export const REFUSAL_KINDS = [
  'not-found',
  'gone',
  'conflict',
  'forbidden',
  'sign-in-needed',
  'malformed',
  'invalid',
  'too-large',
  'unsupported-media',
  'too-many',
  'unavailable',
] as const;

export type RefusalKind = (typeof REFUSAL_KINDS)[number];

/** What a sentence about a refusal may need to say. Never anything a resident wrote, never a secret: facts may be logged. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean>>;

/**
 * A foreseen no, as opposed to a bug. It knows what and why, and nothing of HTTP: the door finds the status by `kind` and
 * the sentence by `code`. Every subclass has a row in docs/reference/errors.md, and a test compares.
 */
export abstract class Refusal extends Error {
  abstract readonly kind: RefusalKind;
  /** For ever: programs outside compare it. */
  abstract readonly code: string;

  constructor(readonly facts: RefusalFacts = {}) {
    super();
    this.name = new.target.name;
    this.message = new.target.name;
  }
}
