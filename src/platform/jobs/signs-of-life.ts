import type { DataSource } from 'typeorm';

/** Seconds between a worker's signs of life. */
export const SIGN_EVERY = 5;
/** Seconds without one after which a worker counts as dead: several missed, so that a pause of garbage collection is none. */
export const DEAD_AFTER = 30;

/**
 * Writes this worker's sign of life, and frees the jobs of the dead: those whose last sign is old, and those who hold a job
 * for long without ever having given one. A worker wrongly held dead has its job run twice, which every job stands.
 */
export async function giveSign(
  db: DataSource,
  workerId: string,
  instance: string,
  deadAfter = DEAD_AFTER,
): Promise<void> {
  await db.query(
    `INSERT INTO job_workers (worker_id, instance) VALUES ($1, $2)
       ON CONFLICT (worker_id) DO UPDATE SET seen_at = now()`,
    [workerId, instance],
  );
  await db.query(
    `WITH dead AS (
       DELETE FROM job_workers WHERE seen_at < now() - make_interval(secs => $1) RETURNING worker_id
     ), silent AS (
       SELECT DISTINCT locked_by FROM graphile_worker.jobs
         WHERE locked_at < now() - make_interval(secs => $1)
           AND NOT EXISTS (SELECT FROM job_workers WHERE worker_id = locked_by)
     ), gone AS (
       SELECT worker_id FROM dead UNION SELECT locked_by FROM silent
     )
     SELECT graphile_worker.force_unlock_workers(array_agg(worker_id)) FROM gone HAVING count(*) > 0`,
    [deadAfter],
  );
}

/** A worker that stopped in good order leaves no sign behind. */
export async function takeBackSign(db: DataSource, workerId: string): Promise<void> {
  await db.query('DELETE FROM job_workers WHERE worker_id = $1', [workerId]);
}
