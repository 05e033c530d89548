import {
  buildModel,
  type CompiledForm,
  type FormDefinition,
  type FormModel,
  type Json,
  type Language,
} from '../form';

/** A version ready for use: its definition, its validator, and its model in each language, made when first asked for. */
export class OpenedVersion {
  private readonly models = new Map<Language, FormModel>();

  constructor(
    readonly id: string,
    readonly number: number,
    readonly definition: FormDefinition,
    readonly compiled: CompiledForm,
  ) {}

  get formId(): string {
    return this.definition.id;
  }

  /**
   * Pages and questions in a language. Where a part is left closed and an answer is given, they are opened as far as it goes.
   */
  model(language: Language, answer?: Json): FormModel {
    const whole = this.wholeModel(language);
    return answer === undefined || whole.hasClosed !== true
      ? whole
      : buildModel(this.definition, language, answer);
  }

  private wholeModel(language: Language): FormModel {
    const known = this.models.get(language);
    if (known !== undefined) return known;
    const made = buildModel(this.definition, language);
    this.models.set(language, made);
    return made;
  }
}
