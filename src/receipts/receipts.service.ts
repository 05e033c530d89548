import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isUuid } from '../platform/ids';
import { ReceiptCollector } from './receipt-collector';
import { receiptEngine } from './receipt-engine';
import { receiptFonts } from './receipt-fonts';
import { StoredReceipt } from './receipt.entity';

/** Makes receipts and keeps them. Who may have one is the door's business: it comes with the case's link. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly db: DataSource,
    private readonly collector: ReceiptCollector,
  ) {}

  /** Makes and keeps the receipt of a case, unless it is there. @throws Error when there is no such case */
  async makeOnce(caseId: string): Promise<void> {
    if (await this.isMade(caseId)) return;
    const receipt = await this.collector.collect(caseId);
    const { makeReceipt, ENGINE } = receiptEngine();
    const { bytes, pages } = await makeReceipt(receipt, receiptFonts());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.db.manager
      .createQueryBuilder()
      .insert()
      .into(StoredReceipt)
      .values({ caseId, sha256, bytes: Buffer.from(bytes), pages, engine: ENGINE })
      .orIgnore()
      .execute();
  }

  async isMade(caseId: string): Promise<boolean> {
    return isUuid(caseId) && this.db.manager.existsBy(StoredReceipt, { caseId });
  }

  /** Nothing while it is not made yet, or when there is no such case. */
  async find(caseId: string): Promise<StoredReceipt | undefined> {
    if (!isUuid(caseId)) return undefined;
    return (await this.db.manager.findOneBy(StoredReceipt, { caseId })) ?? undefined;
  }
}
