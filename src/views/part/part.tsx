import type { JSX } from 'preact';
import { Button } from '../button/button';
import { HintAndError, LabelWords } from '../field/field';
import { errorId, type Question } from '../field/question';

export interface ClosedPartProps extends Question {
  /** The part's name as it goes into "Lägg till ...". */
  readonly what: string;
}

/** Questions that are asked only of those who want to answer them: a name, a word on them, and a button that opens. */
export const ClosedPart = ({ what, ...question }: ClosedPartProps): JSX.Element => {
  const { id, name, label, error, locked, texts } = question;
  return (
    <div
      class={error === undefined ? 'part' : 'part wrong'}
      role="group"
      id={id}
      tabindex={-1}
      aria-labelledby={`${id}.name`}
      aria-describedby={error === undefined ? undefined : errorId(id)}
    >
      <p class="label" id={`${id}.name`}>
        <LabelWords {...question} label={label === '' ? texts.part.other : label} />
      </p>
      <HintAndError {...question} />
      {locked !== true && (
        <p class="part-do">
          <Button icon="add" does={`add ${name}`}>
            {texts.part.add(what === '' ? texts.part.other : what)}
          </Button>
        </p>
      )}
    </div>
  );
};

export interface RemovePartProps extends Pick<Question, 'name' | 'texts'> {
  readonly what: string;
}

/** Takes an opened part away again. */
export const RemovePart = ({ name, what, texts }: RemovePartProps): JSX.Element => (
  <p class="part-do">
    <Button kind="plain danger" small icon="remove" does={`remove ${name}`}>
      {texts.part.remove(what === '' ? texts.part.other : what)}
    </Button>
  </p>
);
