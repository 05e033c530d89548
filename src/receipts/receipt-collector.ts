import { Injectable } from '@nestjs/common';
import { CaseLinks, CaseReader } from '../cases';
import { CatalogueService } from '../catalogue';
import { localService, type Service } from '../form';
import { Configuration } from '../platform/configuration';
import { composeReceipt } from './compose-receipt';
import type { Receipt } from './receipt';
import { verificationCode, verificationLink } from './verification-code';
import { factsOf } from './version-facts';

/** Gathers what a receipt tells: the case as it was sent in, read by the version it was filled in with. */
@Injectable()
export class ReceiptCollector {
  constructor(
    private readonly cases: CaseReader,
    private readonly links: CaseLinks,
    private readonly catalogue: CatalogueService,
    private readonly configuration: Configuration,
  ) {}

  /** @throws Error when there is no such case */
  async collect(caseId: string): Promise<Receipt> {
    const sent = await this.cases.forReceipt(caseId);
    if (sent === undefined) throw new Error(`There is no case ${caseId} to make a receipt of`);
    const version = await this.catalogue.version(sent.versionId);
    const { definition, compiled, number } = version;
    const model = version.model(sent.language, sent.answer);
    const { publicUrl, secretKey } = this.configuration;
    const code = verificationCode(secretKey, caseId);
    return composeReceipt({
      sent,
      version: { ...factsOf(definition), definition, compiled, number, model },
      municipality: this.catalogue.municipality,
      contact: this.contact(sent.formId, model.textLanguage),
      code: this.links.code(caseId),
      link: publicUrl && publicUrl + this.links.path(caseId, sent.caseNumber),
      verification: { code, link: verificationLink(publicUrl, code) },
    });
  }

  /** None for a form that is no longer offered: a version does not keep it, as it changes. */
  private contact(formId: string, language: string): Service['contact'] {
    const form = this.catalogue.allForms().find(({ id }) => id === formId);
    return form && localService(form.definition, language).contact;
  }
}
