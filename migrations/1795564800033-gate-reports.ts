import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a folder of a form would mean for its drafts and cases, as it was judged: counts, places and numbers of cases, never an answer.
 * Whoever judges gives a sign of life in `seen_at`; one that has given none for long is dead, whatever `state` says. Beside it whether
 * what was published said that publications to come have to be judged first. Older copies judge without keeping anything.
 */
export class GateReports1795564800033 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE gate_reports (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  form_id         text NOT NULL CHECK (form_id <> ''),
  -- Of all in the folder that the gate looks at, and of the version that it becomes.
  judged_sha256   text NOT NULL CHECK (judged_sha256 ~ '^[0-9a-f]{64}$'),
  version_sha256  text NOT NULL CHECK (version_sha256 ~ '^[0-9a-f]{64}$'),
  -- What was offered then, or last; none: nothing ever was.
  base_version_id uuid REFERENCES form_versions,
  state           text NOT NULL DEFAULT 'running'
                  CHECK (state IN ('running', 'done', 'failed', 'cancelled', 'interrupted')),
  fault           text CHECK (fault IN ('gave-up', 'not-opened', 'fault')),
  done            integer NOT NULL DEFAULT 0,
  total           integer,
  report          json,
  -- None: somebody at the command line.
  started_by      uuid REFERENCES staff_accounts,
  started_at      timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  seen_at         timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  finished_at     timestamptz(3),
  CHECK ((state = 'running') = (finished_at IS NULL)),
  CHECK ((state = 'failed') = (fault IS NOT NULL)),
  CHECK ((state = 'done') = (report IS NOT NULL))
);
CREATE UNIQUE INDEX gate_reports_at_once ON gate_reports (form_id, judged_sha256) WHERE state = 'running';
CREATE INDEX gate_reports_of_form ON gate_reports (form_id, started_at DESC);

ALTER TABLE form_publications ADD COLUMN gate_required boolean NOT NULL DEFAULT false;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE form_publications DROP COLUMN gate_required;
DROP TABLE gate_reports;
`);
  }
}
