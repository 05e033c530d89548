import { createHmac } from 'node:crypto';

/** What a sign-in must come back with, or be redeemed with. */
export interface SignInSecrets {
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
}

/** Worked out from the state, which only the browser and the provider have, so that none of it lies in the database. */
export const secretsOf = (secretKey: string, state: string): SignInSecrets => ({
  nonce: digest(secretKey, `sign-in nonce:${state}`),
  verifier: digest(secretKey, `sign-in verifier:${state}`),
});

const digest = (secretKey: string, text: string): string =>
  createHmac('sha256', secretKey).update(text).digest('base64url');
