import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Pointer } from '../../form/pointer';
import { Lent, type Transaction } from '../../platform/database';
import { noteEvent } from '../case-events';
import { taken } from '../case-handling';

/** Minutes for which an answer that was asked for stays unmasked, for whoever asked. */
export const REVEALED_MINUTES = 30;

/** Every masked answer of a case. */
export const ALL_ANSWERS = '';

/** Which masked answers of a case somebody of the staff has asked to see. */
@Injectable()
export class CaseReveals {
  constructor(private readonly db: DataSource) {}

  /**
   * Shows an answer, or all of them, to one of the staff for a while.
   * @param pointer of the answer; `ALL_ANSWERS` for all
   * @param also what is written with it: no trace, no look
   * @throws CaseNotFound
   */
  async reveal(
    caseId: string,
    accountId: string,
    pointer: Pointer,
    also: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      await taken(tx, caseId);
      await tx.query(
        `INSERT INTO case_reveals (case_id, account_id, pointer, until)
           VALUES ($1, $2, $3, now() + make_interval(mins => ${REVEALED_MINUTES}))
           ON CONFLICT (case_id, account_id, pointer) DO UPDATE SET until = excluded.until`,
        [caseId, accountId, pointer],
      );
      const kind = pointer === ALL_ANSWERS ? 'answers-revealed' : 'answer-revealed';
      await noteEvent(tx, { caseId, kind, by: accountId });
      await also(tx);
    });
  }

  /** Masks everything again, for one of the staff. */
  async hide(caseId: string, accountId: string): Promise<void> {
    await this.db.query('DELETE FROM case_reveals WHERE case_id = $1 AND account_id = $2', [
      caseId,
      accountId,
    ]);
  }

  /** What is shown to one of the staff now; `ALL_ANSWERS` among it is all. */
  shown(caseId: string, accountId: string): Lent<ReadonlySet<Pointer>> {
    return new Lent(this.db, {
      text: 'SELECT pointer FROM case_reveals WHERE case_id = $1 AND account_id = $2 AND until > now()',
      values: [caseId, accountId],
      read: (rows) => new Set(rows.map(({ pointer }) => pointer as Pointer)),
    });
  }

  /** Forgets what was shown to whom; the audit log does not. */
  async forget(tx: Transaction): Promise<void> {
    await tx.query('DELETE FROM case_reveals WHERE until < now()');
  }
}
