import type { ComponentChildren, JSX } from 'preact';
import { HintAndError } from '../field/field';
import { describedBy, type Question } from '../field/question';

export type GroupProps = Omit<Question, 'name' | 'optional' | 'locked'> & {
  readonly sideBySide?: boolean;
  readonly children: ComponentChildren;
};

/** Questions that belong together, with a name of their own. */
export const Group = ({ sideBySide, children, ...rest }: GroupProps): JSX.Element => {
  const question = { ...rest, name: '' };
  return (
    <fieldset class="group" id={rest.id} tabindex={-1} aria-describedby={describedBy(question)}>
      <legend>{rest.label}</legend>
      <HintAndError {...question} />
      {sideBySide === true ? <div class="pairs">{children}</div> : children}
    </fieldset>
  );
};
