import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The published versions of forms. A draft and a case point at theirs for as long as they live, so a row never changes.
 * `content` is json, not jsonb: jsonb forgets the order of properties, and that order is the order of the questions.
 */
export class FormVersions1795564800001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TABLE form_versions (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  form_id      text NOT NULL CHECK (form_id <> ''),
  number       integer NOT NULL CHECK (number > 0),
  sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  content      json NOT NULL,
  published_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (form_id, number),
  UNIQUE (form_id, sha256)
);

CREATE TRIGGER form_versions_never_change BEFORE UPDATE OR DELETE ON form_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER form_versions_never_emptied BEFORE TRUNCATE ON form_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE form_versions;
DROP FUNCTION refuse_change();
`);
  }
}
