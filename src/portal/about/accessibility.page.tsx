import type { JSX } from 'preact';
import { SITUATIONS, showDate, type Accessibility, type AccessibilityProblem } from '../../form';
import { Crumbs, PageWrap, Paragraphs, ProseSheet } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

/** Digg's own form; the law says that the statement links to it. */
const SUPERVISOR = 'https://www.digg.se/tdosanmalan';

export interface AccessibilityPageProps {
  readonly site: Site;
  /** Where the form is with which anybody tells what is not accessible; none where it is not offered. */
  readonly report?: string;
}

/** The accessibility statement (lag 2018:1937 10 §), in the order of Digg's model. */
export const AccessibilityPage = ({ site, report }: AccessibilityPageProps): JSX.Element => {
  const { municipality, texts } = site;
  const { accessibility: words, page } = texts;
  const { accessibility: told, contact } = municipality;
  return (
    <ResidentPage site={site} title={`${page.accessibility} – ${municipality.portal}`}>
      <PageWrap>
        <Crumbs
          above={[{ words: page.start, href: addresses.start }]}
          here={page.accessibility}
          texts={texts}
        />
        <ProseSheet flush>
          <h1>{page.accessibility}</h1>
          <p class="lead">{words.lead(municipality.name, told.service ?? municipality.portal)}</p>
          <h2>{words.howHeading}</h2>
          <p>{words.statuses[told.status]}</p>
          <Problems told={told} site={site} />
          {told.burden !== undefined && told.burden.length > 0 && (
            <>
              <h2>{words.burdenHeading}</h2>
              <ReasonedList problems={told.burden} />
            </>
          )}
          {told.outside !== undefined && told.outside.length > 0 && (
            <>
              <h2>{words.outsideHeading}</h2>
              <ul>
                {told.outside.map((what) => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            </>
          )}
          <h2>{words.reportHeading}</h2>
          {report !== undefined && (
            <p>
              <a href={report}>{words.reportByForm}</a>
            </p>
          )}
          <p>{words.reportText(contact.phone, contact.email)}</p>
          <h2>{words.superviseHeading}</h2>
          <p>{words.superviseText}</p>
          <p>
            <a href={SUPERVISOR}>{words.superviseLink}</a>
          </p>
          <Method told={told} site={site} />
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};

interface PartProps {
  readonly told: Accessibility;
  readonly site: Site;
}

/** By whom they hinder, so that each finds their own. */
const Problems = ({ told, site: { texts } }: PartProps): JSX.Element | null =>
  told.problems.length === 0 ? null : (
    <>
      <h2>{texts.accessibility.problemsHeading}</h2>
      {SITUATIONS.map((situation) => {
        const here = told.problems.filter((problem) => problem.situation === situation);
        return here.length === 0 ? null : (
          <section key={situation}>
            <h3>{texts.accessibility.situations[situation]}</h3>
            <ReasonedList problems={here} />
          </section>
        );
      })}
    </>
  );

const ReasonedList = ({
  problems,
}: {
  readonly problems: readonly Pick<AccessibilityProblem, 'what' | 'why'>[];
}): JSX.Element => (
  <ul>
    {problems.map(({ what, why }) => (
      <li key={what}>
        {what} {why}
      </li>
    ))}
  </ul>
);

const Method = ({ told, site: { texts, language } }: PartProps): JSX.Element => {
  const { accessibility: words } = texts;
  return (
    <>
      <h2>{words.methodHeading}</h2>
      <p>{words.methods[told.method]}</p>
      {told.methodText !== undefined && <Paragraphs text={told.methodText} />}
      <dl class="answers">
        <div>
          <dt>{words.assessedAt}</dt>
          <dd>{showDate(told.assessedAt, language)}</dd>
        </div>
        <div>
          <dt>{words.updatedAt}</dt>
          <dd>{showDate(told.updatedAt, language)}</dd>
        </div>
      </dl>
    </>
  );
};
