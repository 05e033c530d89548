import { Injectable } from '@nestjs/common';
import { BlankMaker, blankTask } from '../../blanks';
import { CatalogueService } from '../../catalogue';
import { checkAnswer, dayOf, type Json } from '../../form';
import { composeReceipt, factsOf, ReceiptMaker } from '../../receipts';
import type { OpenPreview } from './preview-steps';

/** What stands where a secret of a case would. */
const COVERED = '••••-••••-••••';

/** The documents of a form that is looked at. Each says on every page that it is a draft, and what it is filled in with is nobody's. */
@Injectable()
export class PreviewPapers {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly receipts: ReceiptMaker,
    private readonly blanks: BlankMaker,
  ) {}

  async receipt({ open, site }: OpenPreview): Promise<Uint8Array> {
    const { version, model } = open;
    const { draft: mark } = site.texts.preview;
    const { definition, compiled } = version;
    const receipt = composeReceipt({
      sent: {
        caseNumber: mark,
        receivedAt: new Date(),
        formId: definition.id,
        source: 'web',
        answer: this.answer({ open }),
      },
      version: { number: 0, definition, compiled, model, ...factsOf(definition) },
      municipality: this.catalogue.municipality,
      contact: definition.service.contact,
      code: COVERED,
      verification: { code: COVERED },
    });
    const marked = {
      ...receipt,
      municipality: { ...receipt.municipality, name: `${mark} · ${receipt.municipality.name}` },
      form: { ...receipt.form, text: `${mark}: ${receipt.form.text}` },
    };
    return (await this.receipts.make(marked, 'resident')).bytes;
  }

  /** Undefined for a form that is too large for paper. */
  blank({ open, site, copy }: Pick<OpenPreview, 'open' | 'site' | 'copy'>): Promise<Uint8Array | undefined> {
    const { definition } = open.version;
    const { draft: mark } = site.texts.preview;
    const model = open.version.model(site.textLanguage);
    const task = blankTask({
      content: definition,
      model,
      definition,
      municipality: this.catalogue.municipality,
      publishedAt: copy.changedAt,
    });
    return this.blanks.make({ ...task, model: { ...model, title: `${mark}: ${model.title}` } });
  }

  /** The answer as the API takes it: without what nobody is asked for. */
  answer({ open }: Pick<OpenPreview, 'open'>): Json {
    const { model, version, draft } = open;
    const { answer, chosen } = draft;
    const today = dayOf(new Date());
    return checkAnswer(model, version.compiled, answer, { hidden: 'strip', today, chosen }).answer ?? {};
  }
}
