import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icon/icon';
import { describedBy, errorId, fieldClass, hintId, type Question } from './question';

export type FieldProps = Question & { readonly children: ComponentChildren };

const LabelWords = ({ label, optional, texts }: Question): JSX.Element => (
  <>
    {label}
    {optional === true && <span class="optional"> {texts.field.optional}</span>}
  </>
);

/** What helps, then what is wrong: before the control, so that both are read first. */
export const HintAndError = ({ id, hint, error, texts }: Question): JSX.Element => (
  <>
    {hint !== undefined && (
      <p class="hint" id={hintId(id)}>
        {hint}
      </p>
    )}
    {error !== undefined && (
      <p class="error" id={errorId(id)}>
        <Icon name="warning" />
        <span>
          <span class="hidden-text">{texts.field.error}</span>
          {error}
        </span>
      </p>
    )}
  </>
);

/** A question with one control: label, hint, error, control, in that order. */
export const Field = ({ children, ...question }: FieldProps): JSX.Element => (
  <div class={fieldClass(question)}>
    <label class="label" for={question.id}>
      <LabelWords {...question} />
    </label>
    <HintAndError {...question} />
    {children}
  </div>
);

/** A question with several controls. It can be gone to from the error summary. */
export const FieldSet = ({ children, ...question }: FieldProps): JSX.Element => (
  <fieldset
    class={fieldClass(question)}
    id={question.id}
    tabindex={-1}
    aria-describedby={describedBy(question)}
  >
    <legend class="label">
      <LabelWords {...question} />
    </legend>
    <HintAndError {...question} />
    {children}
  </fieldset>
);
