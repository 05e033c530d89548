import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Json } from '../form/json';
import { Lent, rowsOf } from '../platform/database';
import { isUuid } from '../platform/ids';
import { Case, type CaseSource } from './case.entity';
import { CaseEvent } from './case-event.entity';
import { CaseRevision } from './case-revision.entity';
import {
  type ExportRow,
  type FormSnapshot,
  snapshotOfForm,
  versionsUsed,
  type WantedCases,
} from './stream-of-form';

/** A case with the answer it holds now. */
export interface CaseWithAnswer extends Case {
  readonly revision: number;
  /** The version the answer is to be read by. */
  readonly answerVersionId: string;
  readonly answer: Json;
  /** Nobody of the staff has opened it yet. */
  readonly isUnread: boolean;
}

/** What was sent in, for its receipt. */
export interface ReceiptFacts {
  readonly caseNumber: string;
  readonly receivedAt: Date;
  readonly formId: string;
  readonly versionId: string;
  readonly language: string;
  readonly source: CaseSource;
  readonly answer: Json;
}

/** A page of a list: at most so many, of one form or of all, after the last one seen. */
export interface CasePage {
  readonly limit: number;
  readonly formId?: string;
  readonly after?: Pick<Case, 'receivedAt' | 'id'>;
}

const NEWEST = `
  LEFT JOIN LATERAL (
    SELECT number, form_version_id, answer FROM case_revisions WHERE case_id = e.id ORDER BY number DESC LIMIT 1) AS r ON true`;

const BESIDE = [
  'e.read_at IS NULL AS "isUnread"',
  'r.number AS revision',
  'r.form_version_id AS "answerVersionId"',
  'r.answer',
];

/** Reads cases. Whoever shows one to a person records it in the audit log. */
@Injectable()
export class CaseReader {
  constructor(private readonly db: DataSource) {}

  async byNumber(number: string): Promise<CaseWithAnswer | undefined> {
    return this.withAnswer('e.number = $1', number);
  }

  async byId(id: string): Promise<CaseWithAnswer | undefined> {
    return isUuid(id) ? this.withAnswer('e.id = $1', id) : undefined;
  }

  async exists(id: string): Promise<boolean> {
    return isUuid(id) && this.db.manager.existsBy(Case, { id });
  }

  /** What the receipt tells: the first revision, whatever came later. */
  async forReceipt(caseId: string): Promise<ReceiptFacts | undefined> {
    const found = await this.db.manager.findOneBy(Case, { id: caseId });
    const sent = await this.revisions(caseId).andWhere('r.number = 1').getOne();
    if (!found || !sent) return undefined;
    return {
      caseNumber: found.number,
      receivedAt: found.receivedAt,
      formId: found.formId,
      versionId: sent.formVersionId,
      language: found.language,
      source: found.source,
      answer: sent.answer,
    };
  }

  /** Newest first. The last of a page is where the next one begins: page 1,000 costs what page 1 does. */
  async latest({ limit, formId, after }: CasePage): Promise<Case[]> {
    const query = this.db.manager
      .createQueryBuilder(Case, 'c')
      .orderBy({ 'c.received_at': 'DESC', 'c.id': 'DESC' })
      .limit(limit);
    if (formId !== undefined) query.andWhere('c.form_id = :formId', { formId });
    if (after) {
      query.andWhere('(c.received_at, c.id) < (:at, :id)', { at: after.receivedAt, id: after.id });
    }
    return query.getMany();
  }

  /** What has happened to a case, oldest first. */
  events(caseId: string): Lent<CaseEvent[]> {
    return new Lent(this.db, rowsOf(CaseEvent, 'WHERE e.case_id = $1 ORDER BY e.id', [caseId]));
  }

  /** Every case of a form in the order received, as of one moment, a few at a time in memory. */
  ofForm(formId: string): AsyncGenerator<ExportRow, void, undefined> {
    return this.snapshotOfForm({ formId, secretToo: true }, ({ cases }) => cases());
  }

  /** What is made of cases of a form as of one moment. Nothing is asked before it is fetched. */
  snapshotOfForm<T>(
    wanted: WantedCases,
    read: (snapshot: FormSnapshot) => AsyncIterable<T>,
  ): AsyncGenerator<T, void, undefined> {
    return snapshotOfForm(this.db, wanted, read);
  }

  /** The versions that a form's cases were ever filled in with, in no order. */
  versionsUsed(formId: string): Promise<string[]> {
    return versionsUsed(this.db, formId);
  }

  /** As of one moment: how often the case was changed tells of the answer beside it. */
  private async withAnswer(
    where: 'e.number = $1' | 'e.id = $1',
    value: string,
  ): Promise<CaseWithAnswer | undefined> {
    const asked = rowsOf(Case, `${NEWEST} WHERE ${where}`, [value], BESIDE);
    const [found] = await new Lent(this.db, asked);
    if (found === undefined) return undefined;
    if (!('revision' in found) || found.revision === null)
      throw new Error(`Case ${found.id} has no revision.`);
    return found as CaseWithAnswer;
  }

  private revisions(caseId: string): SelectQueryBuilder<CaseRevision> {
    return this.db.manager.createQueryBuilder(CaseRevision, 'r').where('r.case_id = :caseId', { caseId });
  }
}
