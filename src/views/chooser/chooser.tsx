import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../button/button';
import { Choice } from '../choices/choice';
import { choiceId } from '../choices/offered';
import { FieldSet } from '../field/field';
import { controlAttributes, type Question } from '../field/question';
import { inLanguage } from '../language/language';

export interface ChooserProps extends Question {
  readonly variants: readonly { readonly label: string; readonly hint?: string; readonly lang?: string }[];
  /** The place of the variant that is shown now; undefined while none is. */
  readonly chosen: number | undefined;
  /** What the button says to the server. */
  readonly does: string;
  /** The chosen variant's questions. */
  readonly children?: ComponentChildren;
}

/** More than this, or longer words, and rows of buttons take too much of a page. */
const MOST_ROWS = 7;
const LONGEST_LABEL = 80;

/**
 * One of several shapes that an answer may have: choose one, and its questions are asked. The button shows them; where a
 * script shows them by itself, it hides the button.
 */
export const Chooser = (props: ChooserProps): JSX.Element => {
  const { variants, does, children, texts, locked } = props;
  const isSelect = variants.length > MOST_ROWS || variants.some(({ label }) => label.length > LONGEST_LABEL);
  return (
    <FieldSet {...props}>
      <div class="chooser" data-chooser={props.name}>
        {isSelect ? <ChooserSelect {...props} /> : <ChooserRows {...props} />}
        {locked !== true && (
          <p class="chooser-go">
            <Button does={does} which={texts.variants.which(props.label)}>
              {texts.variants.show}
            </Button>
          </p>
        )}
        {children !== undefined && <div class="chosen-variant">{children}</div>}
      </div>
    </FieldSet>
  );
};

const ChooserRows = ({ variants, chosen, ...question }: ChooserProps): JSX.Element => (
  <div class="choices">
    {variants.map(({ label, hint, lang }, place) => (
      <Choice
        key={place}
        type="radio"
        id={choiceId(question.id, place)}
        name={question.name}
        value={String(place)}
        checked={place === chosen}
        isShown={place === chosen}
        label={label}
        hint={hint}
        lang={lang}
        locked={question.locked}
      />
    ))}
    {question.optional === true && chosen !== undefined && (
      <Choice
        type="radio"
        id={choiceId(question.id, variants.length)}
        name={question.name}
        value=""
        checked={false}
        label={question.texts.field.noAnswer}
        locked={question.locked}
      />
    )}
  </div>
);

const ChooserSelect = ({ variants, chosen, ...question }: ChooserProps): JSX.Element => {
  const id = choiceId(question.id, 0);
  const { texts } = question;
  return (
    <>
      <label class="hidden-text" for={id}>
        {texts.variants.label}
      </label>
      <select class="control w24" {...controlAttributes(question)} id={id} disabled={question.locked}>
        <option value="">{texts.field.choose}</option>
        {variants.map(({ label, hint, lang }, place) => (
          <option
            key={place}
            value={String(place)}
            selected={place === chosen}
            data-shown={place === chosen ? '' : undefined}
            {...inLanguage(lang)}
          >
            {hint === undefined ? label : `${label} (${hint})`}
          </option>
        ))}
      </select>
    </>
  );
};
