import { PDFDocument } from 'pdf-lib';
import { BlankReader } from '../../src/blanks';
import { blankFields } from '../../src/blanks/blank-fields';
import { someFacts } from '../../src/blanks/blank.samples';
import { makeBlank } from '../../src/blanks/make-blank';
import { buildModel, type FormDefinition, type FormModel } from '../../src/form';
import { documentFonts } from '../../src/platform/documents';
import { FORTY_QUESTIONS, fortyQuestions } from '../forms/forty-questions';
import { type Figure, median } from '../lib/table';

const GOAL_MS = 100;

/** How long it takes to read a filled-in blank of forty questions, thread and all, when the thread is warm. */
export const measureBlankRead = async (quick: boolean): Promise<Figure[]> => {
  const bytes = await filledIn();
  const reader = new BlankReader();
  const times: number[] = [];
  try {
    for (let n = 0; n < 20; n += 1) await reader.read(bytes);
    for (let n = 0; n < (quick ? 20 : 100); n += 1) {
      const before = performance.now();
      const reading = await reader.read(bytes);
      times.push(performance.now() - before);
      if (!('blank' in reading)) throw new Error(`The blank is not read: ${reading.unreadable}`);
    }
  } finally {
    await reader.close();
  }
  const usual = median(times);
  return [
    {
      what: 'Blank of 40 questions read, warm thread, wall',
      measured: `${usual.toFixed(1)} ms`,
      goal: `<= ${GOAL_MS} ms`,
      reached: usual <= GOAL_MS,
      note: `slowest ${Math.max(...times).toFixed(1)} ms; ${(bytes.length / 1000).toFixed(0)} kB`,
    },
  ];
};

const filledIn = async (): Promise<Uint8Array> => {
  const definition: FormDefinition = {
    id: FORTY_QUESTIONS,
    schema: fortyQuestions as unknown as FormDefinition['schema'],
    service: {},
    texts: {},
    examples: {},
  };
  const model = buildModel(definition, 'sv');
  const made = await makeBlank({ model, facts: someFacts(), files: definition }, documentFonts());
  if (made === undefined) throw new Error('There is no blank of forty questions.');
  const document = await PDFDocument.load(made.bytes);
  fill(document, model);
  return document.save({ updateFieldAppearances: false });
};

const fill = (document: PDFDocument, model: FormModel): void => {
  const form = document.getForm();
  for (const { name, kind, choices } of blankFields(model)) {
    if (kind === 'text') form.getTextField(name).setText('Åsa Łukasz, 25');
    if (kind === 'one' && choices[0] !== undefined) form.getRadioGroup(name).select(choices[0]);
  }
};
