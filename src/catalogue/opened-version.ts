import {
  buildModel,
  type CompiledForm,
  type FormDefinition,
  type FormModel,
  type Json,
  engineLanguage,
  isLanguageTag,
} from '../form';

/** A version ready for use: its definition, its validator, and its model in each language, made when first asked for. */
export class OpenedVersion {
  private readonly models = new Map<string, FormModel>();

  constructor(
    readonly id: string,
    readonly number: number,
    readonly definition: FormDefinition,
    readonly compiled: CompiledForm,
    readonly publishedAt: Date,
  ) {}

  get formId(): string {
    return this.definition.id;
  }

  /**
   * Pages and questions in a language (BCP 47). Where a part is left closed and an answer is given, they are opened as far as it goes.
   */
  model(wanted: string, answer?: Json): FormModel {
    const language = this.languageFor(wanted);
    const whole = this.wholeModel(language);
    return answer === undefined || whole.hasClosed !== true
      ? whole
      : buildModel(this.definition, language, answer);
  }

  /** The languages that the form's texts are in, beside Swedish and English. */
  get otherLanguages(): readonly string[] {
    return Object.keys(this.definition.texts).filter(
      (tag) => tag !== 'sv' && tag !== 'en' && isLanguageTag(tag),
    );
  }

  /** One that the form has no texts in is told in Swedish or English, whichever is nearer. */
  private languageFor(wanted: string): string {
    return Object.hasOwn(this.definition.texts, wanted) ? wanted : engineLanguage(wanted);
  }

  private wholeModel(language: string): FormModel {
    const known = this.models.get(language);
    if (known !== undefined) return known;
    const made = buildModel(this.definition, language);
    this.models.set(language, made);
    return made;
  }
}
