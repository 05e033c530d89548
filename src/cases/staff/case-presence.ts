import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database';

/** Minutes after which nobody is said to have a case open, unless they did something with it again, or their page told that it is. */
export const PRESENT_MINUTES = 5;

/** Seconds after which whoever left is gone: long enough for the page that comes after a button of the same case. */
const LEAVING_SECONDS = 10;

/** Somebody else of the staff who has a case open. */
export interface Present {
  readonly accountId: string;
  readonly openedAt: Date;
  readonly seenAt: Date;
}

const PRESENT = `make_interval(mins => ${PRESENT_MINUTES})`;

/** Who has which case open: so that two do not do the same work. It stops nobody. */
@Injectable()
export class CasePresence {
  constructor(private readonly db: DataSource) {}

  /** Somebody looks at a case now. Gives who else does, the latest first. */
  async arrive(caseId: string, accountId: string): Promise<Present[]> {
    return this.db.query<Present[]>(
      `WITH arrived AS (
         INSERT INTO case_presence AS p (case_id, account_id) VALUES ($1, $2)
         ON CONFLICT (case_id, account_id) DO UPDATE SET seen_at = now(),
           opened_at = CASE WHEN p.seen_at < now() - ${PRESENT} THEN now() ELSE p.opened_at END)
       SELECT account_id AS "accountId", opened_at AS "openedAt", seen_at AS "seenAt" FROM case_presence
        WHERE case_id = $1 AND account_id <> $2 AND seen_at > now() - ${PRESENT} ORDER BY seen_at DESC`,
      [caseId, accountId],
    );
  }

  /** Somebody's page of a case was closed: soon they are not said to have it open, unless they have it in another window. */
  async leave(caseId: string, accountId: string): Promise<void> {
    await this.db.query(
      `UPDATE case_presence SET seen_at = least(seen_at, now() - ${PRESENT} + make_interval(secs => ${LEAVING_SECONDS}))
        WHERE case_id = $1 AND account_id = $2`,
      [caseId, accountId],
    );
  }

  /** Forgets who had a case open. */
  async forget(tx: Transaction): Promise<void> {
    await tx.query(`DELETE FROM case_presence WHERE seen_at < now() - ${PRESENT}`);
  }
}
