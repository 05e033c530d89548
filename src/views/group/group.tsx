import type { ComponentChildren, JSX } from 'preact';
import { HintAndError, LabelWords } from '../field/field';
import { describedBy, type Question } from '../field/question';

export type GroupProps = Omit<Question, 'name' | 'optional' | 'locked'> & {
  readonly sideBySide?: boolean;
  readonly children: ComponentChildren;
};

/** Questions that belong together, with a name of their own where they have one. */
export const Group = ({ sideBySide, children, ...question }: GroupProps): JSX.Element => {
  const inside = (
    <>
      <HintAndError {...question} />
      {sideBySide === true ? <div class="pairs">{children}</div> : children}
    </>
  );
  if (question.label === '') {
    return (
      <div class="unnamed-group" id={question.id} tabindex={-1}>
        {inside}
      </div>
    );
  }
  return (
    <fieldset class="group" id={question.id} tabindex={-1} aria-describedby={describedBy(question)}>
      <legend>
        <LabelWords {...question} />
      </legend>
      {inside}
    </fieldset>
  );
};
