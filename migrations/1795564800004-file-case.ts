import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The whole submission in one round trip, because that is what a submission costs. Called alone it is a transaction of its
 * own; called inside one it is part of that. Outcomes:
 *
 *  filed      a new case
 *  repeated   the key came before with the same body: that case again
 *  different  the key came before with another body: no case
 *  running    the key is being filed at this moment by another: no case
 */
export class FileCase1795564800004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE FUNCTION file_case(
  form_id text, form_version_id uuid, language text, answer jsonb, source text, listeners text[],
  key_hash bytea DEFAULT NULL, body_hash bytea DEFAULT NULL,
  OUT outcome text, OUT case_id uuid, OUT number text, OUT received_at timestamptz
) LANGUAGE plpgsql AS $$
DECLARE
  earlier record;
BEGIN
  IF key_hash IS NOT NULL THEN
    IF NOT pg_try_advisory_xact_lock(hashtextextended(file_case.form_id || ' ' || encode(key_hash, 'hex'), 0)) THEN
      outcome := 'running';
      RETURN;
    END IF;
    SELECT k.body_hash, c.id, c.number, c.received_at INTO earlier
      FROM idempotency_keys k JOIN cases c ON c.id = k.case_id
      WHERE k.form_id = file_case.form_id AND k.key_hash = file_case.key_hash;
    IF FOUND THEN
      IF earlier.body_hash IS DISTINCT FROM file_case.body_hash THEN
        outcome := 'different';
      ELSE
        outcome := 'repeated';
        case_id := earlier.id;
        number := earlier.number;
        received_at := earlier.received_at;
      END IF;
      RETURN;
    END IF;
  END IF;

  outcome := 'filed';
  case_id := gen_random_uuid();
  received_at := now()::timestamptz(3);
  number := case_number(swedish_year(received_at));

  INSERT INTO cases (id, number, form_id, form_version_id, received_at, status, language, source)
    VALUES (case_id, file_case.number, file_case.form_id, file_case.form_version_id, file_case.received_at, 'submitted',
            file_case.language, file_case.source);
  INSERT INTO case_revisions (case_id, number, form_version_id, answer, source, by, at)
    VALUES (file_case.case_id, 1, file_case.form_version_id, file_case.answer, file_case.source, 'resident',
            file_case.received_at);
  INSERT INTO case_events (case_id, kind, at, by)
    VALUES (file_case.case_id, 'submitted', file_case.received_at, 'resident');
  IF key_hash IS NOT NULL THEN
    INSERT INTO idempotency_keys (form_id, key_hash, body_hash, case_id)
      VALUES (file_case.form_id, file_case.key_hash, file_case.body_hash, file_case.case_id);
  END IF;

  PERFORM enqueue_jobs(listeners, json_build_object('caseId', file_case.case_id));
END $$;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION file_case(text, uuid, text, jsonb, text, text[], bytea, bytea)`);
  }
}
