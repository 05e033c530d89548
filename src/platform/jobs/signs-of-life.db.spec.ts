import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { DEAD_AFTER, giveSign, takeBackSign } from './signs-of-life';

let db: DataSource;
let closeDatabase: () => Promise<void>;

// A database and processes on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url }).initialize();
});
afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});
beforeEach(() => db.query('DELETE FROM graphile_worker._private_jobs; DELETE FROM job_workers'));

/** A job that a worker took so many seconds ago. */
const lockedJob = async (worker: string, seconds: number): Promise<void> => {
  await db.query(`SELECT enqueue_jobs('{a.job}', json_build_object('worker', $1::text))`, [worker]);
  await db.query(
    `UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - make_interval(secs => $2)
       WHERE payload->>'worker' = $1`,
    [worker, seconds],
  );
};

const lastSign = (worker: string, secondsAgo: number) =>
  db.query(
    `INSERT INTO job_workers (worker_id, instance, seen_at) VALUES ($1, $2, now() - make_interval(secs => $3))`,
    [worker, randomUUID(), secondsAgo],
  );

const lockers = async (): Promise<string[]> => {
  const rows = await db.query<{ locked_by: string }[]>(
    'SELECT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL ORDER BY 1',
  );
  return rows.map((row) => row.locked_by);
};

describe('a sign of life', () => {
  const sign = () => giveSign(db, 'me', randomUUID());

  it('frees the jobs of a worker whose last sign is old, and forgets the worker', async () => {
    await lastSign('dead', DEAD_AFTER + 1);
    await lockedJob('dead', 5);
    await sign();
    expect(await lockers()).toEqual([]);
    expect(await db.query('SELECT worker_id FROM job_workers')).toEqual([{ worker_id: 'me' }]);
  });

  it('frees the job of a worker that died before its first sign', async () => {
    await lockedJob('silent', DEAD_AFTER + 1);
    await sign();
    expect(await lockers()).toEqual([]);
  });

  it('leaves a worker alone that lives, however long its job takes, and one that has just begun', async () => {
    await lastSign('living', DEAD_AFTER - 5);
    await lockedJob('living', 3_600);
    await lockedJob('new', DEAD_AFTER - 5);
    await sign();
    expect(await lockers()).toEqual(['living', 'new']);
  });

  it('is renewed by the next, and taken back at the end', async () => {
    await lastSign('me', DEAD_AFTER - 5);
    await sign();
    const rows = await db.query<{ age: number }[]>(
      'SELECT extract(epoch FROM now() - seen_at)::float8 AS age FROM job_workers',
    );
    expect(rows[0]!.age).toBeLessThan(5);
    await takeBackSign(db, 'me');
    expect(await db.query('SELECT * FROM job_workers')).toEqual([]);
  });
});
