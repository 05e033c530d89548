import { PDFDocument } from 'pdf-lib';
import { someFacts } from '../../src/blanks/blank.samples';
import { fillBlank } from '../../src/blanks/fill-blank';
import { makeBlank } from '../../src/blanks/make-blank';
import { fingerprint } from '../../src/catalogue/fingerprint';
import {
  buildModel,
  encodeAnswer,
  showForm,
  versionContent,
  type CompiledForm,
  type FormDefinition,
  type Json,
} from '../../src/form';
import { documentFonts } from '../../src/platform/documents';

export { fillBlank };

/** A form's blank as residents fetch it, filled in with an answer and saved. @param version its fingerprint */
export const filledBlank = async (
  definition: FormDefinition,
  compiled: CompiledForm,
  answer: Json,
  version = fingerprint(versionContent(definition)),
): Promise<Uint8Array> => {
  const model = buildModel(definition, 'sv');
  const made = await makeBlank({ model, facts: someFacts({ version }), files: definition }, documentFonts());
  if (made === undefined) throw new Error('The form has no blank.');
  const document = await PDFDocument.load(made.bytes);
  fillBlank(document, model, encodeAnswer(showForm(model, compiled, answer)));
  return document.save({ updateFieldAppearances: false });
};
