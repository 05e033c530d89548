import type { JSX } from 'preact';
import { Crumbs, ErrorSummary, PageWrap, ProseSheet } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import { Survey, type SurveyProps } from './survey';

export interface SurveyPageProps {
  readonly site: Site;
  readonly survey: Omit<SurveyProps, 'texts' | 'errors'>;
  readonly problems: readonly { readonly id: string; readonly message: string }[];
}

/** The question on a page of its own, where something in the answer is to be put right. */
export const SurveyPage = ({ site, survey, problems }: SurveyPageProps): JSX.Element => {
  const { texts } = site;
  const title = texts.survey.heading;
  return (
    <ResidentPage site={site} title={title} hasErrors={problems.length > 0} indexed={false}>
      <PageWrap>
        <Crumbs above={[{ words: texts.page.start, href: addresses.start }]} here={title} texts={texts} />
        <ProseSheet flush>
          <h1>{title}</h1>
          <ErrorSummary
            problems={problems.map(({ id, message }) => ({ message, href: `#${id}` }))}
            texts={texts}
          />
          <Survey {...survey} errors={errorsById(problems)} texts={texts} />
          <p>
            <a href={survey.back}>{texts.survey.back}</a>
          </p>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};

export const errorsById = (problems: SurveyPageProps['problems']): Readonly<Record<string, string>> =>
  Object.fromEntries(problems.map(({ id, message }) => [id, message]));
