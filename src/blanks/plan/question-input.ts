import { choiceText, tickText, type Field, type Option, type Width } from '../../form';
import type { PlannedQuestion } from './blank-plan';
import type { BlankTexts } from '../text';
import { MOST_BOXED } from './question-help';

type Input = Pick<PlannedQuestion, 'input' | 'ticked'>;

/** The boxes of a question. What they hold when filled in is what the page's control would post. */
export const questionInput = (field: Field, texts: BlankTexts): Input => {
  switch (field.kind) {
    case 'text':
      return {
        input: textInput(field.multiline ? linesFor(field.maxLength) : 1, field.width, mostOf(field)),
      };
    case 'number':
      return { input: textInput(1, field.width) };
    case 'date':
    case 'time':
    case 'dateTime':
      return { input: textInput(1, 'w24') };
    // No box can hold a file: the plan tells how it is handed in.
    case 'file':
    case 'json':
      return { input: textInput(LINES, 'full') };
    case 'boolean':
      return {
        input: {
          kind: 'one',
          choices: [
            { value: 'true', label: texts.yes },
            { value: 'false', label: texts.no },
          ],
        },
      };
    case 'tick':
      return { input: { kind: 'tick' }, ticked: tickText(field) };
    case 'choice': {
      const choices = choicesOf(field.options);
      return { input: { kind: choices.length > MOST_BOXED ? 'pick' : 'one', choices } };
    }
    case 'choices':
      return { input: { kind: 'many', choices: choicesOf(field.options) } };
  }
};

const LINES = 5;
const MOST_LINES = 8;
/** Characters that a hand writes on a line. */
const IN_A_LINE = 80;

const linesFor = (maxLength: number | undefined): number =>
  maxLength === undefined ? LINES : Math.max(2, Math.min(MOST_LINES, Math.ceil(maxLength / IN_A_LINE)));

/** Spellings with spaces and hyphens are longer than what is stored, so only plain text is bounded. */
const mostOf = ({ format, maxLength }: { readonly format?: string; readonly maxLength?: number }) =>
  format === undefined && maxLength !== undefined && maxLength <= MOST_BOUND ? maxLength : undefined;

/** Viewers take no greater number well. */
const MOST_BOUND = 32_000;

const WIDTHS: Record<Width, 'full' | 'half' | 'short'> = {
  w4: 'short',
  w8: 'short',
  w14: 'half',
  w24: 'half',
  full: 'full',
};

const textInput = (lines: number, width: Width, maxLength?: number): PlannedQuestion['input'] => ({
  kind: 'text',
  lines,
  width: lines > 1 ? 'full' : WIDTHS[width],
  ...(maxLength !== undefined && { maxLength }),
});

const choicesOf = (options: readonly Option[]) =>
  options.map(({ value, label }) => ({ value: choiceText(options, value), label }));
