import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A receipt can be shown to be ours: by the code on it, and by the fingerprint of its bytes. Receipts made before have no code.
 * What keeps one from being made is kept too, until it is made: for staff to see. It says nothing about a person.
 */
export class Verification1795564800012 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE receipts
  ADD COLUMN verification_code text UNIQUE CHECK (verification_code ~ '^[0-9A-HJKMNP-TV-Z]{16}$');
CREATE INDEX receipts_by_sha256 ON receipts (sha256);

CREATE TABLE receipt_failures (
  case_id   uuid PRIMARY KEY REFERENCES cases,
  kind      text NOT NULL CHECK (kind IN ('limits', 'fault')),
  detail    text NOT NULL,
  times     integer NOT NULL DEFAULT 1 CHECK (times > 0),
  failed_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX receipt_failures_by_time ON receipt_failures (failed_at);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE receipt_failures;
DROP INDEX receipts_by_sha256;
ALTER TABLE receipts DROP COLUMN verification_code;
`);
  }
}
