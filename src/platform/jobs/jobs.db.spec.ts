import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import type { Facts } from './facts';
import type { Job } from './job';
import { JobsModule } from './jobs.module';
import { JobsService } from './jobs.service';
import { DEAD_AFTER, SIGN_EVERY } from './signs-of-life';

/** A job that tells whoever waits for it. */
class Heard implements Job<'case.submitted'> {
  readonly name = 'receipt.make';
  readonly on = 'case.submitted';
  readonly heard: string[] = [];
  failures = 0;
  private waiting: (() => void)[] = [];

  run({ caseId }: Facts['case.submitted']): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(new Error('not today'));
    }
    this.heard.push(caseId);
    this.waiting.splice(0).forEach((tell) => tell());
    return Promise.resolve();
  }

  async until(caseId: string): Promise<void> {
    while (!this.heard.includes(caseId)) await new Promise<void>((tell) => this.waiting.push(tell));
  }
}

let job: Heard;
let url: string;
let closeDatabase: () => Promise<void>;
let app: INestApplicationContext | undefined;

// A database and processes on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  const database = await aDatabase();
  url = database.url;
  closeDatabase = database.close;
});
afterAll(() => closeDatabase());

afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function start({ run }: { run: boolean }): Promise<{ db: DataSource; jobs: JobsService }> {
  job = new Heard();

  @Module({
    imports: [
      TypeOrmModule.forRoot({ type: 'postgres', url, retryAttempts: 0 }),
      JobsModule.forRoot({ run }),
    ],
  })
  class Server {
    constructor(jobs: JobsService) {
      jobs.register(job);
    }
  }
  const put = await Test.createTestingModule({ imports: [Server] }).compile();
  // What goes wrong here goes wrong on purpose.
  Logger.overrideLogger(false);
  app = await put.init();
  return { db: app.get(DataSource), jobs: app.get(JobsService) };
}

const waitingJobs = (db: DataSource, caseId: string) =>
  db.query<{ locked_by: string | null; attempts: number }[]>(
    `SELECT locked_by, attempts FROM graphile_worker._private_jobs WHERE payload->>'caseId' = $1`,
    [caseId],
  );

describe('an announcement', () => {
  it('reaches its listener at once', async () => {
    const { db, jobs } = await start({ run: true });
    const caseId = randomUUID();
    await db.transaction((tx) => jobs.announce(tx, 'case.submitted', { caseId }));
    await job.until(caseId);
  });

  it('is gone with the transaction that made it', async () => {
    const { db, jobs } = await start({ run: false });
    const caseId = randomUUID();
    const work = db.transaction(async (tx) => {
      await jobs.announce(tx, 'case.submitted', { caseId });
      expect(await tx.query('SELECT 1 FROM graphile_worker._private_jobs')).not.toEqual([]);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await waitingJobs(db, caseId)).toEqual([]);
  });

  it('waits in the database while no copy runs jobs, and is heard when one does', async () => {
    const { db, jobs } = await start({ run: false });
    const caseId = randomUUID();
    await db.transaction((tx) => jobs.announce(tx, 'case.submitted', { caseId }));
    expect(await waitingJobs(db, caseId)).toEqual([{ locked_by: null, attempts: 0 }]);
    await app?.close();
    await start({ run: true });
    await job.until(caseId);
  });

  it('is tried again when its job fails', async () => {
    const { db, jobs } = await start({ run: true });
    job.failures = 1;
    const caseId = randomUUID();
    await db.transaction((tx) => jobs.announce(tx, 'case.submitted', { caseId }));
    await job.until(caseId);
    expect(job.failures).toBe(0);
  });
});

describe('a listener', () => {
  it('has a name of its own', async () => {
    const { jobs } = await start({ run: false });
    expect(jobs.listenersOf('case.submitted')).toEqual(['receipt.make']);
    expect(() => jobs.register(new Heard())).toThrow('Two jobs are named receipt.make.');
  });
});

describe('a worker', () => {
  it('leaves no sign of life behind when it stops in good order', async () => {
    const { db, jobs } = await start({ run: true });
    const caseId = randomUUID();
    await db.transaction((tx) => jobs.announce(tx, 'case.submitted', { caseId }));
    await job.until(caseId);
    await app?.close();
    const { db: later } = await start({ run: false });
    expect(await later.query('SELECT * FROM job_workers')).toEqual([]);
  });

  it('that is killed loses its job to another within a minute', async () => {
    const { db, jobs } = await start({ run: false });
    const caseId = randomUUID();
    await db.transaction((tx) => jobs.announce(tx, 'case.submitted', { caseId }));

    const child = spawn(
      process.execPath,
      [join(__dirname, '../../../test/fixtures/hanging-worker.cjs'), url],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString()).toBe('taken\n');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await waitingJobs(db, caseId)).toEqual([{ locked_by: expect.any(String), attempts: 1 }]);

    // Time is moved instead of waited for: its signs and locks grow as old as a dead worker's.
    await db.query(`UPDATE job_workers SET seen_at = seen_at - make_interval(secs => $1)`, [DEAD_AFTER]);
    await db.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - make_interval(secs => $1)
         WHERE locked_at IS NOT NULL`,
      [DEAD_AFTER],
    );
    expect(DEAD_AFTER + SIGN_EVERY).toBeLessThan(60);
    await app?.close();
    await start({ run: true });
    await job.until(caseId);
  });

  it('goes on after all its connections were cut', async () => {
    const { db, jobs } = await start({ run: true });
    const first = randomUUID();
    await db.transaction((tx) => jobs.announce(tx, 'case.submitted', { caseId: first }));
    await job.until(first);

    const other = await new DataSource({ type: 'postgres', url }).initialize();
    await other.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
    );

    const second = randomUUID();
    await other.query(`SELECT enqueue_jobs('{receipt.make}', json_build_object('caseId', $1::text))`, [
      second,
    ]);
    await other.destroy();
    await job.until(second);
  });
});
