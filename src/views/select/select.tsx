import type { JSX } from 'preact';
import type { Offered } from '../choices/offered';
import { Field } from '../field/field';
import { controlAttributes, type Question } from '../field/question';

export interface SelectProps extends Question {
  readonly options: readonly Omit<Offered, 'reveals'>[];
  readonly value: string | undefined;
  readonly width?: 'w4' | 'w8' | 'w14' | 'w24' | 'full';
  readonly autocomplete?: string;
}

/** One of many short ones. The first row is no choice, so that nothing is chosen for anyone. */
export const Select = ({
  options,
  value,
  width = 'w24',
  autocomplete,
  ...question
}: SelectProps): JSX.Element => (
  <Field {...question}>
    <select
      class={width === 'full' ? 'control' : `control ${width}`}
      {...controlAttributes(question)}
      autocomplete={autocomplete}
      disabled={question.locked}
    >
      <option value="">{question.texts.field.choose}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.hint === undefined ? option.label : `${option.label} (${option.hint})`}
        </option>
      ))}
    </select>
  </Field>
);
