import { execute, type BenchDatabase } from '../lib/cluster';

/**
 * Makes a database ready for pgbench: a version of the form, the job's name, and a counter for case numbers. Gives the two
 * ways of writing what a submission writes.
 *
 * `plain` is the limit that the goal is held against: the same six rows as one statement with nothing around them. `ours`
 * calls the function that the product calls, one submission at a time. Both take the answer as the variable `answer`, so that it
 * travels each time.
 */
export const prepareLimit = async (
  { ownerUrl }: BenchDatabase,
  formId: string,
): Promise<{ plain: string; ours: string }> => {
  const [version] = await execute(
    ownerUrl,
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ($1, 1, repeat('0', 64), '{}') RETURNING id`,
    [formId],
  );
  await execute(ownerUrl, `SELECT enqueue_jobs(ARRAY['${JOB}'], '{}')`);
  await execute(ownerUrl, 'CREATE SEQUENCE bench_number; GRANT USAGE ON SEQUENCE bench_number TO blankett');
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  const [form, id] = [text(formId), text(String(version?.id))];
  return { plain: plainStatement(form, id), ours: ourStatement(form, id) };
};

const JOB = 'receipts.make';

/** A key nobody has used, as bytes, and what stands for the body's digest. */
const KEY = 'decode(md5(random()::text) || md5(random()::text), $$hex$$)';

const ourStatement = (form: string, version: string): string =>
  `SELECT * FROM file_case(${form}, ${version}, 'sv', :answer::jsonb, 'api', ARRAY['${JOB}'], ${KEY}, ${KEY});`;

const plainStatement = (form: string, version: string): string =>
  `
  WITH filed AS (
    INSERT INTO cases (number, form_id, form_version_id, received_at, status, language, source)
      VALUES ('2026-' || nextval('bench_number'), ${form}, ${version}, now(), 'submitted', 'sv', 'api')
      RETURNING id, number, received_at
  ), revision AS (
    INSERT INTO case_revisions (case_id, number, form_version_id, answer, source, by, at)
      SELECT id, 1, ${version}, :answer::jsonb, 'api', 'resident', received_at FROM filed
  ), event AS (
    INSERT INTO case_events (case_id, kind, at, by) SELECT id, 'submitted', received_at, 'resident' FROM filed
  ), key AS (
    INSERT INTO idempotency_keys (form_id, key_hash, body_hash, case_id) SELECT ${form}, ${KEY}, ${KEY}, id FROM filed
  ), job AS (
    INSERT INTO graphile_worker._private_jobs (task_id, payload)
      SELECT task.id, json_build_object('caseId', filed.id)
        FROM filed, graphile_worker._private_tasks task WHERE task.identifier = '${JOB}'
  )
  SELECT id, number, received_at FROM filed;`.replace(/\s*\n\s*/g, ' ');
