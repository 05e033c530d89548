import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case may have more than one answer: what it was supplemented with, and what the staff put right, each as a revision beside the
 * first. A draft may be one over a case, or of something that came on paper or by telephone. Older copies know none of it: a
 * draft over a case has a source that they cannot file, so that they never make a case of it.
 */
export class Supplements1795564800026 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE supplement_requests (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id   uuid NOT NULL REFERENCES cases,
  -- Of the page that it was written on: posted twice it is one request.
  post_key  uuid NOT NULL,
  -- What was looked at when it was asked.
  revision  integer NOT NULL,
  -- Pointers of the questions that open, in the order of the form.
  questions jsonb NOT NULL,
  text      text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
  due_on    date NOT NULL,
  by        text NOT NULL,
  signature text NOT NULL,
  asked_at  timestamptz(3) NOT NULL DEFAULT now(),
  state     text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'withdrawn')),
  ended_at  timestamptz(3),
  UNIQUE (case_id, post_key),
  CHECK ((state = 'open') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX supplement_requests_open ON supplement_requests (case_id) WHERE state = 'open';
CREATE INDEX supplement_requests_due ON supplement_requests (due_on) WHERE state = 'open';
CREATE TRIGGER supplement_requests_stay_as_asked
  BEFORE UPDATE OF case_id, post_key, revision, questions, text, due_on, by, signature, asked_at ON supplement_requests
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER supplement_requests_end_once BEFORE UPDATE ON supplement_requests
  FOR EACH ROW WHEN (OLD.state <> 'open') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER supplement_requests_never_go BEFORE DELETE ON supplement_requests
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE cases
  DROP CONSTRAINT cases_source_check,
  ADD CONSTRAINT cases_source_check
    CHECK (source IN ('web', 'api', 'blankett', 'letter', 'telephone', 'visit', 'e-mail'));

ALTER TABLE case_revisions
  ADD COLUMN reason     text CHECK (char_length(reason) BETWEEN 1 AND 1000),
  ADD COLUMN signature  text,
  ADD COLUMN request_id uuid REFERENCES supplement_requests,
  DROP CONSTRAINT case_revisions_source_check,
  ADD CONSTRAINT case_revisions_source_check CHECK (source IN (
    'web', 'api', 'blankett', 'letter', 'telephone', 'visit', 'e-mail', 'supplement', 'correction'));

ALTER TABLE drafts
  ADD COLUMN amends_case_id uuid REFERENCES cases,
  ADD COLUMN base_revision  integer,
  ADD COLUMN request_id     uuid REFERENCES supplement_requests,
  ADD COLUMN reason         text,
  ADD COLUMN came_on        date,
  ADD CHECK ((amends_case_id IS NULL) = (base_revision IS NULL)),
  ADD CHECK ((source IN ('supplement', 'correction')) = (amends_case_id IS NOT NULL)),
  DROP CONSTRAINT drafts_source_check,
  ADD CONSTRAINT drafts_source_check CHECK (source IN (
    'web', 'blankett', 'letter', 'telephone', 'visit', 'e-mail', 'supplement', 'correction')),
  DROP CONSTRAINT drafts_case_id_key;
-- A case is begun by one draft. Others may come to it later.
CREATE UNIQUE INDEX drafts_that_became_cases ON drafts (case_id) WHERE amends_case_id IS NULL;
CREATE INDEX drafts_over_cases ON drafts (amends_case_id) WHERE amends_case_id IS NOT NULL;
`);
  }

  /** Cases and revisions keep their sources: they are part of what cannot change. */
  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP INDEX drafts_over_cases;
DROP INDEX drafts_that_became_cases;
DELETE FROM drafts WHERE source NOT IN ('web', 'blankett');
ALTER TABLE drafts
  DROP COLUMN amends_case_id,
  DROP COLUMN base_revision,
  DROP COLUMN request_id,
  DROP COLUMN reason,
  DROP COLUMN came_on,
  DROP CONSTRAINT drafts_source_check,
  ADD CONSTRAINT drafts_source_check CHECK (source IN ('web', 'blankett')),
  ADD CONSTRAINT drafts_case_id_key UNIQUE (case_id);
ALTER TABLE case_revisions
  DROP COLUMN request_id,
  DROP COLUMN signature,
  DROP COLUMN reason,
  DROP CONSTRAINT case_revisions_source_check,
  ADD CONSTRAINT case_revisions_source_check CHECK (source IN ('web', 'api', 'blankett')) NOT VALID;
ALTER TABLE cases
  DROP CONSTRAINT cases_source_check,
  ADD CONSTRAINT cases_source_check CHECK (source IN ('web', 'api', 'blankett')) NOT VALID;
DROP TABLE supplement_requests;
`);
  }
}
