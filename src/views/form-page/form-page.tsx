import type { ComponentChildren, JSX } from 'preact';
import type { Pairs } from '../../form/answer/pairs';
import type { Problem } from '../../form/problem';
import type { ShownPage } from '../../form/model/shown-form';
import { Actions, Button } from '../button/button';
import { ErrorSummary } from '../error-summary/error-summary';
import { StepHead } from '../step-head/step-head';
import type { Texts } from '../text/texts';
import { followKeys } from './follow';
import { nodeIds } from './node-ids';
import { problemsOnPage } from './problems-on-page';
import { ShowNodes } from './show-nodes';

export interface FormPageProps {
  readonly page: ShownPage;
  /** What the controls hold, by name: the answer as `encodeAnswer` gives it, or what was posted. */
  readonly pairs: Pairs;
  /** Of this page, in its order. */
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
  /** Between the heading and the questions: what could not be saved, for example. */
  readonly before?: ComponentChildren;
}

/** One step of a form on its sheet. Needs `followRules(page)` as styles of the page. */
export const FormPage = (props: FormPageProps): JSX.Element => {
  const { page, texts } = props;
  const ids = nodeIds(page);
  const problems = problemsOnPage(ids.focus, props.problems);
  const errors = new Map(
    problems.flatMap(({ owner, message }) => (owner === undefined ? [] : [[owner, message] as const])),
  );
  return (
    <form class="sheet flush" method="post" action={props.action} novalidate>
      {/* Enter in a text box presses the first button of a form: it must not be one that removes something. */}
      <button class="hidden-text" name="_do" value="next" tabindex={-1} aria-hidden="true">
        {texts.step.next}
      </button>
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <StepHead form={props.form} heading={page.page.title} step={props.step} of={props.of} texts={texts} />
      {page.page.description !== undefined && <p class="muted">{page.page.description}</p>}
      <ErrorSummary problems={problems} texts={texts} />
      {props.before}
      <p class="muted">{texts.step.allNeeded}</p>
      <ShowNodes
        nodes={page.nodes}
        drawing={{ pairs: props.pairs, errors, ids, keys: followKeys(page), texts }}
      />
      <Actions>
        <Button kind="primary" icon="forward" does="next">
          {texts.step.next}
        </Button>
        {props.hasBack === true && <Button does="back">{texts.step.back}</Button>}
        <Button kind="plain" does="save">
          {texts.step.save}
        </Button>
      </Actions>
    </form>
  );
};
