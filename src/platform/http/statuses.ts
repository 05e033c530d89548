import type { RefusalKind } from '../refusal';

/** What HTTP calls each kind of refusal (RFC 9110 15.5, RFC 6585). */
export const STATUSES: Readonly<Record<RefusalKind, number>> = {
  'not-found': 404,
  gone: 410,
  conflict: 409,
  forbidden: 403,
  'sign-in-needed': 401,
  malformed: 400,
  invalid: 422,
  'too-large': 413,
  'unsupported-media': 415,
  'too-many': 429,
  unavailable: 503,
};

/** Seconds after which something unavailable is worth another try. */
export const RETRY_AFTER = 10;
