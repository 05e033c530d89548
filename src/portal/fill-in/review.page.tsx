import type { JSX } from 'preact';
import {
  summarise,
  type AnswerChange,
  type FileValue,
  type Problem,
  type ShownForm,
  type ShownPage,
} from '../../form';
import {
  Actions,
  Answers,
  Button,
  ButtonLink,
  Changes,
  Edge,
  ErrorSummary,
  idOf,
  Notice,
  PageWrap,
  SectionHead,
  Trap,
  WithRail,
  type Texts,
} from '../../views';
import { TOKEN } from '../guard/form-token';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import type { FillWays } from './fill-ways';
import { Rail } from './rail';
import { pageHolding, stopPage, visiblePages } from './walk';

export interface ReviewPageProps {
  readonly site: Site;
  readonly ways: FillWays;
  /** What it is, where it is more than somebody's own beginning. */
  readonly about?: JSX.Element | null;
  /** What it changes in the case that it is over. */
  readonly changes?: readonly AnswerChange[];
  /** On the button that sends it in, where that does something else. */
  readonly submitWords?: string;
  readonly shown: ShownForm;
  readonly problems: readonly Problem[];
  /** Where a file of the answer is opened; undefined for one that nobody is handed. */
  readonly fileHref?: (file: FileValue) => string | undefined;
  readonly saved: string;
  readonly phone: string;
  /** The answers could not be sent in just now; nothing is lost. */
  readonly notSent?: string;
  /** Posted along with the button: shows that the page came from us. */
  readonly token?: string;
  /** One of the staff puts right or registers: nothing is sent in. */
  readonly isByStaff?: boolean;
  /** Somebody would have put the case right, and has changed nothing. */
  readonly isUnchanged?: boolean;
  /** It went too fast for a person, and one is asked to press once more. */
  readonly isAgain?: boolean;
}

/** All answers before they are sent in, each with a way back to its question (WCAG 3.3.4, 3.3.6). */
export const ReviewPage = (props: ReviewPageProps): JSX.Element => {
  const { site, ways, shown, problems, isUnchanged = false } = props;
  const { texts } = site;
  const pages = visiblePages(shown);
  const of = pages.length + 1;
  const last = pages.at(-1);
  const stop = stopPage(shown);
  const wrong = problems.filter(({ soft }) => soft !== true);
  const remarks = problems.filter(({ soft }) => soft === true);
  return (
    <ResidentPage
      site={site}
      title={`${texts.step.title(of, of, texts.step.review)} – ${shown.model.title}`}
      hasErrors={isUnchanged || wrong.length > 0}
      indexed={false}
    >
      <PageWrap>
        <WithRail
          label={texts.step.about}
          rail={
            <Rail
              site={site}
              ways={ways}
              shown={shown}
              now={undefined}
              saved={props.saved}
              phone={props.phone}
            />
          }
        >
          <form class="sheet flush" method="post" action={ways.review} novalidate>
            <Edge step={of} of={of} />
            <p class="form-name">{shown.model.title}</p>
            <p class="step-count">{texts.step.count(of, of)}</p>
            <h1>{texts.review.heading}</h1>
            <p class="lead">{texts.review.lead}</p>
            {props.about}
            <ErrorSummary
              problems={[
                ...(isUnchanged ? [{ message: texts.refusals['nothing-changed'] ?? '' }] : []),
                ...wrong.map((problem) => ({
                  message: problem.summary ?? problem.message,
                  href: wayTo(shown, ways, problem.pointer),
                })),
              ]}
              texts={texts}
            />
            {props.notSent !== undefined && (
              <Notice tone="warn" heading={texts.review.notSent} level={2}>
                <p>{props.notSent}</p>
              </Notice>
            )}
            {props.isAgain === true && (
              <div id="igen" tabindex={-1}>
                <Notice tone="warn" heading={texts.sending.againHeading} level={2}>
                  <p>{texts.sending.again}</p>
                </Notice>
              </div>
            )}
            {stop !== undefined && <Stopped ways={ways} page={stop} texts={texts} />}
            {remarks.length > 0 && <Remarks {...props} remarks={remarks} />}
            {props.changes !== undefined && <Changed {...props} changes={props.changes} />}
            <Answers
              sections={summarise(shown)}
              changeHref={(section, row) => ways.change(section.pageKey, `#${idOf(row.pointer)}`)}
              fileHref={props.fileHref}
              texts={texts}
            />
            {stop === undefined && props.isByStaff !== true && (
              <>
                <SectionHead heading={texts.review.sendHeading} />
                <div class="stack field">
                  <p class="small muted">{texts.service.publicRecord}</p>
                </div>
              </>
            )}
            <Trap words={texts.sending.trap} />
            {props.token !== undefined && <input type="hidden" name={TOKEN} value={props.token} />}
            <Actions>
              {stop === undefined && site.isClosed !== true && (
                <Button kind="primary" icon="forward" does="submit">
                  {props.submitWords ?? texts.review.submit}
                </Button>
              )}
              {last !== undefined && (
                <ButtonLink href={ways.step(last.page.key)}>{texts.step.back}</ButtonLink>
              )}
            </Actions>
          </form>
        </WithRail>
      </PageWrap>
    </ResidentPage>
  );
};

/** Before it is sent one sees what it does to the case. */
const Changed = ({
  site: { texts },
  changes,
  fileHref,
}: ReviewPageProps & { readonly changes: readonly AnswerChange[] }): JSX.Element => (
  <>
    <SectionHead heading={texts.supplement.changed} />
    {changes.length === 0 ? (
      <p class="field">{texts.supplement.unchanged}</p>
    ) : (
      <Changes changes={changes} fileHref={fileHref} texts={texts} />
    )}
  </>
);

/** What is sent in must be something that the service is for. */
const Stopped = ({
  ways,
  page,
  texts,
}: Pick<ReviewPageProps, 'ways'> & { readonly page: ShownPage; readonly texts: Texts }): JSX.Element => (
  <div class="field">
    <Notice tone="stop" heading={texts.stop.heading} level={2}>
      <p>
        {texts.stop.text} <a href={ways.step(page.page.key)}>{texts.stop.why}</a>
      </p>
    </Notice>
  </div>
);

/** What looks odd, and may be right all the same. */
const Remarks = ({
  site,
  shown,
  ways,
  remarks,
}: ReviewPageProps & { readonly remarks: readonly Problem[] }): JSX.Element => {
  const { problems } = site.texts;
  return (
    <div class="field">
      <Notice tone="warn" heading={problems.remarks} level={2}>
        <ul>
          {remarks.map(({ pointer, message }, place) => {
            const page = pageHolding(shown, pointer);
            return (
              <li key={place}>
                {page === undefined ? (
                  message
                ) : (
                  <a href={ways.change(page.page.key, `#${idOf(pointer)}`)}>{message}</a>
                )}
              </li>
            );
          })}
        </ul>
        <p>{problems.remarksHelp}</p>
      </Notice>
    </div>
  );
};

/** The way to where something is put right: its page, with its errors told there too. */
const wayTo = (shown: ShownForm, ways: FillWays, pointer: string): string | undefined => {
  const page = pageHolding(shown, pointer);
  return page === undefined ? undefined : ways.change(page.page.key, '&fel=1#fel');
};
