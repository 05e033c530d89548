import { createHash, randomBytes } from 'node:crypto';
import type { AuditFacts } from './audit-entry';

/** What is personal in an entry, as it is stored apart from it. */
export interface SaltedFacts {
  readonly salt: Buffer;
  /** JSON, the very text that was hashed. */
  readonly text: string;
  /** What the log and its chain keep, when the rest is erased. */
  readonly hash: Buffer;
}

/** Without its salt nobody can find out by guessing what a hash was made of. */
export const saltedHash = (salt: Buffer, text: string): Buffer =>
  createHash('sha256').update(salt).update(text).digest();

export const salted = (facts: AuditFacts): SaltedFacts => {
  const salt = randomBytes(32);
  const text = JSON.stringify(facts);
  return { salt, text, hash: saltedHash(salt, text) };
};
