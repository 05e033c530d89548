import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Blanks that came back filled in. The PDF is kept as it came: with the draft that it was read into, and with the case once that
 * is filed; a draft that is never sent takes it along when it goes. Drafts know what they came of. Older copies ignore both.
 */
export class ReceivedBlanks1795564800013 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE drafts ADD COLUMN source text NOT NULL DEFAULT 'web' CHECK (source IN ('web', 'blankett'));
ALTER TABLE cases
  DROP CONSTRAINT cases_source_check,
  ADD CONSTRAINT cases_source_check CHECK (source IN ('web', 'api', 'blankett'));
ALTER TABLE case_revisions
  DROP CONSTRAINT case_revisions_source_check,
  ADD CONSTRAINT case_revisions_source_check CHECK (source IN ('web', 'api', 'blankett'));

CREATE TABLE received_blanks (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  draft_id    uuid UNIQUE REFERENCES drafts ON DELETE CASCADE,
  case_id     uuid UNIQUE REFERENCES cases,
  sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       bytea NOT NULL,
  received_by text NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT now(),
  CHECK ((draft_id IS NULL) <> (case_id IS NULL))
);
ALTER TABLE received_blanks ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX received_blanks_by_sha256 ON received_blanks (sha256);

CREATE TRIGGER received_blanks_never_change BEFORE UPDATE OR DELETE ON received_blanks
  FOR EACH ROW WHEN (OLD.case_id IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER received_blanks_stay_as_received BEFORE UPDATE OF sha256, bytes, received_by, received_at ON received_blanks
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER received_blanks_never_emptied BEFORE TRUNCATE ON received_blanks
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`);
  }

  /** Cases that came as blanks keep their source: it is part of what cannot change. */
  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE received_blanks;
ALTER TABLE case_revisions
  DROP CONSTRAINT case_revisions_source_check,
  ADD CONSTRAINT case_revisions_source_check CHECK (source IN ('web', 'api')) NOT VALID;
ALTER TABLE cases
  DROP CONSTRAINT cases_source_check,
  ADD CONSTRAINT cases_source_check CHECK (source IN ('web', 'api')) NOT VALID;
ALTER TABLE drafts DROP COLUMN source;
`);
  }
}
