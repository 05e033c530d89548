import { Injectable } from '@nestjs/common';
import { CatalogueService, type OfferedForm } from '../catalogue';
import type { FormModel } from '../form';
import { Configuration } from '../platform/configuration';
import { BlankMaker } from './blank-maker';
import { blankTask } from './blank-task';
import type { BlankTask } from './make-blank';
import { planBlank } from './plan/plan-blank';
import { BlankTooLarge } from './refusals';

/** Blanks kept at once, some fifty KB each. What else is asked for is made again. */
const KEPT = 200;

/** The blanks of the forms that are offered. They are the same for everyone, so each is made once for each language. */
@Injectable()
export class BlanksService {
  private readonly kept = new Map<string, Promise<Uint8Array>>();
  private readonly fits = new WeakMap<FormModel, boolean>();

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly maker: BlankMaker,
    private readonly configuration: Configuration,
  ) {}

  /** Whether a form is small enough for paper. @throws FormNotFound */
  has(formId: string, language: string): boolean {
    const model = this.catalogue.offered(formId).version.model(language);
    const known = this.fits.get(model);
    if (known !== undefined) return known;
    const fits = planBlank(model) !== undefined;
    this.fits.set(model, fits);
    return fits;
  }

  /**
   * A form's blank as a PDF, in a language (BCP 47).
   * @throws FormNotFound
   * @throws BlankTooLarge
   */
  async find(formId: string, language: string): Promise<Uint8Array> {
    const form = this.catalogue.offered(formId);
    if (!this.has(formId, language)) throw new BlankTooLarge();
    const key = `${form.version.id} ${form.version.model(language).textLanguage}`;
    return this.kept.get(key) ?? this.keep(key, this.make(form, language));
  }

  private async make(form: OfferedForm, language: string): Promise<Uint8Array> {
    const bytes = await this.maker.make(this.taskFor(form, language));
    if (bytes === undefined) throw new BlankTooLarge();
    return bytes;
  }

  private keep(key: string, making: Promise<Uint8Array>): Promise<Uint8Array> {
    this.kept.set(key, making);
    // What failed is tried again by the next one who asks.
    making.catch(() => this.kept.delete(key));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return making;
  }

  private taskFor({ version, definition }: OfferedForm, language: string): BlankTask {
    const { publicUrl } = this.configuration;
    return blankTask({
      content: version.definition,
      model: version.model(language),
      definition,
      municipality: this.catalogue.municipality,
      publishedAt: version.publishedAt,
      ...(publicUrl !== undefined && { publicUrl }),
    });
  }
}
