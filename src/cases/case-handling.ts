import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import { JobsService } from '../platform/jobs';
import { Case } from './case.entity';
import { noteEvent } from './case-events';
import { mayFollow } from '../form/handling/workflow';
import { type CaseStatus, isWithdrawable } from './case-status';
import { CaseChanged, CaseNotFound, StatusNotPossible } from './refusals';
import { Workflows } from './workflows';

/** A change of status that one of the staff asks for, from the status that they saw. */
export interface StatusChange {
  readonly from: CaseStatus;
  readonly to: CaseStatus;
  /** The account of whoever does it. */
  readonly by: string;
  /** `Case.changes` as they saw it; left out by those who saw no page. */
  readonly seen?: number;
}

/** Somebody is to handle a case. */
export interface Assignment {
  /** Their account; null for nobody any more. */
  readonly to: string | null;
  readonly by: string;
  readonly seen?: number;
}

/** Identity is to be protected, or not any more. */
export interface Protection {
  readonly isProtected: boolean;
  readonly by: string;
  readonly seen?: number;
}

/** A case has all that is needed. */
export interface Completion {
  /** ISO date, from which it has. */
  readonly day: string;
  readonly by: string;
  readonly seen?: number;
}

/** What came of taking a case back. */
export type Withdrawal = 'withdrawn' | 'already' | 'too-late';

type Also = (tx: Transaction) => Promise<void>;

/** How a case goes on: status, who handles it, the day it is complete, that it is taken back. Each with its event, in one transaction. */
@Injectable()
export class CaseHandling {
  constructor(
    private readonly db: DataSource,
    private readonly jobs: JobsService,
    @Inject(Workflows) private readonly workflows: Pick<Workflows, 'of'>,
  ) {}

  /**
   * Asked twice, it is done once.
   * @param also what is written with it
   * @throws CaseNotFound; CaseChanged when it is not as it was seen; StatusNotPossible when it leads nowhere that the form goes
   */
  async changeStatus(caseId: string, { from, to, by, seen }: StatusChange, also?: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      const found = await taken(tx, caseId);
      if (found.status === to) return;
      asSeen(found, seen);
      if (found.status !== from || !mayFollow(this.workflows.of(found.formId), from, to))
        throw new StatusNotPossible();
      await this.setStatus(tx, found, to, by);
      await also?.(tx);
    });
  }

  /**
   * Somebody handles the case from now on, or nobody does. One that nobody has begun on becomes one that is assigned, where the
   * form has such a status. Asked twice, it is done once.
   * @throws CaseNotFound, CaseChanged
   */
  async assign(caseId: string, { to, by, seen }: Assignment, also?: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      const found = await taken(tx, caseId);
      if (found.handlerId === to) return;
      asSeen(found, seen);
      await tx.query('UPDATE cases SET handler_id = $2 WHERE id = $1', [caseId, to]);
      await noteEvent(tx, { caseId, kind: 'assigned', by, details: { from: found.handlerId, to } });
      const isBegun = found.status !== 'submitted';
      if (to !== null && !isBegun && mayFollow(this.workflows.of(found.formId), found.status, 'assigned'))
        await this.setStatus(tx, found, 'assigned', by);
      await also?.(tx);
    });
  }

  /** From now on only those with the right to secrecy see the case, or all who reach it do. @throws CaseNotFound, CaseChanged */
  async protect(caseId: string, { isProtected, by, seen }: Protection, also?: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      const found = await taken(tx, caseId);
      if ((found.protectedAt !== null) === isProtected) return;
      asSeen(found, seen);
      await tx.query(`UPDATE cases SET protected_at = CASE WHEN $2::boolean THEN now() END WHERE id = $1`, [
        caseId,
        isProtected,
      ]);
      await noteEvent(tx, { caseId, kind: isProtected ? 'protected' : 'unprotected', by });
      await also?.(tx);
    });
  }

  /** From that day on the case has all that is needed. Said again, the later word counts. @throws CaseNotFound, CaseChanged */
  async markComplete(caseId: string, { day, by, seen }: Completion, also?: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      const found = await taken(tx, caseId);
      if (found.completeOn === day) return;
      asSeen(found, seen);
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

  private async setStatus(tx: Transaction, { id: caseId, status: from }: Case, to: CaseStatus, by: string) {
    await tx.query('UPDATE cases SET status = $2 WHERE id = $1', [caseId, to]);
    await noteEvent(tx, { caseId, kind: 'status-changed', by, details: { from, to } });
    await this.jobs.announce(tx, 'case.status-changed', { caseId, status: to });
  }
}

/** @throws CaseChanged when somebody has changed it since */
const asSeen = ({ changes }: Case, seen: number | undefined): void => {
  if (seen !== undefined && seen !== changes) throw new CaseChanged({ changes });
};

/** The case, held until the transaction is over: what is decided on its status stays true. @throws CaseNotFound */
export const taken = async (tx: Transaction, caseId: string): Promise<Case> => {
  const found = await tx.findOne(Case, { where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
  if (found === null) throw new CaseNotFound();
  return found;
};
