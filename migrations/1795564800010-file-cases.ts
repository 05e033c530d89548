import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FileCase1795564800004 } from './1795564800004-file-case';

/**
 * Several submissions in one call, each table written once for all of them: half of the work of filing them one by one.
 * Outcomes are those of `file_case`, which is a call for one from now on. Of several with the same key the first is filed.
 */
export class FileCases1795564800010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
-- The tasks of these names, made when first named. An INSERT for nothing would use up ids.
CREATE FUNCTION task_ids(names text[]) RETURNS integer[] LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(names) > (SELECT count(*) FROM graphile_worker._private_tasks WHERE identifier = ANY (names)) THEN
    INSERT INTO graphile_worker._private_tasks (identifier) SELECT DISTINCT unnest(names) ON CONFLICT DO NOTHING;
  END IF;
  RETURN ARRAY(SELECT id FROM graphile_worker._private_tasks WHERE identifier = ANY (names));
END $$;

CREATE OR REPLACE FUNCTION enqueue_jobs(names text[], payload json) RETURNS void LANGUAGE sql AS $$
  INSERT INTO graphile_worker._private_jobs (task_id, payload)
    SELECT task_id, enqueue_jobs.payload FROM unnest(task_ids(names)) AS task_id;
$$;

CREATE FUNCTION file_cases(
  form_ids text[], form_version_ids uuid[], languages text[], answers jsonb[], sources text[],
  key_hashes bytea[], body_hashes bytea[], listeners text[]
) RETURNS TABLE (place bigint, outcome text, case_id uuid, number text, received_at timestamptz) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  received timestamptz(3) := now();
  year integer := swedish_year(received);
  tasks integer[] := task_ids(listeners);
  free boolean[];
BEGIN
  -- A statement of its own: the next one must see what whoever held a key before has committed.
  free := ARRAY(
    SELECT s.key_hash IS NULL
           OR pg_try_advisory_xact_lock(hashtextextended(s.form_id || ' ' || encode(s.key_hash, 'hex'), 0))
      FROM unnest(form_ids, key_hashes) WITH ORDINALITY AS s (form_id, key_hash, place)
     ORDER BY s.place);

  RETURN QUERY
  WITH given AS MATERIALIZED (
    -- Without a key nobody is like another. A hash is longer than a place.
    SELECT s.*, min(s.place) OVER (PARTITION BY s.form_id, coalesce(s.key_hash, int8send(s.place))) AS leader
      FROM unnest(form_ids, form_version_ids, languages, answers, sources, key_hashes, body_hashes, free) WITH ORDINALITY
             AS s (form_id, form_version_id, language, answer, source, key_hash, body_hash, is_free, place)
  ), earlier AS MATERIALIZED (
    SELECT g.place, k.body_hash, c.id, c.number, c.received_at
      FROM given g
      JOIN idempotency_keys k ON k.form_id = g.form_id AND k.key_hash = g.key_hash
      JOIN cases c ON c.id = k.case_id
     WHERE g.is_free
  ), fresh AS MATERIALIZED (
    SELECT g.*, gen_random_uuid() AS id, case_number(year) AS number
      FROM given g
     WHERE g.is_free AND g.place = g.leader AND NOT EXISTS (SELECT FROM earlier e WHERE e.place = g.place)
     ORDER BY g.place
  ), as_cases AS (
    INSERT INTO cases (id, number, form_id, form_version_id, received_at, status, language, source)
      SELECT id, number, form_id, form_version_id, received, 'submitted', language, source FROM fresh
  ), as_revisions AS (
    INSERT INTO case_revisions (case_id, number, form_version_id, answer, source, by, at)
      SELECT id, 1, form_version_id, answer, source, 'resident', received FROM fresh
  ), as_events AS (
    INSERT INTO case_events (case_id, kind, at, by)
      SELECT id, 'submitted', received, 'resident' FROM fresh ORDER BY place
  ), as_keys AS (
    INSERT INTO idempotency_keys (form_id, key_hash, body_hash, case_id)
      SELECT form_id, key_hash, body_hash, id FROM fresh WHERE key_hash IS NOT NULL
  ), as_jobs AS (
    INSERT INTO graphile_worker._private_jobs (task_id, payload)
      SELECT task, json_build_object('caseId', id) FROM fresh, unnest(tasks) AS task ORDER BY place
  )
  SELECT g.place,
         CASE WHEN NOT g.is_free THEN 'running'
              WHEN f.place = g.place THEN 'filed'
              WHEN coalesce(e.body_hash, f.body_hash) IS DISTINCT FROM g.body_hash THEN 'different'
              ELSE 'repeated' END,
         known.id, known.number, known.received_at
    FROM given g
    LEFT JOIN earlier e ON e.place = g.place
    LEFT JOIN fresh f ON f.leader = g.leader
    LEFT JOIN LATERAL (
      SELECT e.id, e.number, e.received_at WHERE e.body_hash = g.body_hash
      UNION ALL
      SELECT f.id, f.number, received WHERE f.place = g.place OR f.body_hash = g.body_hash
    ) AS known ON true
   ORDER BY g.place;
END $$;

CREATE OR REPLACE FUNCTION file_case(
  form_id text, form_version_id uuid, language text, answer jsonb, source text, listeners text[],
  key_hash bytea DEFAULT NULL, body_hash bytea DEFAULT NULL,
  OUT outcome text, OUT case_id uuid, OUT number text, OUT received_at timestamptz
) LANGUAGE sql AS $$
  SELECT outcome, case_id, number, received_at
    FROM file_cases(ARRAY[form_id], ARRAY[form_version_id], ARRAY[language], ARRAY[answer], ARRAY[source],
                    ARRAY[key_hash], ARRAY[body_hash], listeners);
$$;
`);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION file_case(text, uuid, text, jsonb, text, text[], bytea, bytea)');
    await new FileCase1795564800004().up(q);
    await q.query(`
DROP FUNCTION file_cases(text[], uuid[], text[], jsonb[], text[], bytea[], bytea[], text[]);

CREATE OR REPLACE FUNCTION enqueue_jobs(names text[], payload json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(names) > (SELECT count(*) FROM graphile_worker._private_tasks WHERE identifier = ANY (names)) THEN
    INSERT INTO graphile_worker._private_tasks (identifier) SELECT DISTINCT unnest(names) ON CONFLICT DO NOTHING;
  END IF;
  INSERT INTO graphile_worker._private_jobs (task_id, payload)
    SELECT id, enqueue_jobs.payload FROM graphile_worker._private_tasks WHERE identifier = ANY (names);
END $$;
DROP FUNCTION task_ids(text[]);
`);
  }
}
