import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Asker } from '../cases';
import { Configuration } from '../platform/configuration';
import type { Lent } from '../platform/database';
import { isUuid } from '../platform/ids';
import { failureReason } from './failure-reason';
import { FilesForReceipt } from './files-for-receipt';
import { findIssued, type IssuedReceipt } from './issued-receipt';
import { ReceiptCollector } from './receipt-collector';
import type { ReceiptFailure } from './receipt-failure.entity';
import { ReceiptMaker } from './receipt-maker';
import { type FailedReceipt, ReceiptStore } from './receipt-store';
import type { StoredReceipt } from './receipt.entity';
import { readVerificationCode, verificationCode } from './verification-code';

/** The revision with the files inside. */
const WITH_FILES = 2;

/** Makes receipts and keeps them. Who may have one is the door's business: it comes with the case's link. */
@Injectable()
export class ReceiptsService {
  private readonly log = new Logger('receipts');

  constructor(
    private readonly db: DataSource,
    private readonly collector: ReceiptCollector,
    private readonly maker: ReceiptMaker,
    private readonly store: ReceiptStore,
    private readonly files: FilesForReceipt,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Makes and keeps the receipt of a case, unless it is there. That it failed is kept as well, for staff to see.
   * @throws Error when it could not be made, with a message that says nothing about a person
   */
  async makeOnce(caseId: string): Promise<void> {
    if (await this.isMade(caseId)) return;
    try {
      const made = await this.maker.make(await this.collector.collect(caseId), 'resident');
      const code = readVerificationCode(verificationCode(this.configuration.secretKey, caseId));
      await this.store.keep(caseId, code ?? '', made);
    } catch (fault) {
      const reason = failureReason(fault);
      this.log.error({ err: fault }, `The receipt of case ${caseId} could not be made.`);
      // A database that is away is told of by the job runner as well.
      await this.store.noteFailure(caseId, reason).catch(() => undefined);
      throw new Error(`No receipt: ${reason.detail}`);
    }
  }

  /**
   * Makes and keeps the receipt once more, with the files of its case inside, unless that is there. The first one stays.
   * Nothing where there are no files, or too many bytes of them.
   * @throws Error when it could not be made
   */
  async addFilesOnce(caseId: string): Promise<void> {
    if (await this.store.hasRevision(caseId, WITH_FILES)) return;
    await this.makeOnce(caseId);
    const receipt = await this.collector.collect(caseId);
    const files = await this.files.of(caseId, receipt.data?.answer);
    if (files === undefined) return;
    await this.store.keepRevision(
      caseId,
      WITH_FILES,
      await this.maker.make({ ...receipt, files }, 'resident'),
    );
  }

  /**
   * The receipt once more, without files inside: PDF/A-2, for archives. Made anew each time, and not kept.
   * @throws Error when it cannot be made
   */
  async makeForArchive(caseId: string): Promise<Uint8Array> {
    return (await this.maker.make(await this.collector.collect(caseId), 'archive')).bytes;
  }

  isMade(caseId: string): Lent<boolean> {
    return this.store.isMade(isUuid(caseId) ? caseId : null);
  }

  /** As it was made last. Nothing while it is not made yet, or when there is no such case. */
  async find(caseId: string): Promise<StoredReceipt | undefined> {
    return isUuid(caseId) ? this.store.latest(caseId) : undefined;
  }

  /** Why there is no receipt yet; nothing while nothing is wrong. */
  failure(caseId: string): Lent<ReceiptFailure | undefined> {
    return this.store.failure(isUuid(caseId) ? caseId : null);
  }

  /** Whether there is a receipt that could not be made, among the cases that somebody may see. */
  isAnyFailed(asker: Asker): Lent<boolean> {
    return this.store.isAnyFailed(asker);
  }

  /** The receipts that could not be made, the latest first, among the cases that somebody may see. */
  failures(limit: number, asker: Asker): Promise<FailedReceipt[]> {
    return this.store.latestFailures(limit, asker);
  }

  /**
   * By the code on it, however it was typed: each time that it was made, the first first, for the code is the same on all of them.
   * Nothing when no receipt of ours has it.
   */
  async findByVerification(code: string): Promise<IssuedReceipt[]> {
    const letters = readVerificationCode(code);
    return letters === undefined ? [] : findIssued(this.db, 'verificationCode', letters);
  }

  /** By the SHA-256 of a file's bytes, hexadecimal. Nothing when the file is not, byte for byte, a receipt of ours. */
  async findBySha256(hex: string): Promise<IssuedReceipt | undefined> {
    if (!/^[0-9a-f]{64}$/i.test(hex)) return undefined;
    const [found] = await findIssued(this.db, 'sha256', hex.toLowerCase());
    return found;
  }
}
