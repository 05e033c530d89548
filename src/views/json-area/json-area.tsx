import type { JSX } from 'preact';
import { Field } from '../field/field';
import { controlAttributes, type Question } from '../field/question';

export interface JsonAreaProps extends Question {
  /** JSON, or what was typed in its place. */
  readonly value: string;
}

/** The last resort for a value that no other control can hold. Says what to do for those who do not know JSON. */
export const JsonArea = ({ value, ...question }: JsonAreaProps): JSX.Element => {
  const { hint, texts } = question;
  const told = {
    ...question,
    hint: hint === undefined ? texts.field.jsonHint : `${hint}\n\n${texts.field.jsonHint}`,
  };
  return (
    <Field {...told}>
      <textarea
        class="control code"
        {...controlAttributes(told)}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        dir="ltr"
        readonly={question.locked}
        rows={Math.min(20, Math.max(4, value.split('\n').length + 1))}
        value={value}
      />
    </Field>
  );
};
