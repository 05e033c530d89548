import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases, what was answered in them, and what happened to them. Answers are revisions: the first is what was sent in, and
 * stays. Statuses are the fixed types; what people read for them is text elsewhere.
 */
export class Cases1795564800002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE cases (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number          text NOT NULL UNIQUE,
  form_id         text NOT NULL,
  form_version_id uuid NOT NULL REFERENCES form_versions,
  received_at     timestamptz(3) NOT NULL,
  status          text NOT NULL CHECK (status IN (
                    'awaiting_signatures', 'submitted', 'assigned', 'in_progress', 'awaiting_supplement',
                    'supplement_received', 'awaiting_decision', 'decided', 'appealed', 'closed', 'withdrawn')),
  language        text NOT NULL,
  source          text NOT NULL CHECK (source IN ('web', 'api'))
);
-- Lists are read by the last row seen, newest first: all cases, and those of a form.
CREATE INDEX cases_received ON cases (received_at, id);
CREATE INDEX cases_of_form ON cases (form_id, received_at, id);

-- The version is not a foreign key here: versions never go away, the case's own is checked, and every submission of a form
-- locking the same row twice costs a quarter of them.
CREATE TABLE case_revisions (
  case_id         uuid NOT NULL REFERENCES cases,
  number          integer NOT NULL CHECK (number > 0),
  form_version_id uuid NOT NULL,
  answer          jsonb NOT NULL,
  source          text NOT NULL CHECK (source IN ('web', 'api')),
  by              text NOT NULL,
  at              timestamptz(3) NOT NULL,
  PRIMARY KEY (case_id, number)
);
CREATE TRIGGER case_revisions_never_change BEFORE UPDATE OR DELETE ON case_revisions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_revisions_never_emptied BEFORE TRUNCATE ON case_revisions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE case_events (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  kind    text NOT NULL,
  at      timestamptz(3) NOT NULL,
  by      text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX case_events_of_case ON case_events (case_id, id);
CREATE TRIGGER case_events_never_change BEFORE UPDATE OR DELETE ON case_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_events_never_emptied BEFORE TRUNCATE ON case_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What an Idempotency-Key led to. Hashes only: a key or a body is nobody's business later.
CREATE TABLE idempotency_keys (
  form_id    text NOT NULL,
  key_hash   bytea NOT NULL,
  body_hash  bytea NOT NULL,
  case_id    uuid NOT NULL REFERENCES cases,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (form_id, key_hash)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE idempotency_keys;
DROP TABLE case_events;
DROP TABLE case_revisions;
DROP TABLE cases;
`);
  }
}
