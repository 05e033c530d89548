import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How jobs get in, and who lives to run them.
 *
 * `enqueue_jobs` writes what graphile_worker.add_jobs writes, but does not NOTIFY: a transaction that notifies holds a lock of
 * the whole cluster while its commit goes to disk, so that submissions would commit one by one (measured: a fifth of them).
 * Whoever announced wakes the workers after the commit; they also look by themselves every other second.
 *
 * `job_workers` are signs of life: the jobs of a process without one are given to others.
 *
 * graphile-worker's tables have row level security without a policy, so that nobody but their owner sees a row. The server is
 * not their owner, and what it may do there is settled by its grants.
 */
export class Jobs1795564800009 implements MigrationInterface {
  private readonly tables = [
    '_private_jobs',
    '_private_job_queues',
    '_private_tasks',
    '_private_known_crontabs',
  ];

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE FUNCTION enqueue_jobs(names text[], payload json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(names) > (SELECT count(*) FROM graphile_worker._private_tasks WHERE identifier = ANY (names)) THEN
    INSERT INTO graphile_worker._private_tasks (identifier) SELECT DISTINCT unnest(names) ON CONFLICT DO NOTHING;
  END IF;
  INSERT INTO graphile_worker._private_jobs (task_id, payload)
    SELECT id, enqueue_jobs.payload FROM graphile_worker._private_tasks WHERE identifier = ANY (names);
END $$;

CREATE TABLE job_workers (
  worker_id text PRIMARY KEY,
  instance  uuid NOT NULL,
  seen_at   timestamptz NOT NULL DEFAULT now()
);
`);
    for (const table of this.tables) {
      await q.query(`CREATE POLICY as_granted ON graphile_worker.${table} USING (true) WITH CHECK (true)`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of this.tables) await q.query(`DROP POLICY as_granted ON graphile_worker.${table}`);
    await q.query(`
DROP TABLE job_workers;
DROP FUNCTION enqueue_jobs(text[], json);
`);
  }
}
