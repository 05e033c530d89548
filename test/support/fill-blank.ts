import { PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { blankFields } from '../../src/blanks/blank-fields';
import { someFacts } from '../../src/blanks/blank.samples';
import { choiceFieldName } from '../../src/blanks/field-names';
import { makeBlank } from '../../src/blanks/make-blank';
import { fingerprint } from '../../src/catalogue/fingerprint';
import {
  buildModel,
  encodeAnswer,
  showForm,
  versionContent,
  type CompiledForm,
  type FormDefinition,
  type FormModel,
  type Json,
  type Pairs,
} from '../../src/form';
import { documentFonts } from '../../src/platform/documents';

/** Fills in a blank as a person would, with what a page's controls would hold. */
export const fillBlank = (document: PDFDocument, model: FormModel, pairs: Pairs): void => {
  const form = document.getForm();
  for (const { name, control, kind, choices, within } of blankFields(model)) {
    if (!within.every((shape) => pairs.get(shape.control)?.at(-1) === shape.value)) continue;
    const held = heldIn(pairs, control);
    const [value] = held;
    if (value === undefined) continue;
    switch (kind) {
      case 'text':
        form.getTextField(name).setText(value);
        break;
      case 'pick':
        // What a list exports; the library selects by what it shows.
        form.getField(name).acroField.dict.set(PDFName.of('V'), PDFHexString.fromText(value));
        break;
      case 'one':
        form.getRadioGroup(name).select(value);
        break;
      case 'tick':
        form.getCheckBox(name).check();
        break;
      case 'many':
        for (const [place, choice] of choices.entries())
          if (held.includes(choice)) form.getCheckBox(choiceFieldName(name, place)).check();
    }
  }
};

/** On paper a date is one box: `2026-11-24`, and a moment one too. */
const heldIn = (pairs: Pairs, control: string): readonly string[] => {
  if (!control.startsWith('/')) return notEmpty(pairs.get(control));
  const part = (one: 'd' | 'm' | 'y' | 't'): string => pairs.get(`${control}#${one}`)?.[0] ?? '';
  const date = ['y' as const, 'm' as const, 'd' as const].map((one) => part(one).padStart(2, '0'));
  if (part('y') !== '') return [`${date.join('-')} ${part('t')}`.trim()];
  return notEmpty(pairs.get(control));
};

const notEmpty = (values: readonly string[] = []): readonly string[] =>
  values.filter((value) => value !== '');

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
