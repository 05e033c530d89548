import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseLinks, CaseReader } from '../cases';
import { CatalogueService } from '../catalogue';
import { showForm, summarise } from '../form';
import { isUuid } from '../platform/ids';
import { receiptEngine } from './receipt-engine';
import { receiptFonts } from './receipt-fonts';
import type { Receipt } from './receipt-model';
import { StoredReceipt } from './receipt.entity';

/** Makes receipts and keeps them. Who may have one is the door's business: it comes with the case's link. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly db: DataSource,
    private readonly cases: CaseReader,
    private readonly links: CaseLinks,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Makes and keeps the receipt of a case, unless it is there. @throws Error when there is no such case */
  async makeOnce(caseId: string): Promise<void> {
    if (await this.isMade(caseId)) return;
    const receipt = await this.collect(caseId);
    const { makeReceipt, ENGINE } = receiptEngine();
    const { bytes, pages } = await makeReceipt(
      receipt,
      receiptFonts(),
      this.catalogue.municipality.theme?.accent,
    );
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

  private async collect(caseId: string): Promise<Receipt> {
    const sent = await this.cases.forReceipt(caseId);
    if (sent === undefined) throw new Error(`There is no case ${caseId} to make a receipt of`);
    const { definition, models, compiled } = await this.catalogue.version(sent.versionId);
    const model = models(sent.language);
    const { name, portal } = this.catalogue.municipality;
    return {
      language: sent.language,
      municipality: { name, portal },
      formTitle: model.title,
      caseNumber: sent.caseNumber,
      received: sent.receivedAt,
      code: this.links.code(caseId),
      nextSteps: definition.service.nextSteps ?? [],
      sections: summarise(showForm(model, compiled, sent.answer)),
      ...pick(definition.service),
    };
  }
}

const pick = ({ authority, contact, privacy }: Pick<Receipt, 'authority' | 'contact' | 'privacy'>) => ({
  ...(authority && { authority }),
  ...(contact && { contact }),
  ...(privacy && { privacy }),
});
