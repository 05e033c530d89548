import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import { JobsService } from '../platform/jobs';
import { Case } from './case.entity';
import { noteEvent } from './case-events';
import { type CaseStatus, isWithdrawable, nextStatuses } from './case-status';
import { CaseNotFound, StatusNotPossible } from './refusals';

/** A change of status that one of the staff asks for, from the status that they saw. */
export interface StatusChange {
  readonly from: CaseStatus;
  readonly to: CaseStatus;
  /** The account of whoever does it. */
  readonly by: string;
}

/** What came of taking a case back. */
export type Withdrawal = 'withdrawn' | 'already' | 'too-late';

type Also = (tx: Transaction) => Promise<void>;

/** How a case goes on: status, the day it is complete, and that it is taken back. Each with its event, in one transaction. */
@Injectable()
export class CaseHandling {
  constructor(
    private readonly db: DataSource,
    private readonly jobs: JobsService,
  ) {}

  /**
   * Asked twice, it is done once.
   * @param also what is written with it
   * @throws CaseNotFound; StatusNotPossible when it is not what was seen, or leads nowhere one may go
   */
  async changeStatus(caseId: string, { from, to, by }: StatusChange, also?: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { status } = await taken(tx, caseId);
      if (status === to) return;
      if (status !== from || !nextStatuses(status).includes(to)) throw new StatusNotPossible();
      await tx.query('UPDATE cases SET status = $2 WHERE id = $1', [caseId, to]);
      await noteEvent(tx, { caseId, kind: 'status-changed', by, details: { from, to } });
      await this.jobs.announce(tx, 'case.status-changed', { caseId, status: to });
      await also?.(tx);
    });
  }

  /**
   * From this day on the case has all that is needed. Said again, the later word counts.
   * @param day ISO date
   * @throws CaseNotFound
   */
  async markComplete(caseId: string, day: string, by: string, also?: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { completeOn } = await taken(tx, caseId);
      if (completeOn === day) return;
      await tx.query('UPDATE cases SET complete_on = $2 WHERE id = $1', [caseId, day]);
      await noteEvent(tx, { caseId, kind: 'complete', by, details: { day } });
      await also?.(tx);
    });
  }

  /** The resident takes the case back. Done twice, it is done once. What was sent in, and its receipt, stay. @throws CaseNotFound */
  async withdraw(caseId: string): Promise<Withdrawal> {
    return this.db.transaction(async (tx) => {
      const { status } = await taken(tx, caseId);
      if (status === 'withdrawn') return 'already';
      if (!isWithdrawable(status)) return 'too-late';
      await tx.query(`UPDATE cases SET status = 'withdrawn' WHERE id = $1`, [caseId]);
      await noteEvent(tx, { caseId, kind: 'withdrawn', by: 'resident', details: { from: status } });
      await this.jobs.announce(tx, 'case.withdrawn', { caseId });
      return 'withdrawn';
    });
  }
}

/** The case, held until the transaction is over: what is decided on its status stays true. @throws CaseNotFound */
export const taken = async (tx: Transaction, caseId: string): Promise<Case> => {
  const found = await tx.findOne(Case, { where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
  if (found === null) throw new CaseNotFound();
  return found;
};
