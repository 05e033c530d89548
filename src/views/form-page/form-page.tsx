import type { ComponentChildren, JSX } from 'preact';
import type { Pairs } from '../../form/answer/pairs';
import type { Pointer } from '../../form/pointer';
import type { Problem } from '../../form/problem';
import type { ShownPage } from '../../form/model/shown-form';
import { Actions, Button } from '../button/button';
import { ErrorSummary } from '../error-summary/error-summary';
import { inLanguage } from '../language/language';
import { Markdown } from '../markdown/markdown';
import { StepHead } from '../step-head/step-head';
import type { Texts } from '../text/texts';
import { DefaultButton, FORM_ID } from './default-button';
import { followKeys } from './follow';
import { nodeIds } from './node-ids';
import { problemsOnPage } from './problems-on-page';
import { ShowNodes } from './show-nodes';
import { takesFiles, type FilesNow } from './upload-of';

export interface FormPageProps {
  readonly page: ShownPage;
  /** What the controls hold, by name: the answer as `encodeAnswer` gives it, or what was posted. */
  readonly pairs: Pairs;
  /** Of this page, in its order. Soft ones are told at their questions and stop nothing. */
  readonly problems: readonly Problem[];
  readonly texts: Texts;
  /** The form's title. */
  readonly form: string;
  /** This step, from 1, of how many with the review. */
  readonly step: number;
  readonly of: number;
  /** Where the page is posted. */
  readonly action: string;
  /** Fields of our own that go along: names begin with `_`. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** False on the first step, when nothing is before it. */
  readonly hasBack?: boolean;
  /** What is filled in does not outlive the browser: it is not offered to be gone on with later. */
  readonly isPassing?: boolean;
  /** Between the heading and the questions: what could not be saved, for example. */
  readonly before?: ComponentChildren;
  /** What was searched for in long lists, by their pointers. */
  readonly searches?: ReadonlyMap<Pointer, string>;
  /** The answers that a link brought along. */
  readonly byLink?: ReadonlySet<Pointer>;
  /** The answers that came from the sign-in; `true`: one that cannot be changed. */
  readonly fetched?: ReadonlyMap<Pointer, boolean>;
  /** What is known of files beside the answer: how far each has been checked, and which are on their way. */
  readonly files?: FilesNow;
  /** Drawn in the browser: what is not asked for is hidden by the markup, and not by style rules. */
  readonly isLive?: boolean;
}

const NONE: ReadonlyMap<Pointer, string> = new Map();
const NOWHERE: ReadonlySet<Pointer> = new Set();
const NOTHING: ReadonlyMap<Pointer, boolean> = new Map();

/** One step of a form on its sheet. Needs `followRules(page)` as styles of the page. */
export const FormPage = (props: FormPageProps): JSX.Element => {
  const { page, texts } = props;
  const { title, description, lang } = page.page;
  const ids = nodeIds(page);
  const { summary, errors, remarks } = problemsOnPage(ids.focus, props.problems);
  const drawing = {
    pairs: props.pairs,
    errors,
    remarks,
    ids,
    keys: followKeys(page),
    searches: props.searches ?? NONE,
    byLink: props.byLink ?? NOWHERE,
    fetched: props.fetched ?? NOTHING,
    files: props.files,
    within: '',
    texts,
    isLive: props.isLive,
  };
  return (
    <form
      class="sheet flush"
      id={FORM_ID}
      method="post"
      action={props.action}
      enctype={takesFiles(page) ? 'multipart/form-data' : undefined}
      novalidate
    >
      <DefaultButton texts={texts} />
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <StepHead form={props.form} heading={title} lang={lang} step={props.step} of={props.of} texts={texts} />
      {description !== undefined && (
        <div class="muted text" {...inLanguage(lang)}>
          <Markdown text={description} />
        </div>
      )}
      <ErrorSummary problems={summary} texts={texts} />
      {props.before}
      <p class="muted">{texts.step.allNeeded}</p>
      <ShowNodes nodes={page.nodes} drawing={drawing} />
      <Actions>
        <Button kind="primary" icon="forward" does="next">
          {texts.step.next}
        </Button>
        {props.hasBack === true && <Button does="back">{texts.step.back}</Button>}
        {props.isPassing !== true && (
          <Button kind="plain" does="save">
            {texts.step.save}
          </Button>
        )}
      </Actions>
    </form>
  );
};
