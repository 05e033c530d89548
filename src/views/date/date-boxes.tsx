import type { JSX } from 'preact';
import { FieldSet } from '../field/field';
import { describedBy, type Question } from '../field/question';

/** Day, month and year as they were written. */
export interface DateParts {
  readonly d: string;
  readonly m: string;
  readonly y: string;
}

export interface DateBoxesProps extends Question {
  readonly value: DateParts;
  /** `bday`, where the date is the applicant's own. */
  readonly autocomplete?: string;
}

const parts = ['d', 'm', 'y'] as const;
const birthday = { d: 'bday-day', m: 'bday-month', y: 'bday-year' };

/** A date in three boxes, which no one has to guess the order or the signs of. */
export const DateBoxes = ({ value, autocomplete, ...question }: DateBoxesProps): JSX.Element => {
  const { day, month, year } = question.texts.field;
  const words = { d: day, m: month, y: year };
  const { error } = question;
  return (
    <FieldSet {...question}>
      <div class="parts">
        {parts.map((part) => (
          <div key={part}>
            <label for={`${question.id}.${part}`}>{words[part]}</label>
            <input
              class={part === 'y' ? 'control num year' : 'control num'}
              id={`${question.id}.${part}`}
              name={`${question.name}#${part}`}
              inputmode="numeric"
              autocomplete={autocomplete === 'bday' ? birthday[part] : 'off'}
              readonly={question.locked}
              value={value[part]}
              aria-invalid={error === undefined ? undefined : 'true'}
              aria-describedby={
                error === undefined ? undefined : describedBy({ ...question, hint: undefined })
              }
            />
          </div>
        ))}
      </div>
    </FieldSet>
  );
};
