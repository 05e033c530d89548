import { createHash, randomBytes } from 'node:crypto';

/**
 * 256 bits of chance. Only the hash is kept and looked up: what lies in the database opens nothing, and how long a look-up
 * takes tells of a hash only, which nobody can steer.
 */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** The hash of something shaped like a token; undefined for what none of ours can be. */
export const hashOf = (token: string): Buffer | undefined =>
  /^[\w-]{43}$/.test(token) ? createHash('sha256').update(token).digest() : undefined;
