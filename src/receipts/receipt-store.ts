import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Case, visibleCases, type Asker } from '../cases';
import { reachParameter } from '../identity';
import { isAny, Lent, rowsOf } from '../platform/database';
import { ReceiptFailure } from './receipt-failure.entity';
import { ReceiptRevision } from './receipt-revision.entity';
import type { MadeReceipt } from './receipt-task';
import { StoredReceipt } from './receipt.entity';

/** A case without receipt, for a list. */
export interface FailedReceipt extends Pick<
  ReceiptFailure,
  'caseId' | 'kind' | 'detail' | 'times' | 'failedAt'
> {
  readonly caseNumber: string;
}

/** Writes down what became of a receipt: it was made, or it was not. */
@Injectable()
export class ReceiptStore {
  constructor(private readonly db: DataSource) {}

  /** Once: what is there already stays. Its failures are history then. */
  async keep(caseId: string, verificationCode: string, made: MadeReceipt): Promise<void> {
    const { sha256, bytes, pages, engine } = made;
    await this.db.query(
      `WITH done AS (DELETE FROM receipt_failures WHERE case_id = $1)
       INSERT INTO receipts (case_id, sha256, bytes, pages, engine, verification_code)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (case_id) DO NOTHING`,
      [
        caseId,
        sha256,
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
        pages,
        engine,
        verificationCode,
      ],
    );
  }

  /** Once, as the receipt itself. */
  async keepRevision(caseId: string, revision: number, made: MadeReceipt): Promise<void> {
    const { sha256, bytes, pages, engine } = made;
    await this.db.query(
      `INSERT INTO receipt_revisions (case_id, revision, sha256, bytes, pages, engine)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [caseId, revision, sha256, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), pages, engine],
    );
  }

  hasRevision(caseId: string, revision: number): Promise<boolean> {
    return this.db.manager.existsBy(ReceiptRevision, { caseId, revision });
  }

  /** As it was made last; the code on it is the same on all of them. */
  async latest(caseId: string): Promise<StoredReceipt | undefined> {
    const [later] = await this.db.manager.find(ReceiptRevision, {
      where: { caseId },
      order: { revision: 'DESC' },
      take: 1,
    });
    if (later === undefined) return (await this.db.manager.findOneBy(StoredReceipt, { caseId })) ?? undefined;
    const first = await this.db.manager.findOne(StoredReceipt, {
      where: { caseId },
      select: { caseId: true, verificationCode: true },
    });
    const { sha256, bytes, pages, engine, madeAt } = later;
    return {
      caseId,
      verificationCode: first?.verificationCode ?? null,
      sha256,
      bytes,
      pages,
      engine,
      madeAt,
    };
  }

  /** That it failed, and why: the last reason counts. */
  async noteFailure(
    caseId: string,
    { kind, detail }: Pick<ReceiptFailure, 'kind' | 'detail'>,
  ): Promise<void> {
    await this.db.query(
      `INSERT INTO receipt_failures (case_id, kind, detail) VALUES ($1, $2, $3)
         ON CONFLICT (case_id) DO UPDATE
           SET kind = $2, detail = $3, times = receipt_failures.times + 1, failed_at = now()`,
      [caseId, kind, detail],
    );
  }

  /** @param caseId null for none */
  isMade(caseId: string | null): Lent<boolean> {
    const text = 'SELECT 1 AS one FROM receipts WHERE case_id = $1';
    return new Lent(this.db, { text, values: [caseId], read: isAny });
  }

  /** @param caseId null for none */
  failure(caseId: string | null): Lent<ReceiptFailure | undefined> {
    const asked = rowsOf(ReceiptFailure, 'WHERE e.case_id = $1', [caseId]);
    return new Lent(this.db, { ...asked, read: (rows) => asked.read(rows)[0] });
  }

  /** Whether there is one among the cases that somebody may see. */
  isAnyFailed({ reach, mayReadSecret }: Asker): Lent<boolean> {
    return new Lent(this.db, {
      text: `SELECT 1 AS one FROM receipt_failures f JOIN cases c ON c.id = f.case_id
              WHERE ($1::text[] IS NULL OR c.form_id = ANY ($1)) AND ${visibleCases(2)} LIMIT 1`,
      values: [reachParameter(reach), mayReadSecret],
      read: isAny,
    });
  }

  /** Those that failed last, newest first, among the cases that somebody may see. */
  latestFailures(limit: number, { reach, mayReadSecret }: Asker): Promise<FailedReceipt[]> {
    return this.db.manager
      .createQueryBuilder(ReceiptFailure, 'f')
      .innerJoin(Case, 'c', 'c.id = f.case_id')
      .select('f.case_id', 'caseId')
      .addSelect('c.number', 'caseNumber')
      .addSelect('f.kind', 'kind')
      .addSelect('f.detail', 'detail')
      .addSelect('f.times', 'times')
      .addSelect('f.failed_at', 'failedAt')
      .where('(:forms::text[] IS NULL OR c.form_id = ANY (:forms))', { forms: reachParameter(reach) })
      .andWhere('(c.protected_at IS NULL OR :mayReadSecret::boolean)', { mayReadSecret })
      .orderBy('f.failed_at', 'DESC')
      .limit(limit)
      .getRawMany<FailedReceipt>();
  }
}
