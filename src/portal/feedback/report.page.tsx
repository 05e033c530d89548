import type { JSX } from 'preact';
import { LONGEST_OPINION } from '../../feedback';
import {
  Actions,
  Button,
  ButtonLink,
  Crumbs,
  ErrorSummary,
  PageWrap,
  ProseSheet,
  TextArea,
  TextBox,
  Trap,
} from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import { EMAIL, PAGE, WHAT } from './read-opinion';
import { errorsById, type SurveyPageProps } from './survey.page';

export interface ReportPageProps {
  readonly site: Site;
  readonly page: string;
  readonly what: string;
  readonly email: string;
  readonly problems: SurveyPageProps['problems'];
}

/** Something is wrong with a page: which, what, and where to answer if one wants an answer. */
export const ReportPage = ({ site, page, what, email, problems }: ReportPageProps): JSX.Element => {
  const { texts } = site;
  const { report } = texts;
  const errors = errorsById(problems);
  return (
    <ResidentPage site={site} title={report.title} hasErrors={problems.length > 0} indexed={false}>
      <PageWrap>
        <Crumbs
          above={[{ words: texts.page.start, href: addresses.start }]}
          here={report.title}
          texts={texts}
        />
        <ProseSheet flush>
          <h1>{report.title}</h1>
          <ErrorSummary
            problems={problems.map(({ id, message }) => ({ message, href: `#${id}` }))}
            texts={texts}
          />
          <p class="lead">{report.lead}</p>
          <form method="post" action={addresses.report} novalidate>
            <TextBox
              id="sida"
              name={PAGE}
              label={report.page}
              hint={report.pageHint}
              value={page}
              optional
              texts={texts}
            />
            <TextArea
              id="problem"
              name={WHAT}
              label={report.what}
              hint={report.whatHint}
              error={errors['problem']}
              value={what}
              maxLength={LONGEST_OPINION}
              texts={texts}
            />
            <TextBox
              id="epost"
              name={EMAIL}
              label={report.email}
              hint={report.emailHint}
              error={errors['epost']}
              value={email}
              width="w24"
              inputMode="email"
              autocomplete="email"
              optional
              texts={texts}
            />
            <p class="muted field">{report.kept}</p>
            <Trap words={texts.sending.trap} />
            <Actions>
              <Button kind="primary">{report.send}</Button>
            </Actions>
          </form>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};

/** It has come. */
export const ReportedPage = ({ site }: { readonly site: Site }): JSX.Element => {
  const { report, sorry } = site.texts;
  return (
    <ResidentPage site={site} title={report.thanks} indexed={false}>
      <PageWrap>
        <ProseSheet flush>
          <h1>{report.thanks}</h1>
          <p class="lead">{report.thanksText}</p>
          <Actions>
            <ButtonLink href={addresses.start}>{sorry.toStart}</ButtonLink>
          </Actions>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};
