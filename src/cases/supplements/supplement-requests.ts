import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Wait } from '../../form';
import type { Pointer } from '../../form/pointer';
import { Lent, rowsOf, type Transaction } from '../../platform/database';
import { isUuid } from '../../platform/ids';
import { JobsService } from '../../platform/jobs';
import { storing } from '../../platform/refusal';
import { noteEvent } from '../case-events';
import { taken } from '../case-handling';
import type { StaffHand } from '../case-messages';
import { nextStatuses, type CaseStatus } from '../case-status';
import { StatusNotPossible, SupplementAskedFor } from '../refusals';
import { SupplementRequest } from './supplement-request.entity';
import { waitsOf } from './waits';

/** What is asked for, as it is to be written: it has been judged. */
export interface NewRequest {
  readonly questions: readonly Pointer[];
  readonly text: string;
  /** ISO date. */
  readonly dueOn: string;
  /** The revision that was looked at. */
  readonly revision: number;
  /** Of the page that it was written on: posted twice it is one request. */
  readonly postKey: string;
}

type Also = (tx: Transaction, request: SupplementRequest) => Promise<void>;

/** The only reader and writer of what residents are asked to add. A case has one open request at most. */
@Injectable()
export class SupplementRequests {
  constructor(
    private readonly db: DataSource,
    private readonly jobs: JobsService,
  ) {}

  /**
   * Asks, and the case waits for the resident.
   * @param also what is written with it, in the same transaction
   * @throws CaseNotFound; StatusNotPossible where nothing is waited for any more; SupplementAskedFor; TextNotStorable
   */
  async ask(caseId: string, asked: NewRequest, hand: StaffHand, also: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { status } = await taken(tx, caseId);
      if (await isKnown(tx, caseId, asked.postKey)) return;
      if ((await openIn(tx, caseId)) !== undefined) throw new SupplementAskedFor();
      if (!mayAsk(status)) throw new StatusNotPossible();
      const request = await insert(tx, caseId, asked, hand);
      await noteEvent(tx, {
        caseId,
        kind: 'supplement-requested',
        by: hand.id,
        details: { request: request.id },
      });
      await this.goTo(tx, caseId, { from: status, to: 'awaiting_supplement', by: hand.id });
      await also(tx, request);
    });
  }

  /** Nothing is wanted any more. Done twice, it is done once. @throws CaseNotFound */
  async withdraw(caseId: string, requestId: string, by: string, also: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { status } = await taken(tx, caseId);
      const request = await openIn(tx, caseId);
      if (request?.id !== requestId) return;
      await end(tx, requestId, 'withdrawn');
      await noteEvent(tx, { caseId, kind: 'supplement-withdrawn', by, details: { request: requestId } });
      if (status === 'awaiting_supplement')
        await this.goTo(tx, caseId, { from: status, to: 'in_progress', by });
      await also(tx, request);
    });
  }

  /** What the resident of a case is asked for now. */
  openOf(caseId: string): Lent<SupplementRequest | undefined> {
    const asked = rowsOf(SupplementRequest, `WHERE e.case_id = $1 AND e.state = 'open'`, [caseId]);
    return new Lent(this.db, { ...asked, read: (rows) => asked.read(rows)[0] });
  }

  async find(id: string): Promise<SupplementRequest | undefined> {
    return isUuid(id)
      ? ((await this.db.manager.findOneBy(SupplementRequest, { id })) ?? undefined)
      : undefined;
  }

  /** When a case's clock may stand still. */
  waitsOf(caseId: string): Lent<readonly Wait[]> {
    return waitsOf(this.db, caseId);
  }

  /** All that was asked in a case, oldest first. */
  async ofCase(caseId: string): Promise<SupplementRequest[]> {
    return this.db.manager.find(SupplementRequest, { where: { caseId }, order: { askedAt: 'ASC' } });
  }

  /**
   * What was asked for has come, in the caller's transaction, in which the case is taken. Gives whether it was still wanted.
   * @param status the case's
   */
  async answer(
    tx: Transaction,
    caseId: string,
    status: CaseStatus,
    { requestId, revision }: { readonly requestId: string; readonly revision: number },
  ): Promise<boolean> {
    if ((await openIn(tx, caseId))?.id !== requestId) return false;
    await end(tx, requestId, 'answered');
    const details = { request: requestId, revision };
    await noteEvent(tx, { caseId, kind: 'supplement-received', by: 'resident', details });
    await this.jobs.announce(tx, 'case.supplemented', { caseId, revision });
    if (status === 'awaiting_supplement')
      await this.goTo(tx, caseId, { from: status, to: 'supplement_received', by: 'resident' });
    return true;
  }

  private async goTo(
    tx: Transaction,
    caseId: string,
    { from, to, by }: { readonly from: CaseStatus; readonly to: CaseStatus; readonly by: string },
  ): Promise<void> {
    if (from === to) return;
    await tx.query('UPDATE cases SET status = $2 WHERE id = $1', [caseId, to]);
    await noteEvent(tx, { caseId, kind: 'status-changed', by, details: { from, to } });
    await this.jobs.announce(tx, 'case.status-changed', { caseId, status: to });
  }
}

/** Whether a resident may be asked for more: as long as nothing is decided. */
export const mayAsk = (status: CaseStatus): boolean =>
  status === 'awaiting_supplement' || nextStatuses(status).includes('awaiting_supplement');

const openIn = async (tx: Transaction, caseId: string): Promise<SupplementRequest | undefined> =>
  (await tx.findOneBy(SupplementRequest, { caseId, state: 'open' })) ?? undefined;

const isKnown = (tx: Transaction, caseId: string, postKey: string): Promise<boolean> =>
  tx
    .query<unknown[]>('SELECT FROM supplement_requests WHERE case_id = $1 AND post_key = $2', [
      caseId,
      postKey,
    ])
    .then((rows) => rows.length > 0);

const insert = async (
  tx: Transaction,
  caseId: string,
  { postKey, revision, questions, text, dueOn }: NewRequest,
  { id, name }: StaffHand,
): Promise<SupplementRequest> => {
  const [made] = await storing(
    tx.query<{ id: string }[]>(
      `INSERT INTO supplement_requests (case_id, post_key, revision, questions, text, due_on, by, signature)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [caseId, postKey, revision, JSON.stringify(questions), text, dueOn, id, name],
    ),
  );
  return tx.findOneByOrFail(SupplementRequest, { id: made?.id ?? '' });
};

const end = async (tx: Transaction, id: string, state: 'answered' | 'withdrawn'): Promise<void> => {
  await tx.query('UPDATE supplement_requests SET state = $2, ended_at = now() WHERE id = $1', [id, state]);
};
