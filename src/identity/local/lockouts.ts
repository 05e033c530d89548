import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../../platform/configuration';
import type { Transaction } from '../../platform/database';

/** Failures in a row that cost nothing. */
export const FREE_FAILURES = 5;

/** Minutes that one more failure costs at most; the first costs one, and each one after it twice as many. */
export const LONGEST_LOCK = 15;

/** Hours after which failures are forgotten. */
const HOURS_KEPT = 24;

/**
 * The try is counted before it is made, so that many at once are counted as well; whoever succeeds is forgotten. While the door
 * is locked nothing is counted, and no row comes back: knocking does not keep it locked.
 */
const FAILURES = `CASE WHEN l.failed_at < now() - make_interval(hours => ${HOURS_KEPT}) THEN 1 ELSE l.failures + 1 END`;
const TAKE = `
  INSERT INTO staff_lockouts AS l (login_hash, failures) VALUES ($1, 1)
  ON CONFLICT (login_hash) DO UPDATE SET
    failures = ${FAILURES}, failed_at = now(),
    locked_until = CASE WHEN ${FAILURES} >= ${FREE_FAILURES} THEN
      now() + make_interval(mins => least(${LONGEST_LOCK}, 2 ^ least(10, ${FAILURES} - ${FREE_FAILURES}))::int) END
   WHERE l.locked_until IS NULL OR l.locked_until <= now()
  RETURNING 1`;

const WAIT = `
  SELECT greatest(1, ceil(extract(epoch FROM locked_until - now())))::int AS seconds
    FROM staff_lockouts WHERE login_hash = $1`;

/**
 * Shuts out whoever guesses: by what is typed as the address, whether there is such an account or not, so that nobody learns
 * which there are. Kept as a hash under the server's key.
 */
@Injectable()
export class Lockouts {
  constructor(
    private readonly db: DataSource,
    private readonly configuration: Configuration,
  ) {}

  /** Counts a try. @returns 0 when it may be made; otherwise whole seconds until the next one may */
  async take(login: string): Promise<number> {
    const hash = this.hashOf(login);
    const taken = await this.db.query<unknown[]>(TAKE, [hash]);
    if (taken.length > 0) return 0;
    const [locked] = await this.db.query<{ seconds: number }[]>(WAIT, [hash]);
    return locked?.seconds ?? 1;
  }

  /** Forgets the failures: it was them. */
  async clear(tx: Transaction, login: string): Promise<void> {
    await tx.query('DELETE FROM staff_lockouts WHERE login_hash = $1', [this.hashOf(login)]);
  }

  /** Away with those that are forgotten. */
  async removeOld(tx: Transaction): Promise<void> {
    await tx.query(
      `DELETE FROM staff_lockouts WHERE failed_at < now() - make_interval(hours => ${HOURS_KEPT})`,
    );
  }

  private hashOf(login: string): Buffer {
    return createHmac('sha256', this.configuration.secretKey).update(`staff login:${login}`).digest();
  }
}
