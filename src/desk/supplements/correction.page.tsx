import type { JSX } from 'preact';
import { LONGEST_REASON } from '../../cases';
import { Actions, Button, ButtonLink, DeskHead, ErrorSummary, TextArea } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface CorrectionPageProps {
  readonly site: DeskSite;
  readonly caseNumber: string;
  readonly reason: string;
  readonly error?: string;
}

/** Before the staff put answers right they say why. */
export const CorrectionPage = ({ site, caseNumber, reason, error }: CorrectionPageProps): JSX.Element => {
  const { texts } = site;
  const { correction: words, deskSupplement, page } = texts;
  const heading = words.heading(caseNumber);
  return (
    <DeskPage site={site} title={error === undefined ? heading : page.errorTitle(heading)} part="cases">
      <Desk>
        <p class="small muted">
          <a href={addresses.case(caseNumber)}>{deskSupplement.backToCase}</a>
        </p>
        <DeskHead heading={heading} />
        <form class="sheet" method="post" action={addresses.caseCorrection(caseNumber)} novalidate>
          <ErrorSummary
            problems={error === undefined ? [] : [{ message: error, href: '#skal' }]}
            texts={texts}
          />
          <p>{words.lead}</p>
          <TextArea
            id="skal"
            name="_reason"
            label={words.reason}
            hint={words.reasonHint}
            error={error}
            value={reason}
            rows={3}
            maxLength={LONGEST_REASON}
            texts={texts}
          />
          <Actions>
            <Button kind="primary" icon="forward">
              {words.open}
            </Button>
            <ButtonLink href={addresses.case(caseNumber)}>{deskSupplement.backToCase}</ButtonLink>
          </Actions>
        </form>
      </Desk>
    </DeskPage>
  );
};
