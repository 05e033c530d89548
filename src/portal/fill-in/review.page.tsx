import type { JSX } from 'preact';
import { summarise, type Problem, type ShownForm } from '../../form';
import {
  Actions,
  Answers,
  Button,
  ButtonLink,
  Edge,
  ErrorSummary,
  idOf,
  Notice,
  PageWrap,
  SectionHead,
  WithRail,
} from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import { Rail } from './rail';
import { pageHolding, visiblePages } from './walk';

export interface ReviewPageProps {
  readonly site: Site;
  readonly draftId: string;
  readonly shown: ShownForm;
  readonly problems: readonly Problem[];
  readonly saved: string;
  readonly phone: string;
  /** The answers could not be sent in just now; nothing is lost. */
  readonly notSent?: string;
}

/** All answers before they are sent in, each with a way back to its question (WCAG 3.3.4, 3.3.6). */
export const ReviewPage = (props: ReviewPageProps): JSX.Element => {
  const { site, draftId, shown, problems } = props;
  const { texts } = site;
  const pages = visiblePages(shown);
  const of = pages.length + 1;
  const last = pages.at(-1);
  return (
    <ResidentPage
      site={site}
      title={`${texts.step.title(of, of, texts.step.review)} – ${shown.model.title}`}
      hasErrors={problems.length > 0}
      indexed={false}
    >
      <PageWrap>
        <WithRail
          label={texts.step.about}
          rail={
            <Rail
              site={site}
              draftId={draftId}
              shown={shown}
              now={undefined}
              saved={props.saved}
              phone={props.phone}
            />
          }
        >
          <form class="sheet flush" method="post" action={addresses.review(draftId)} novalidate>
            <Edge step={of} of={of} />
            <p class="form-name">{shown.model.title}</p>
            <p class="step-count">{texts.step.count(of, of)}</p>
            <h1>{texts.review.heading}</h1>
            <p class="lead">{texts.review.lead}</p>
            <ErrorSummary
              problems={problems.map((problem) => ({
                message: problem.message,
                href: wayTo(shown, draftId, problem.pointer),
              }))}
              texts={texts}
            />
            {props.notSent !== undefined && (
              <Notice tone="warn" heading={texts.review.notSent} level={2}>
                <p>{props.notSent}</p>
              </Notice>
            )}
            <Answers
              sections={summarise(shown)}
              changeHref={(section, row) =>
                addresses.change(draftId, section.pageKey, `#${idOf(row.pointer)}`)
              }
              texts={texts}
            />
            <SectionHead heading={texts.review.sendHeading} />
            <div class="stack field">
              <p class="small muted">{texts.service.publicRecord}</p>
            </div>
            <Actions>
              <Button kind="primary" icon="forward" does="submit">
                {texts.review.submit}
              </Button>
              {last !== undefined && (
                <ButtonLink href={addresses.step(draftId, last.page.key)}>{texts.step.back}</ButtonLink>
              )}
            </Actions>
          </form>
        </WithRail>
      </PageWrap>
    </ResidentPage>
  );
};

/** The way to where something is put right: its page, with its errors told there too. */
const wayTo = (shown: ShownForm, draftId: string, pointer: string): string | undefined => {
  const page = pageHolding(shown, pointer);
  return page === undefined ? undefined : addresses.change(draftId, page.page.key, '&fel=1#fel');
};
