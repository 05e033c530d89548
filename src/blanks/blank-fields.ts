import type { FormModel } from '../form';
import type { ChosenShape } from './plan/blank-plan';
import { planBlank } from './plan/plan-blank';

/** A field of a blank as its reader needs to know it. */
export interface BlankField {
  /** In the PDF; of `many` that which the names of its boxes begin with (`choiceFieldName`). */
  readonly name: string;
  /** The control's name on the web page, for the pair that it becomes. */
  readonly control: string;
  /** `one`: buttons of which one can be on; `many`: boxes; `pick`: a list that opens; `tick`: a box. */
  readonly kind: 'text' | 'tick' | 'one' | 'many' | 'pick';
  /** What the choices post, in their order; of `tick` what the box posts. */
  readonly choices: readonly string[];
  /**
   * The choices among shapes that it stands in, outermost first. Where several fields have one control, that counts whose
   * shape was chosen.
   */
  readonly within: readonly ChosenShape[];
}

/** The fields that a form's blank has, in order. None for a form that asks for too much to have one. */
export const blankFields = (model: FormModel): readonly BlankField[] =>
  (planBlank(model)?.pages ?? []).flatMap(({ items }) =>
    items.flatMap((item): BlankField[] => {
      if (item.kind !== 'question') return [];
      const { name, control, input, ticked, within } = item;
      const choices =
        'choices' in input ? input.choices.map(({ value }) => value) : ticked === undefined ? [] : [ticked];
      return [{ name, control, kind: input.kind, choices, within }];
    }),
  );
