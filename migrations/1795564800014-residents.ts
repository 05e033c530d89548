import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Residents who sign in: their sessions, sign-ins that are under way, and whose a case is. Of tokens only hashes are kept. Older
 * copies know nothing of it, and let nobody in.
 */
export class Residents1795564800014 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE resident_sessions (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash      bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  provider        text NOT NULL,
  issuer          text NOT NULL,
  subject         text NOT NULL,
  level           smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
  personal_number text CHECK (personal_number ~ '^[0-9]{12}$'),
  name            text,
  given_name      text,
  family_name     text,
  signed_in_at    timestamptz(3) NOT NULL DEFAULT now(),
  seen_at         timestamptz(3) NOT NULL DEFAULT now(),
  expires_at      timestamptz(3) NOT NULL
);
CREATE INDEX resident_sessions_by_expiry ON resident_sessions (expires_at);

-- A sign-in that has gone to its provider and has not come back. Coming back takes the row away: none is used twice.
CREATE TABLE resident_sign_ins (
  state_hash   bytea PRIMARY KEY CHECK (length(state_hash) = 32),
  browser_hash bytea NOT NULL CHECK (length(browser_hash) = 32),
  provider     text NOT NULL,
  level        smallint CHECK (level BETWEEN 2 AND 4),
  return_to    text NOT NULL,
  expires_at   timestamptz(3) NOT NULL
);
CREATE INDEX resident_sign_ins_by_expiry ON resident_sign_ins (expires_at);

-- Who was signed in when a case was sent in. No personal number: that stands in the answer, where the form asks for it.
CREATE TABLE case_holders (
  case_id      uuid PRIMARY KEY REFERENCES cases,
  owner_hash   bytea NOT NULL CHECK (length(owner_hash) = 32),
  issuer       text NOT NULL,
  subject      text NOT NULL,
  level        smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
  signed_in_at timestamptz(3) NOT NULL
);
CREATE INDEX case_holders_by_owner ON case_holders (owner_hash);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE case_holders;
DROP TABLE resident_sign_ins;
DROP TABLE resident_sessions;
`);
  }
}
