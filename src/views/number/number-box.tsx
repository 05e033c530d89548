import type { JSX } from 'preact';
import { Field } from '../field/field';
import { controlAttributes, type Question } from '../field/question';

export interface NumberBoxProps extends Question {
  /** As it was written: `12,5` or something that is no number. */
  readonly value: string;
  readonly integer: boolean;
  readonly unit?: { readonly shown: string; readonly spoken: string };
  readonly width?: 'w4' | 'w8' | 'w14' | 'w24' | 'full';
  readonly autocomplete?: string;
}

/** A number as text: a spinner would change what was written, and read Swedish decimals wrong. */
export const NumberBox = ({
  value,
  integer,
  unit,
  width = 'w8',
  autocomplete,
  ...question
}: NumberBoxProps): JSX.Element => {
  const box = (
    <input
      class={width === 'full' ? 'control num' : `control ${width} num`}
      {...controlAttributes(question, ...(unit === undefined ? [] : [`${question.id}.unit`]))}
      inputmode={integer ? 'numeric' : 'decimal'}
      autocomplete={autocomplete ?? 'off'}
      readonly={question.locked}
      value={value}
    />
  );
  return (
    <Field {...question}>
      {unit === undefined ? (
        box
      ) : (
        <div class="with-unit">
          {box}
          <span aria-hidden="true">{unit.shown}</span>
          <span class="hidden-text" id={`${question.id}.unit`}>
            {unit.spoken}
          </span>
        </div>
      )}
    </Field>
  );
};
