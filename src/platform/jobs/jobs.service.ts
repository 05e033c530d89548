import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../database';
import type { Fact, Facts } from './facts';
import type { Job } from './job';

/** How long announcements are gathered before the workers are told, in milliseconds: one NOTIFY for many. */
const GATHER = 15;

type AnyJob = { [F in Fact]: Job<F> }[Fact];

/** Who listens to what, and how a fact becomes a job for each of them. */
@Injectable()
export class JobsService {
  private readonly jobs = new Map<string, AnyJob>();
  private readonly listeners = new Map<Fact, string[]>();
  private waking: NodeJS.Timeout | undefined;

  constructor(private readonly db: DataSource) {}

  /** Called by a room's module as it is put together. @throws Error for a name taken: two listeners, one row, is a bug */
  register(job: AnyJob): void {
    if (this.jobs.has(job.name)) throw new Error(`Two jobs are named ${job.name}.`);
    this.jobs.set(job.name, job);
    this.listeners.set(job.on, [...this.listenersOf(job.on), job.name]);
  }

  /** Names of the jobs that follow on a fact. */
  listenersOf(fact: Fact): readonly string[] {
    return this.listeners.get(fact) ?? [];
  }

  all(): AnyJob[] {
    return [...this.jobs.values()];
  }

  /** A job per listener, in the caller's transaction: committed with the fact, or gone with it. */
  async announce<F extends Fact>(tx: Transaction, fact: F, payload: Facts[F]): Promise<void> {
    const listeners = this.listenersOf(fact);
    if (listeners.length === 0) return;
    await tx.query('SELECT enqueue_jobs($1::text[], $2::json)', [listeners, JSON.stringify(payload)]);
    this.wakeSoon();
  }

  /** One job once more, for somebody who asks for it: its own tries may be used up. As harmless as any job that runs twice. */
  async again<F extends Fact>(job: Job<F>, payload: Facts[F]): Promise<void> {
    await this.db.query('SELECT enqueue_jobs($1::text[], $2::json)', [[job.name], JSON.stringify(payload)]);
    this.wakeSoon();
  }

  /**
   * Tells every worker, of this copy and of others, that jobs have come. To be called after the commit: within one it would
   * make all commits stand in line. Missing it costs at most the workers' own round, two seconds.
   */
  wakeSoon(): void {
    this.waking ??= setTimeout(() => {
      this.waking = undefined;
      // A database that has gone away is told about by whoever needs it; the workers look again by themselves.
      this.db.query(`SELECT pg_notify('jobs:insert', '{"count":100}')`).catch(() => undefined);
    }, GATHER).unref();
  }
}
