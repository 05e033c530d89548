import type { JSX } from 'preact';
import { Field } from '../field/field';
import { controlAttributes, type Question } from '../field/question';

export interface TimeBoxProps extends Question {
  /** As it was written: `14.30`. */
  readonly value: string;
}

/** A time of day as text: the browsers' own boxes differ, and some read twelve hours. */
export const TimeBox = ({ value, ...question }: TimeBoxProps): JSX.Element => {
  const told = { ...question, hint: question.hint ?? question.texts.field.timeHint };
  return (
    <Field {...told}>
      <input
        class="control num w4"
        {...controlAttributes(told)}
        inputmode="text"
        autocomplete="off"
        readonly={question.locked}
        value={value}
      />
    </Field>
  );
};
