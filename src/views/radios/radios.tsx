import type { JSX } from 'preact';
import { Choice } from '../choices/choice';
import { choiceId, type Offered } from '../choices/offered';
import { FieldSet } from '../field/field';
import type { Question } from '../field/question';

export interface RadiosProps extends Question {
  readonly options: readonly Offered[];
  /** What is chosen; undefined or unknown: nothing. */
  readonly value: string | undefined;
}

/** One of a few. An optional answer can be taken back by "no answer", which appears once there is one. */
export const Radios = ({ options, value, ...question }: RadiosProps): JSX.Element => {
  const answered = options.some((option) => option.value === value);
  const offered: readonly Offered[] =
    question.optional === true && answered && options.every((option) => option.value !== '')
      ? [...options, { value: '', label: question.texts.field.noAnswer }]
      : options;
  return (
    <FieldSet {...question}>
      <div class="choices">
        {offered.map((option, place) => (
          <Choice
            key={option.value}
            type="radio"
            id={choiceId(question.id, place)}
            name={question.name}
            checked={answered && option.value === value}
            locked={question.locked}
            {...option}
          />
        ))}
      </div>
    </FieldSet>
  );
};
