/** A level of assurance (tillitsnivå) that a form may ask for, as in Diggs tillitsramverk. */
export type Level = 2 | 3 | 4;

/**
 * A resident who is signed in. All of it comes from the provider, and nothing from the person: a personal number that somebody
 * types is another thing than this.
 */
export interface Resident {
  /** Of our session; no secret. */
  readonly sessionId: string;
  /** The provider, as the configuration calls it. */
  readonly provider: string;
  /** Who vouches, as OpenID Connect's `iss`. */
  readonly issuer: string;
  /** Who it is to them, as OpenID Connect's `sub`. Unique together with the issuer. */
  readonly subject: string;
  /** Level of assurance (tillitsnivå): 2, 3 or 4; 1 where the provider says nothing of it. */
  readonly level: 1 | Level;
  /** Twelve digits, where the provider gives it. Never in an address, a log line or a file name. */
  readonly personalNumber?: string;
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly signedInAt: Date;
  /** When the session is over unless it is extended. */
  readonly endsAt: Date;
}
