import { Injectable } from '@nestjs/common';
import { CaseLinks, CaseReader } from '../cases';
import { CatalogueService } from '../catalogue';
import { engineLanguage, localMunicipality, localService, showForm, summarise } from '../form';
import { Configuration } from '../platform/configuration';
import type { Receipt } from './receipt-model';

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
    // The receipt's faces draw Latin letters: a form in another script has its receipt in the engine's language.
    const language = engineLanguage(sent.language);
    const model = version.model(language, sent.answer);
    const { name, portal, theme } = localMunicipality(this.catalogue.municipality, language);
    const { authority, contact, privacy, nextSteps = [] } = localService(version.definition, language);
    const { publicUrl } = this.configuration;
    return {
      language,
      municipality: { name, portal, ...(theme?.accent !== undefined && { accent: theme.accent }) },
      formTitle: model.title,
      caseNumber: sent.caseNumber,
      received: sent.receivedAt,
      code: this.links.code(caseId),
      ...(publicUrl !== undefined && { link: publicUrl + this.links.path(caseId, sent.caseNumber) }),
      nextSteps,
      sections: summarise(showForm(model, version.compiled, sent.answer)),
      ...(authority && { authority }),
      ...(contact && { contact }),
      ...(privacy && { privacy }),
    };
  }
}

/** Swedish, unless it is a language that forms are made in. */
