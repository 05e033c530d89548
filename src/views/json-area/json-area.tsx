import type { JSX } from 'preact';
import { Field } from '../field/field';
import { controlAttributes, type Question } from '../field/question';

export interface JsonAreaProps extends Question {
  /** JSON, or what was typed in its place. */
  readonly value: string;
}

/** The last resort for a value that no other control can hold. Says what to do for those who do not know JSON. */
export const JsonArea = ({ value, ...question }: JsonAreaProps): JSX.Element => {
  const help = `${question.id}.json`;
  return (
    <Field {...question}>
      <p class="hint" id={help}>
        {question.texts.field.jsonHint}
      </p>
      <textarea
        class="control code"
        {...controlAttributes(question, help)}
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
