import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works here, the links they sign in by once, and their sessions. Of links and sessions only hashes are kept. */
export class Staff1795564800007 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE staff_accounts (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name        text NOT NULL,
  roles       text[] NOT NULL,
  created_at  timestamptz(3) NOT NULL DEFAULT now(),
  disabled_at timestamptz(3)
);

-- A link without an account makes one, with these roles, when it is used.
CREATE TABLE staff_sign_in_links (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id uuid REFERENCES staff_accounts,
  roles      text[] NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at    timestamptz(3)
);

CREATE TABLE staff_sessions (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES staff_accounts,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  seen_at    timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX staff_sessions_of_account ON staff_sessions (account_id);
CREATE INDEX staff_sessions_by_expiry ON staff_sessions (expires_at);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE staff_sessions;
DROP TABLE staff_sign_in_links;
DROP TABLE staff_accounts;
`);
  }
}
