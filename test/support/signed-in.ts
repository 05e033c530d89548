import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { RESIDENT_COOKIE } from '../../src/identity';
import { TEST_ISSUER } from '../../src/identity/residents/test-persons';

/** A resident's session as a provider's answer would have begun it, for tests that are about something else. */
export const signedIn = async (
  db: DataSource,
  { subject = 'anna', level = 3 }: { readonly subject?: string; readonly level?: number } = {},
): Promise<{ readonly cookie: string; readonly token: string }> => {
  const token = randomBytes(32).toString('base64url');
  await db.query(
    `INSERT INTO resident_sessions
       (token_hash, provider, issuer, subject, level, personal_number, name, given_name, family_name, expires_at)
     VALUES ($1, 'test', $2, $3, $4, '199001012385', 'Anna Testsson', 'Anna', 'Testsson', now() + interval '8 hours')`,
    [createHash('sha256').update(token).digest(), TEST_ISSUER, subject, level],
  );
  return { cookie: `${RESIDENT_COOKIE}=${token}`, token };
};
