import type { Json } from '../json';
import type { FormDefinition } from '../definition/form-definition';
import { buildForm } from './build-form';
import type { FormModel } from './form-model';

/** Pages and questions of a form in one language (BCP 47), made once per version. What is closed in it is opened
 * as far as an answer goes: see `FormModel.hasClosed`. */
export const buildModel = (definition: FormDefinition, textLanguage: string, answer?: Json): FormModel =>
  buildForm(definition, textLanguage, answer).model;
