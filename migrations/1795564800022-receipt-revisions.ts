import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A receipt once more, with the files that were sent in inside it, made when all of them are found to be harmless. The first one
 * (`receipts`) stays as it is: both are ours, and neither ever changes. Older copies know the first alone.
 */
export class ReceiptRevisions1795564800022 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE receipt_revisions (
  case_id  uuid NOT NULL REFERENCES receipts,
  revision smallint NOT NULL CHECK (revision >= 2),
  sha256   text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes    bytea NOT NULL,
  pages    integer NOT NULL CHECK (pages > 0),
  engine   text NOT NULL,
  made_at  timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (case_id, revision)
);
ALTER TABLE receipt_revisions ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX receipt_revisions_by_sha256 ON receipt_revisions (sha256);
CREATE TRIGGER receipt_revisions_stay_as_made BEFORE UPDATE ON receipt_revisions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE receipt_revisions`);
  }
}
