import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which version of a form is offered from when, and who saw to it. A row is written once; an approval and a cancelling are added to
 * it once. What is in force is decided here, by the clock of the database: those of two copies may differ.
 *
 * Copies from before go on publishing versions without such a row. A newer copy makes up for its own folder's when it starts.
 */
export class FormPublications1795564800031 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE form_publications (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form_id        text NOT NULL CHECK (form_id <> ''),
  -- None: from then on the form is not offered.
  version_id     uuid REFERENCES form_versions,
  from_at        timestamptz NOT NULL,
  made_as        text NOT NULL CHECK (made_as IN ('person', 'start', 'command line')),
  made_by        uuid REFERENCES staff_accounts,
  made_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  reason         text NOT NULL DEFAULT '' CHECK (char_length(reason) <= 1000),
  -- What its folder says of publications to come: that each of them takes two.
  second_person  boolean NOT NULL DEFAULT false,
  needs_approval boolean NOT NULL DEFAULT false,
  approved_by    uuid REFERENCES staff_accounts,
  approved_at    timestamptz,
  cancelled_by   uuid REFERENCES staff_accounts,
  cancelled_at   timestamptz,
  -- One that is approved after its time comes into force then, not before.
  effective_at   timestamptz NOT NULL GENERATED ALWAYS AS (greatest(from_at, approved_at)) STORED,
  CHECK ((made_as = 'person') = (made_by IS NOT NULL)),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK (approved_by IS DISTINCT FROM made_by OR made_by IS NULL)
);
CREATE INDEX form_publications_in_force ON form_publications (form_id, effective_at DESC, id DESC)
  WHERE cancelled_at IS NULL AND (approved_at IS NOT NULL OR NOT needs_approval);
CREATE INDEX form_publications_of_version ON form_publications (version_id);

-- What it says is never changed; that it was approved, or cancelled, is said once.
CREATE FUNCTION keep_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - '{approved_by,approved_at,cancelled_by,cancelled_at,effective_at}'::text[]
     IS DISTINCT FROM to_jsonb(NEW) - '{approved_by,approved_at,cancelled_by,cancelled_at,effective_at}'::text[]
     OR OLD.cancelled_at IS NOT NULL
     OR (OLD.approved_at IS NOT NULL AND (NEW.approved_at, NEW.approved_by) IS DISTINCT FROM (OLD.approved_at, OLD.approved_by))
  THEN
    RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER form_publications_are_kept BEFORE UPDATE ON form_publications
  FOR EACH ROW EXECUTE FUNCTION keep_publication();
CREATE TRIGGER form_publications_never_go BEFORE DELETE ON form_publications
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER form_publications_never_emptied BEFORE TRUNCATE ON form_publications
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE VIEW forms_in_force AS
  SELECT DISTINCT ON (form_id) form_id, id AS publication_id, version_id
    FROM form_publications
   WHERE cancelled_at IS NULL AND (approved_at IS NOT NULL OR NOT needs_approval) AND effective_at <= clock_timestamp()
   ORDER BY form_id, effective_at DESC, id DESC;

-- Which authority a form is of: what the version says that is in force, or was last; else the newest. One that is only proposed,
-- or lies ahead, gives nobody a right.
CREATE VIEW form_authorities AS
  SELECT DISTINCT ON (v.form_id) v.form_id, v.authority
    FROM form_versions v
    LEFT JOIN form_publications p ON p.version_id = v.id AND p.cancelled_at IS NULL
     AND (p.approved_at IS NOT NULL OR NOT p.needs_approval) AND p.effective_at <= clock_timestamp()
   ORDER BY v.form_id, p.effective_at DESC NULLS LAST, p.id DESC NULLS LAST, v.number DESC;

-- Each was published when a server started, in the order of their numbers whatever their clocks said.
INSERT INTO form_publications (form_id, version_id, from_at, made_as, made_at)
SELECT form_id, id, max(published_at) OVER (PARTITION BY form_id ORDER BY number), 'start', published_at
  FROM form_versions ORDER BY form_id, number;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP VIEW form_authorities, forms_in_force;
DROP TABLE form_publications;
DROP FUNCTION keep_publication();
`);
  }
}
