import { PDFHexString, PDFName, type PDFDocument } from 'pdf-lib';
import type { FormModel, Pairs } from '../form';
import { blankFields } from './blank-fields';
import { choiceFieldName } from './field-names';

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

/** Whether a blank has a field for all that these controls hold: a page adds rows without end, paper has so many. */
export const carries = (model: FormModel, pairs: Pairs): boolean => {
  const controls = new Set(blankFields(model).map(({ control }) => control));
  return [...pairs].every(
    ([name, values]) => notEmpty(values).length === 0 || controls.has(name.replace(/(.)#[dmyt]$/s, '$1')),
  );
};
