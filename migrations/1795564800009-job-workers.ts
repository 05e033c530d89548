import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signs of life of the processes that run jobs: the jobs of one without a sign are given to others. graphile-worker's tables
 * have row level security without a policy, so that nobody but their owner sees a row; the server is not their owner, and
 * what it may do there is settled by its grants.
 */
export class JobWorkers1795564800009 implements MigrationInterface {
  private readonly tables = [
    '_private_jobs',
    '_private_job_queues',
    '_private_tasks',
    '_private_known_crontabs',
  ];

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
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
    await q.query(`DROP TABLE job_workers`);
  }
}
