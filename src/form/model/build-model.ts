import type { FormDefinition } from '../definition/form-definition';
import { buildForm } from './build-form';
import type { FormModel, Language } from './form-model';

/** Pages and questions of a form in one language, made once per version. What it cannot show, `readFolder` has told. */
export const buildModel = (definition: FormDefinition, language: Language): FormModel =>
  buildForm(definition, language).model;
