import type { JSX } from 'preact';
import type { ScanState } from '../../attachments';
import type { Pairs, Pointer, Problem, ShownForm, ShownPage } from '../../form';
import { FormPage, Notice, PageWrap, WithRail, type PageScripts } from '../../views';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import type { FillWays } from './fill-ways';
import { Rail } from './rail';
import { visiblePages } from './walk';

export interface StepPageProps {
  readonly site: Site;
  readonly ways: FillWays;
  /** What it is, where it is more than somebody's own beginning. */
  readonly about?: JSX.Element | null;
  /** The draft does not outlive the browser: it is not offered to be gone on with later. */
  readonly isPassing?: boolean;
  readonly shown: ShownForm;
  readonly page: ShownPage;
  readonly pairs: Pairs;
  readonly problems: readonly Problem[];
  /** Carried along, so that a page can be drawn again when the database is gone. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly saved: string;
  readonly phone: string;
  /**
   * What has just happened: it was saved on demand, questions came to it, or it could not be saved: since the database is away, since
   * nobody is signed in, or since it does not belong to whoever is.
   */
  readonly news?: 'saved' | 'more' | 'lost' | 'signed-out' | 'another';
  /** Said with the news: until when it is kept, or what is still there. */
  readonly newsText?: string;
  /** Where one signs in or out, in a tab of its own: what is typed stays in this one. */
  readonly inNewTab?: { readonly words: string; readonly href: string };
  /** What was searched for in long lists. */
  readonly searches?: ReadonlyMap<Pointer, string>;
  /** The answers that a link brought along. */
  readonly byLink?: ReadonlySet<Pointer>;
  /** The answers that came from the sign-in; `true`: one that cannot be changed. */
  readonly fetched?: ReadonlyMap<Pointer, boolean>;
  /** How far each file of the draft has been looked through, by its SHA-256. */
  readonly scans?: ReadonlyMap<string, ScanState>;
  readonly scripts?: PageScripts;
}

/** One step of a form. */
export const StepPage = (props: StepPageProps): JSX.Element => {
  const { site, ways, shown, page, problems } = props;
  const { texts } = site;
  const pages = visiblePages(shown);
  const step = pages.findIndex((one) => one.page.key === page.page.key) + 1;
  const of = pages.length + 1;
  return (
    <ResidentPage
      site={site}
      title={`${texts.step.title(step, of, page.page.title)} – ${shown.model.title}`}
      hasErrors={problems.some(({ soft }) => soft !== true)}
      indexed={false}
      scripts={props.scripts}
    >
      <PageWrap>
        <WithRail
          label={texts.step.about}
          rail={
            <Rail
              site={site}
              ways={ways}
              shown={shown}
              now={page.page.key}
              saved={props.saved}
              phone={props.phone}
            />
          }
        >
          <FormPage
            page={page}
            pairs={props.pairs}
            problems={problems}
            texts={texts}
            form={shown.model.title}
            step={step}
            of={of}
            action={ways.step(page.page.key)}
            hidden={props.hidden}
            hasBack={step > 1}
            isPassing={props.isPassing}
            before={
              <>
                {props.about}
                <News {...props} />
              </>
            }
            searches={props.searches}
            byLink={props.byLink}
            fetched={props.fetched}
            files={{ scans: props.scans }}
          />
        </WithRail>
      </PageWrap>
    </ResidentPage>
  );
};

const News = ({ site, news, newsText, inNewTab }: StepPageProps): JSX.Element | null => {
  const { step, login } = site.texts;
  if (news === undefined) return null;
  const told = {
    saved: { tone: 'ok' as const, heading: step.savedHeading },
    more: { tone: 'info' as const, heading: step.moreQuestions },
    lost: { tone: 'warn' as const, heading: step.notSaved },
    'signed-out': { tone: 'warn' as const, heading: login.notSaved },
    another: { tone: 'warn' as const, heading: login.another },
  }[news];
  return (
    <div id="nytt" class="field" tabindex={-1}>
      <Notice tone={told.tone} heading={told.heading} level={2}>
        {newsText !== undefined && newsText !== '' && <p>{newsText}</p>}
        {inNewTab !== undefined && (
          <p>
            <a href={inNewTab.href} target="_blank" rel="noopener">
              {inNewTab.words}
            </a>
          </p>
        )}
      </Notice>
    </div>
  );
};
