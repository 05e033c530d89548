import type { JSX } from 'preact';
import { HintAndError, LabelWords } from '../field/field';
import { describedBy, fieldClass, type Question } from '../field/question';

export interface CalculatedProps extends Question {
  /** As it is read: `1 250 kr`. Empty while it cannot be worked out. */
  readonly value: string;
}

/** What the form works out from other answers. Nothing is asked, and nothing posted. */
export const Calculated = ({ value, ...question }: CalculatedProps): JSX.Element => (
  <div class={fieldClass(question)}>
    <label class="label" for={question.id}>
      <LabelWords {...question} optional={false} />
    </label>
    <HintAndError {...question} />
    <output class="calculated num" id={question.id} aria-describedby={describedBy(question)}>
      {value === '' ? <span class="muted">{question.texts.field.notYet}</span> : value}
    </output>
  </div>
);
