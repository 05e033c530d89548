import type { JSX } from 'preact';
import type { FormOpinion, Kept, PageReport, SurveyAnswer } from '../../feedback';
import { CaseTable, DeskHead, Empty, SectionHead } from '../../views';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface OpinionsPageProps {
  readonly site: DeskSite;
  readonly byForm: readonly FormOpinion[];
  readonly comments: readonly Kept<SurveyAnswer>[];
  readonly reports: readonly Kept<PageReport>[];
  /** A form's title; its id where it is no longer offered. */
  readonly titleOf: (formId: string) => string;
}

/** How residents like the forms, and what they say is wrong with the pages. */
export const OpinionsPage = (props: OpinionsPageProps): JSX.Element => {
  const { site, byForm, reports } = props;
  const words = site.texts.pagesOpinion;
  return (
    <DeskPage site={site} title={words.heading} part="opinions">
      <Desk>
        <DeskHead heading={words.heading} />
        <p>{words.about}</p>
        {byForm.length === 0 && reports.length === 0 && (
          <Empty icon="message" heading={words.none} text={words.noneHelp} />
        )}
        <ByForm {...props} />
        <Comments {...props} />
        <Reports {...props} />
      </Desk>
    </DeskPage>
  );
};

const Written = ({ text = '' }: { readonly text?: string }): JSX.Element => (
  <div class="free-text">{text}</div>
);

const columns = (...headings: string[]) => headings.map((heading) => ({ heading }));

const number = (value: number, { language }: DeskSite): string =>
  value.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB');

const ByForm = ({ site, byForm, titleOf }: OpinionsPageProps): JSX.Element | null => {
  const words = site.texts.pagesOpinion;
  return byForm.length === 0 ? null : (
    <>
      <SectionHead heading={words.byForm} />
      <CaseTable
        caption={words.byForm}
        columns={columns(words.form, words.answers, words.mean)}
        rows={byForm.map(({ formId, answers, mean }) => ({
          key: formId,
          cells: [titleOf(formId), number(answers, site), number(mean, site)],
        }))}
      />
    </>
  );
};

const Comments = ({ site, comments, titleOf }: OpinionsPageProps): JSX.Element | null => {
  const words = site.texts.pagesOpinion;
  return comments.length === 0 ? null : (
    <>
      <SectionHead heading={words.comments} />
      <CaseTable
        caption={words.comments}
        columns={columns(words.day, words.form, words.score, words.text)}
        rows={comments.map(({ day, formId, score, comment }, place) => ({
          key: String(place),
          cells: [
            day,
            titleOf(formId),
            site.texts.survey.choices[score - 1],
            <Written key="text" text={comment} />,
          ],
        }))}
      />
    </>
  );
};

const Reports = ({ site, reports }: OpinionsPageProps): JSX.Element | null => {
  const words = site.texts.pagesOpinion;
  return reports.length === 0 ? null : (
    <>
      <SectionHead heading={words.reports} />
      <CaseTable
        caption={words.reports}
        columns={columns(words.day, words.page, words.text, words.email)}
        rows={reports.map(({ day, page, what, email }, place) => ({
          key: String(place),
          cells: [
            day,
            <Written key="page" text={page} />,
            <Written key="what" text={what} />,
            email === undefined ? (
              '–'
            ) : (
              <a key="email" href={`mailto:${email}`}>
                {email}
              </a>
            ),
          ],
        }))}
      />
    </>
  );
};
