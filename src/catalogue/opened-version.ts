import { buildModel, type CompiledForm, type FormDefinition, type FormModel, type Language } from '../form';

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

  model(language: Language): FormModel {
    const known = this.models.get(language);
    if (known !== undefined) return known;
    const made = buildModel(this.definition, language);
    this.models.set(language, made);
    return made;
  }
}
