import type { JSX } from 'preact';
import { Choice } from '../choices/choice';
import { choiceId } from '../choices/offered';
import { HintAndError } from '../field/field';
import { describedBy, fieldClass, type Question } from '../field/question';

export interface TickProps extends Question {
  /** What a ticked box posts. */
  readonly value: string;
  readonly ticked: boolean;
}

/** One box with its words beside it. An empty value goes along, so that a box left unticked is told as such. */
export const Tick = ({ value, ticked, ...question }: TickProps): JSX.Element => {
  const { id, name, error, texts, optional } = question;
  return (
    <div class={fieldClass(question)}>
      <HintAndError {...question} />
      <div class="choices">
        {question.locked !== true && <input type="hidden" name={name} value="" />}
        <Choice
          type="checkbox"
          id={choiceId(id, 0)}
          name={name}
          value={value}
          checked={ticked}
          label={optional === true ? `${question.label} ${texts.field.optional}` : question.label}
          locked={question.locked}
          invalid={error !== undefined}
          describedBy={describedBy(question)}
        />
      </div>
    </div>
  );
};
