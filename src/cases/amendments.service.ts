import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttachmentsService } from '../attachments';
import { DraftsService, type Draft, type Owner } from '../drafts';
import { filesOfAnswer } from '../form/files/files-of-answer';
import type { Json } from '../form/json';
import type { Transaction } from '../platform/database';
import { JobsService } from '../platform/jobs';
import { storing } from '../platform/refusal';
import type { Case } from './case.entity';
import { noteEvent } from './case-events';
import { taken } from './case-handling';
import type { StaffHand } from './case-messages';
import { isOver } from './case-status';
import { CaseRevision } from './case-revision.entity';
import { SupplementOver } from './refusals';
import type { Filed, NotFiled } from './submission';
import { SupplementRequests } from './supplements/supplement-requests';

/** What a draft over a case comes to: an answer, or what stands in the way. */
export type Amended = { readonly answer: Json } | Pick<NotFiled, 'problems'>;

/** Makes new revisions of cases. What was there before stays, and so does the receipt. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly db: DataSource,
    private readonly drafts: DraftsService,
    private readonly attachments: AttachmentsService,
    private readonly requests: SupplementRequests,
    private readonly jobs: JobsService,
  ) {}

  /**
   * Makes a revision of a draft over a case. Sent twice, it is one revision.
   * @param judge holds the draft against the answer that the case has now; the case waits for it
   * @param hand whoever of the staff puts something right; undefined where the resident adds what was asked for
   * @param also what is written with it, in the same transaction
   * @throws DraftNotFound; SupplementOver when it is not wanted any more; TextNotStorable; whatever `judge` throws
   */
  async submitDraft(
    owner: Owner,
    draftId: string,
    judge: (draft: Draft, newest: CaseRevision) => Amended | Promise<Amended>,
    hand: StaffHand | undefined,
    also?: (tx: Transaction, filed: Filed, draft: Draft) => Promise<void>,
  ): Promise<Filed | NotFiled> {
    const outcome = await this.db.transaction(async (tx) => {
      const draft = await this.drafts.take(tx, owner, draftId);
      const { amendsCaseId: caseId } = draft;
      if (caseId === null) throw new Error('This draft is over no case.');
      const found = await taken(tx, caseId);
      if (draft.caseId !== null) return filedAs('repeated', found);
      const newest = await tx
        .createQueryBuilder(CaseRevision, 'r')
        .where('r.case_id = :caseId', { caseId })
        .orderBy('r.number', 'DESC')
        .limit(1)
        .getOneOrFail();
      const judged = await judge(draft, newest);
      if ('problems' in judged) return { outcome: 'problems', ...judged } as const;
      const revision = newest.number + 1;
      await insert(tx, { draft, newest, revision, answer: judged.answer, hand });
      await this.tell(tx, found, draft, revision, hand);
      if (await this.drafts.markSent(tx, draft.id, caseId)) {
        const named = filesOfAnswer(judged.answer).map(({ sha256 }) => sha256);
        await this.attachments.claim(tx, draft.id, caseId, named);
      }
      await this.jobs.announce(tx, 'case.amended', { caseId, revision });
      const filed = filedAs('filed', found);
      await also?.(tx, filed, draft);
      return filed;
    });
    this.jobs.wakeSoon();
    return outcome;
  }

  private async tell(
    tx: Transaction,
    { id: caseId, status }: Case,
    { requestId }: Draft,
    revision: number,
    hand: StaffHand | undefined,
  ): Promise<void> {
    // A page of somebody else's that was drawn before may not write over it unseen.
    await tx.query('UPDATE cases SET changes = changes + 1 WHERE id = $1', [caseId]);
    if (hand !== undefined)
      return noteEvent(tx, { caseId, kind: 'corrected', by: hand.id, details: { revision } });
    const answered = { requestId: requestId ?? '', revision };
    if (isOver(status) || !(await this.requests.answer(tx, caseId, status, answered)))
      throw new SupplementOver();
  }
}

interface NewRevision {
  readonly draft: Draft;
  readonly newest: CaseRevision;
  readonly revision: number;
  readonly answer: Json;
  readonly hand?: StaffHand;
}

const insert = async (
  tx: Transaction,
  { draft, newest, revision, answer, hand }: NewRevision,
): Promise<void> => {
  await storing(
    tx.query(
      `INSERT INTO case_revisions (case_id, number, form_version_id, answer, source, by, at, reason, signature, request_id)
         VALUES ($1, $2, $3, $4, $5, $6, now(), $7, $8, $9)`,
      [
        newest.caseId,
        revision,
        newest.formVersionId,
        JSON.stringify(answer),
        draft.source,
        hand?.id ?? 'resident',
        draft.reason,
        hand?.name ?? null,
        draft.requestId,
      ],
    ),
  );
};

const filedAs = (outcome: Filed['outcome'], { id, number, receivedAt }: Case): Filed => ({
  outcome,
  caseId: id,
  number,
  receivedAt,
});
