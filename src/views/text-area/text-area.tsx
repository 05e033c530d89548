import type { JSX } from 'preact';
import { Counter, counterIds } from '../counter/counter';
import { Field } from '../field/field';
import { controlAttributes, type Question } from '../field/question';

export interface TextAreaProps extends Question {
  readonly value: string;
  /** Told beforehand; nothing is cut off. */
  readonly maxLength?: number;
  readonly autocomplete?: string;
  readonly rows?: number;
}

/** Several lines, with how much may be written. */
export const TextArea = ({
  value,
  maxLength,
  autocomplete,
  rows = 5,
  ...question
}: TextAreaProps): JSX.Element => (
  <Field {...question}>
    <textarea
      class="control"
      {...controlAttributes(question, ...counterIds(question.id, maxLength))}
      autocomplete={autocomplete ?? 'off'}
      readonly={question.locked}
      rows={rows}
      value={value}
    />
    <Counter id={question.id} most={maxLength} texts={question.texts} />
  </Field>
);
