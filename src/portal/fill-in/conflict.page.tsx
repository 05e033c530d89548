import type { JSX } from 'preact';
import { Actions, Button, ErrorSummary, PageWrap, ProseSheet, Radios } from '../../views';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import type { Pick } from './conflicts';

export interface ConflictPageProps {
  readonly site: Site;
  /** The form's title. */
  readonly form: string;
  readonly action: string;
  /** All that was posted about these questions, to be posted again, and what goes along with it. */
  readonly hidden: readonly (readonly [string, string])[];
  /** What was pressed. */
  readonly does: string;
  readonly questions: readonly ConflictingAnswers[];
  /** Something was to be chosen, and was not. */
  readonly isTold: boolean;
}

/** A question that was answered in two places. */
export interface ConflictingAnswers {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** Each in words. */
  readonly answers: Readonly<Record<Pick, string>>;
}

/** Two tabs have answered the same question: both answers, to choose between. Nothing of either is lost before that. */
export const ConflictPage = (props: ConflictPageProps): JSX.Element => {
  const { site, questions } = props;
  const { texts } = site;
  const { drafts } = texts;
  return (
    <ResidentPage
      site={site}
      title={`${drafts.conflictHeading} – ${props.form}`}
      hasErrors={props.isTold}
      indexed={false}
    >
      <PageWrap>
        <ProseSheet flush>
          <p class="form-name">{props.form}</p>
          <h1>{drafts.conflictHeading}</h1>
          <p class="lead">{drafts.conflictText}</p>
          <form method="post" action={props.action} novalidate>
            <ErrorSummary
              problems={
                props.isTold
                  ? questions.map(({ id, label }) => ({
                      message: `${label}: ${drafts.conflictPick}`,
                      href: `#${id}`,
                    }))
                  : []
              }
              texts={texts}
            />
            {props.hidden.map(([name, value], place) => (
              <input key={place} type="hidden" name={name} value={value} />
            ))}
            {questions.map(({ id, name, label, answers }) => (
              <Radios
                key={id}
                id={id}
                name={name}
                label={label}
                error={props.isTold ? drafts.conflictPick : undefined}
                value={undefined}
                options={[
                  { value: 'theirs', label: drafts.theirs, hint: answers.theirs },
                  { value: 'mine', label: drafts.mine, hint: answers.mine },
                ]}
                texts={texts}
              />
            ))}
            <Actions>
              <Button kind="primary" icon="forward" does={props.does}>
                {drafts.conflictSave}
              </Button>
            </Actions>
          </form>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};
