import type { JSX } from 'preact';
import { Choice } from '../choices/choice';
import { choiceId, type Offered } from '../choices/offered';
import { FieldSet } from '../field/field';
import type { Question } from '../field/question';

export interface TicksProps extends Question {
  readonly options: readonly Offered[];
  readonly values: readonly string[];
}

/** Several of a set. An empty value goes along, so that "none of them" is posted too. */
export const Ticks = ({ options, values, ...question }: TicksProps): JSX.Element => (
  <FieldSet {...question}>
    <div class="choices">
      {question.locked !== true && <input type="hidden" name={question.name} value="" />}
      {options.map((option, place) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={choiceId(question.id, place)}
          name={question.name}
          checked={values.includes(option.value)}
          locked={question.locked}
          {...option}
        />
      ))}
    </div>
  </FieldSet>
);
