import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Runner, TaskList, WorkerEvents } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from './pool-of';
import { JobsService } from './jobs.service';
import { giveSign, SIGN_EVERY, takeBackSign } from './signs-of-life';
import { workerLogger } from './worker-logger';

/** Whether and how this copy runs jobs. One that does not still writes them, for others to run. */
export interface JobsOptions {
  readonly run: boolean;
}
export const JOBS_OPTIONS = Symbol('JobsOptions');

/** Jobs at a time: a receipt keeps a core busy, and pages go first. */
const AT_A_TIME = 2;
/** Minute and hour, UTC: when the fewest are about in Sweden, summer and winter. */
const NIGHT = '17 2 * * *';
/** Milliseconds until the worker is loaded, which takes a while: nobody waits for jobs, and somebody may for the door. */
const AFTER_THE_DOOR = 300;
/**
 * What came of a job is written in batches, each at once. Without them graphile-worker lets go of the promise by which it writes it, and
 * a database that goes away just then ends the whole process; a batch that cannot be written stops the worker, which starts anew.
 */
const HELD: GraphileConfig.Preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };
/** Milliseconds before a worker that fell over (the database went away for long) is started anew. */
const RISE_AFTER = 1_000;

/**
 * Runs jobs inside the server's own process. Starts after the door is open, since nobody waits for it; stops before the
 * database, since TypeORM closes that later, in its onApplicationShutdown.
 */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private readonly instance = randomUUID();
  private readonly stopping = new AbortController();
  private runner: Runner | undefined;
  private kept: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    private readonly jobs: JobsService,
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.options.run || this.jobs.all().length === 0) return;
    surviveCutConnections(poolOf(this.db));
    this.kept = this.keepRunning();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop().catch(() => undefined);
    await this.kept;
  }

  /** graphile-worker gives up after some failures in a row; the server does not. */
  private async keepRunning(): Promise<void> {
    await this.rest(AFTER_THE_DOOR);
    while (!this.stopping.signal.aborted) {
      try {
        await this.runUntilItStops();
      } catch (fault) {
        this.log.warn(`The job runner stopped and will start again: ${String(fault)}`);
      }
      await this.rest(RISE_AFTER);
    }
  }

  /** Until the milliseconds are over, or the server stops. */
  private async rest(milliseconds: number): Promise<void> {
    const { signal } = this.stopping;
    await pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
  }

  private async runUntilItStops(): Promise<void> {
    const { run, parseCronItems, Logger: WorkerLogger } = await import('graphile-worker');
    const events: WorkerEvents = new EventEmitter();
    let workerId = '';
    events.on('pool:create', ({ workerPool }) => (workerId = workerPool.id));
    const runner = await run({
      pgPool: poolOf(this.db),
      taskList: this.tasks(),
      concurrency: AT_A_TIME,
      noHandleSignals: true,
      preset: HELD,
      // Said here, so that no file named crontab is looked for.
      parsedCronItems: parseCronItems(this.jobs.listenersOf('night').map((task) => ({ task, match: NIGHT }))),
      logger: new WorkerLogger(workerLogger(this.log)),
      events,
    });
    this.runner = runner;
    const stopSigning = this.keepSigning(workerId);
    // Asked to stop while it was starting.
    if (this.stopping.signal.aborted) await runner.stop();
    try {
      await runner.promise;
    } finally {
      this.runner = undefined;
      await stopSigning();
      await takeBackSign(this.db, workerId).catch(() => undefined);
    }
  }

  /** @returns what ends it: once no sign is on its way any more, so that one that is taken back stays away */
  private keepSigning(workerId: string): () => Promise<void> {
    let told = false;
    let last: Promise<void> = Promise.resolve();
    const sign = (): void => {
      last = giveSign(this.db, workerId, this.instance).then(
        () => void (told = false),
        (fault: unknown) => {
          if (!told) this.log.warn(`No sign of life could be written: ${String(fault)}`);
          told = true;
        },
      );
    };
    sign();
    const signs = setInterval(sign, SIGN_EVERY * 1_000);
    return () => {
      clearInterval(signs);
      return last;
    };
  }

  private tasks(): TaskList {
    return Object.fromEntries(
      this.jobs
        .all()
        .map((job) => [job.name, (payload: unknown) => job.run(payload as never, this.stopping.signal)]),
    );
  }
}

/**
 * A connection that is cut tells so by an event, and an event that nobody hears ends the process. The pool logs it. Heard from when
 * one is taken out: some were made before there was a job runner.
 */
function surviveCutConnections(pool: Pool): void {
  const heard = new WeakSet<PoolClient>();
  const hear = (client: PoolClient): void => {
    if (!heard.has(client)) client.on('error', () => undefined);
    heard.add(client);
  };
  // graphile-worker complains of a pool where nobody hears the first.
  pool.on('connect', hear);
  pool.on('acquire', hear);
}
