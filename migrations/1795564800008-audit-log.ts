import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who saw and changed what. Rows are only ever added. `case_id` points at nothing on purpose: the log outlives a case that
 * is weeded out.
 */
export class AuditLog1795564800008 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE audit_log (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz(3) NOT NULL DEFAULT now(),
  actor   text NOT NULL,
  action  text NOT NULL,
  case_id uuid,
  form_id text,
  details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_of_case ON audit_log (case_id, id) WHERE case_id IS NOT NULL;
CREATE TRIGGER audit_log_never_changes BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_log_never_emptied BEFORE TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE audit_log`);
  }
}
