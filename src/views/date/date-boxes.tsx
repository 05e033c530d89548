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
  /** A box for the time of day after those of the date, and what was written in it. */
  readonly time?: string;
  /** `bday`, where the date is the applicant's own. */
  readonly autocomplete?: string;
}

const birthday = { d: 'bday-day', m: 'bday-month', y: 'bday-year' };

/** A date in three boxes, which no one has to guess the order or the signs of; with a time in a fourth. */
export const DateBoxes = ({ value, time, autocomplete, ...question }: DateBoxesProps): JSX.Element => {
  const { day, month, year, time: clock, timeHint } = question.texts.field;
  const { error } = question;
  const timeHintId = `${question.id}.t.hint`;
  const boxes = [
    { part: 'd', label: day, text: value.d, mode: 'numeric', size: 'control num' },
    { part: 'm', label: month, text: value.m, mode: 'numeric', size: 'control num' },
    { part: 'y', label: year, text: value.y, mode: 'numeric', size: 'control num year' },
    ...(time === undefined
      ? []
      : [{ part: 't', label: clock, text: time, mode: 'text', size: 'control num year' } as const]),
  ] as const;
  return (
    <FieldSet {...question}>
      <div class="parts">
        {boxes.map(({ part, label, text, mode, size }) => {
          const about = [
            ...(part === 't' ? [timeHintId] : []),
            ...(error === undefined ? [] : [describedBy({ ...question, hint: undefined })]),
          ];
          return (
            <div key={part}>
              <label for={`${question.id}.${part}`}>{label}</label>
              <input
                class={size}
                id={`${question.id}.${part}`}
                name={`${question.name}#${part}`}
                inputmode={mode}
                autocomplete={autocomplete === 'bday' && part !== 't' ? birthday[part] : 'off'}
                readonly={question.locked}
                value={text}
                aria-invalid={error === undefined ? undefined : 'true'}
                aria-describedby={about.length === 0 ? undefined : about.join(' ')}
              />
            </div>
          );
        })}
      </div>
      {time !== undefined && (
        <p class="counter" id={timeHintId}>
          {clock}: {timeHint.charAt(0).toLowerCase() + timeHint.slice(1)}
        </p>
      )}
    </FieldSet>
  );
};
