import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What residents have begun. A draft belongs to whoever holds its browser's token, of which only the hash is kept. A sent
 * draft stays as a pointer to its case, without its answer, so that a second send finds the first.
 */
export class Drafts1795564800005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE drafts (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  owner_hash      bytea NOT NULL CHECK (length(owner_hash) = 32),
  form_id         text NOT NULL,
  form_version_id uuid NOT NULL REFERENCES form_versions,
  language        text NOT NULL,
  answer          jsonb NOT NULL DEFAULT '{}',
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  saved_at        timestamptz(3) NOT NULL DEFAULT now(),
  expires_at      timestamptz(3) NOT NULL,
  case_id         uuid UNIQUE REFERENCES cases,
  CHECK (case_id IS NULL OR answer = '{}')
);
CREATE INDEX drafts_of_owner ON drafts (owner_hash, saved_at);
CREATE INDEX drafts_by_expiry ON drafts (expires_at);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE drafts`);
  }
}
