import type { JSX } from 'preact';
import { Choice } from '../choices/choice';
import { choiceId } from '../choices/offered';
import { FieldSet } from '../field/field';
import type { Question } from '../field/question';

export interface YesNoProps extends Question {
  /** `true`, `false`, or nothing yet. */
  readonly value: string | undefined;
}

/** Yes or no, side by side. An optional answer can be taken back once it is given. */
export const YesNo = ({ value, ...question }: YesNoProps): JSX.Element => {
  const { yes, no, noAnswer } = question.texts.field;
  const answered = value === 'true' || value === 'false';
  const offered = [
    { value: 'true', label: yes },
    { value: 'false', label: no },
    ...(question.optional === true && answered ? [{ value: '', label: noAnswer }] : []),
  ];
  return (
    <FieldSet {...question}>
      <div class={offered.length === 2 ? 'choices pair' : 'choices'}>
        {offered.map((option, place) => (
          <Choice
            key={option.value}
            type="radio"
            id={choiceId(question.id, place)}
            name={question.name}
            checked={option.value === value}
            locked={question.locked}
            {...option}
          />
        ))}
      </div>
    </FieldSet>
  );
};
