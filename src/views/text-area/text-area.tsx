import type { JSX } from 'preact';
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
}: TextAreaProps): JSX.Element => {
  const counter = `${question.id}.counter`;
  return (
    <Field {...question}>
      <textarea
        class="control"
        {...controlAttributes(question, ...(maxLength === undefined ? [] : [counter]))}
        autocomplete={autocomplete ?? 'off'}
        readonly={question.locked}
        rows={rows}
        value={value}
      />
      {maxLength !== undefined && (
        <p class="counter num" id={counter}>
          {question.texts.field.atMostCharacters(maxLength)}
        </p>
      )}
    </Field>
  );
};
