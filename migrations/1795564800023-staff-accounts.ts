import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts that sign in by themselves, and rights for some authorities or forms only. `staff_accounts.roles` goes on being the
 * rights to every form, so that older copies and newer agree; those for some only are unknown to older copies, and give nothing there.
 */
export class StaffAccounts1795564800023 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE staff_accounts
  ADD COLUMN may_read_secret boolean NOT NULL DEFAULT false,
  -- What a local account signs in with: an e-mail address, in small letters.
  ADD COLUMN login           text,
  ADD COLUMN password_hash   text,
  -- Sealed with the server's key: who reads the database alone cannot make codes.
  ADD COLUMN totp_sealed     bytea,
  -- The last step whose code was used: neither it nor an older one is taken again.
  ADD COLUMN totp_used_step  bigint NOT NULL DEFAULT 0,
  -- Who a sign-in service says it is.
  ADD COLUMN provider        text,
  ADD COLUMN subject         text,
  ADD COLUMN signed_in_at    timestamptz(3),
  ADD CONSTRAINT staff_accounts_provider_check CHECK ((provider IS NULL) = (subject IS NULL));
CREATE UNIQUE INDEX staff_accounts_by_login ON staff_accounts (login);
CREATE UNIQUE INDEX staff_accounts_by_subject ON staff_accounts (provider, subject);

-- Rights to an authority's forms, or to one form. Rights to all forms are staff_accounts.roles.
CREATE TABLE staff_grants (
  account_id uuid NOT NULL REFERENCES staff_accounts ON DELETE CASCADE,
  role       text NOT NULL,
  authority  text NOT NULL DEFAULT '',
  form_id    text NOT NULL DEFAULT '',
  PRIMARY KEY (account_id, role, authority, form_id),
  CHECK ((authority = '') <> (form_id = ''))
);

-- Which authority a form is of is what its newest version says.
ALTER TABLE form_versions
  ADD COLUMN authority text GENERATED ALWAYS AS (content #>> '{service,authority,name}') STORED;

-- Failed tries by login name, of accounts that exist and of those that do not: both are shut out alike.
CREATE TABLE staff_lockouts (
  login_hash   bytea PRIMARY KEY CHECK (length(login_hash) = 32),
  failures     integer NOT NULL,
  failed_at    timestamptz(3) NOT NULL DEFAULT now(),
  locked_until timestamptz(3)
);

CREATE TABLE staff_recovery_codes (
  account_id uuid NOT NULL REFERENCES staff_accounts ON DELETE CASCADE,
  code_hash  bytea NOT NULL CHECK (length(code_hash) = 32),
  used_at    timestamptz(3),
  PRIMARY KEY (account_id, code_hash)
);

-- Who invited. A link that the server printed has nobody.
ALTER TABLE staff_sign_in_links ADD COLUMN made_by uuid REFERENCES staff_accounts;
-- A session that a link began may set up how one signs in from now on; others have to show that they can.
ALTER TABLE staff_sessions ADD COLUMN may_set_up boolean NOT NULL DEFAULT false;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE staff_sessions DROP COLUMN may_set_up;
ALTER TABLE staff_sign_in_links DROP COLUMN made_by;
DROP TABLE staff_recovery_codes;
DROP TABLE staff_lockouts;
ALTER TABLE form_versions DROP COLUMN authority;
DROP TABLE staff_grants;
ALTER TABLE staff_accounts
  DROP CONSTRAINT staff_accounts_provider_check,
  DROP COLUMN signed_in_at,
  DROP COLUMN subject,
  DROP COLUMN provider,
  DROP COLUMN totp_used_step,
  DROP COLUMN totp_sealed,
  DROP COLUMN password_hash,
  DROP COLUMN login,
  DROP COLUMN may_read_secret;
`);
  }
}
