import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icon/icon';
import { inLanguage } from '../language/language';
import { Said } from '../language/said';
import { isSeveralBlocks, Markdown, MarkdownLine } from '../markdown/markdown';
import {
  describedBy,
  errorId,
  exampleId,
  fieldClass,
  hintId,
  limitsId,
  noteId,
  remarkId,
  type Question,
} from './question';

export type FieldProps = Question & { readonly children: ComponentChildren };

/** A label's words, which may be in another language; "(valfritt)" never is. */
export const LabelWords = ({
  label,
  optional,
  lang,
  texts,
}: Pick<Question, 'label' | 'optional' | 'lang' | 'texts'>): JSX.Element => (
  <>
    <Said lang={lang}>{label}</Said>
    {optional === true && <span class="optional"> {texts.field.optional}</span>}
  </>
);

const Hint = ({ id, hint, lang }: Pick<Question, 'id' | 'hint' | 'lang'>): JSX.Element | null => {
  if (hint === undefined) return null;
  return isSeveralBlocks(hint) ? (
    <div class="hint text" id={hintId(id)} {...inLanguage(lang)}>
      <Markdown text={hint} />
    </div>
  ) : (
    <p class="hint" id={hintId(id)}>
      <Said lang={lang}>
        <MarkdownLine text={hint} />
      </Said>
    </p>
  );
};

/** What helps, then what is odd or wrong: before the control, so that all is read first. */
export const HintAndError = (question: Omit<Question, 'name'>): JSX.Element => {
  const { id, limits, example, note, remark, error, texts } = question;
  return (
    <>
      <Hint {...question} />
      {limits !== undefined && (
        <p class="hint" id={limitsId(id)}>
          {limits}
        </p>
      )}
      {example !== undefined && (
        <p class="hint" id={exampleId(id)}>
          {texts.field.example(example)}
        </p>
      )}
      {note !== undefined && (
        <p class="origin" id={noteId(id)}>
          <Icon name="info" />
          <span>{note}</span>
        </p>
      )}
      {remark !== undefined && (
        <p class="remark" id={remarkId(id)}>
          <Icon name="warning" />
          <span>
            <strong>{texts.field.check}</strong>
            {remark}
          </span>
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
};

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
