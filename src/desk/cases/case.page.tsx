import type { JSX } from 'preact';
import type { CaseEvent } from '../../cases';
import { isoInstant, showInstant } from '../../form';
import {
  Actions,
  Block,
  ButtonLink,
  CaseGrid,
  CaseHead,
  ErrorSummary,
  Log,
  messageProblems,
  Notice as Told,
  Tag,
  Terms,
} from '../../views';
import { addresses } from '../addresses';
import type { Holder } from '../../identity';
import type { Notice } from '../../notices';
import type { ReceiptFailure } from '../../receipts';
import { ArchivedBlank } from '../blanks/archived-blank';
import { DeskPage } from '../frame/desk-page';
import { caseScript } from '../frame/desk-script';
import { Unreached } from '../notices/unreached';
import { FailureNotice } from '../receipts/failure-notice';
import { isOneOf, MAY_READ_AUDIT } from '../rights';
import { RevisionsBlock, SupplementBlock, type AmendmentsProps } from '../supplements/amendments-parts';
import { CaseAnswers, type CaseAnswersProps } from './case-answers';
import { CaseFiles, type CaseFilesProps } from './case-files';
import { CaseLetters, type CaseLettersProps } from './case-letters';
import { CaseNotes, type CaseNotesProps } from './case-notes';
import { eventWords } from './event-words';
import { HandleCase } from './handle-case';
import { Seen } from './handling-props';
import { HandlingNews } from './handling-news';
import { PresentColleagues, type PresentProps } from './present';
import { statusIcon } from './status-icon';

export interface CasePageProps
  extends CaseLettersProps, CaseAnswersProps, CaseNotesProps, PresentProps, AmendmentsProps {
  /** The form's title in the version that the answers are read by. */
  readonly form: string;
  /** Oldest first, as they are stored. */
  readonly events: readonly CaseEvent[];
  readonly isReceiptMade: boolean;
  /** Why it is not; undefined while nothing is wrong. */
  readonly failure?: ReceiptFailure;
  /** What the resident could not be told. */
  readonly unreached: readonly Notice[];
  readonly questions: CaseFilesProps['questions'];
  readonly hidden: CaseFilesProps['hidden'];
  /** Who was signed in when it was sent in; undefined for nobody. */
  readonly holder?: Holder;
}

/** One case: what was answered, read by the version it was filled in with, and what is known about it. */
export const CasePage = (props: CasePageProps): JSX.Element => {
  const { site, found, form, unreached } = props;
  const { texts } = site;
  const { staff, handling } = texts;
  const title = `${texts.case.title(found.number)} – ${form}`;
  const problems = problemsOf(props);
  return (
    <DeskPage
      site={site}
      title={problems.length === 0 ? title : texts.page.errorTitle(title)}
      part="cases"
      script={caseScript}
    >
      <CaseHead
        above={
          <>
            <a href={addresses.cases}>{staff.cases}</a> / {found.number}
          </>
        }
        heading={form}
        state={
          <>
            {found.protectedAt !== null && <Tag status="late" icon="lock" words={handling.protected} />}
            <Tag icon={statusIcon(found.status)} words={staff.statuses[found.status] ?? found.status} />
          </>
        }
      />
      <Unreached site={site} notices={unreached} />
      {/* One form with several buttons: whichever is pressed, what is half written goes along and comes back. */}
      <form
        method="post"
        action={addresses.caseResume(found.number)}
        enctype="multipart/form-data"
        data-presence={addresses.casePresence(found.number)}
        novalidate
      >
        <Seen found={found} />
        <input type="hidden" name="_key" value={props.writing.postKey} />
        <CaseGrid beside={<Beside {...props} />}>
          <ErrorSummary problems={problems} texts={texts} />
          <HandlingNews {...props} />
          <PresentColleagues {...props} />
          {found.protectedAt !== null && (
            <Told tone="warn" level={2} heading={handling.protected} said={texts.page.important}>
              <p>{handling.protectedText}</p>
            </Told>
          )}
          <CaseAnswers {...props} />
          <RevisionsBlock {...props} />
          <CaseFiles {...props} caseNumber={found.number} />
          <CaseLetters {...props} />
        </CaseGrid>
      </form>
    </DeskPage>
  );
};

/** What is wrong in the boxes of the page, in the order that they stand. */
const problemsOf = ({ writing, noting, templating, statusError, handlerError }: CasePageProps) => [
  ...(templating.error === undefined ? [] : [{ message: templating.error, href: '#mall' }]),
  ...messageProblems('meddelande', writing),
  ...(handlerError === undefined ? [] : [{ message: handlerError, href: '#ansvarig' }]),
  ...(statusError === undefined ? [] : [{ message: statusError, href: '#status' }]),
  ...(noting.error === undefined ? [] : [{ message: noting.error, href: '#anteckning' }]),
];

type ReceiptProps = Pick<CasePageProps, 'site' | 'found' | 'isReceiptMade' | 'failure'>;

/** The receipt; or why there is none. */
const Receipt = ({ site, found, isReceiptMade, failure }: ReceiptProps): JSX.Element => {
  const { staff } = site.texts;
  if (isReceiptMade) {
    return (
      <Actions>
        <ButtonLink small icon="download" href={addresses.receipt(found.number)}>
          {staff.fetchReceipt}
        </ButtonLink>
        <ButtonLink small icon="download" href={addresses.archiveReceipt(found.number)}>
          {staff.receipts.fetchForArchive}
        </ButtonLink>
      </Actions>
    );
  }
  return failure === undefined ? (
    <p>{staff.receiptSoon}</p>
  ) : (
    <FailureNotice site={site} failure={failure} caseNumber={found.number} />
  );
};

const Beside = (props: CasePageProps): JSX.Element => {
  const { site, found, version, events, isReceiptMade, failure, holder } = props;
  const { staff } = site.texts;
  return (
    <>
      <HandleCase {...props} />
      <SupplementBlock {...props} />
      <CaseNotes {...props} />
      <Block id="om" heading={staff.aboutCase}>
        <Terms
          rows={[
            { term: staff.caseNumber, text: found.number },
            { term: staff.received, text: showInstant(found.receivedAt, site.language) },
            { term: staff.source, text: staff.sources[found.source] ?? found.source },
            ...(holder === undefined
              ? []
              : [
                  {
                    term: staff.signedIn,
                    text: staff.signedInBy(
                      holder.issuer,
                      holder.level,
                      showInstant(holder.signedInAt, site.language),
                    ),
                  },
                ]),
            { term: staff.language, text: staff.languages[found.language] ?? found.language },
            { term: staff.form, text: `${found.formId}, ${staff.version(version).toLowerCase()}` },
          ]}
        />
        <p class="small muted">{staff.viewsAreKept}</p>
        {site.user !== undefined && isOneOf(site.user.roles, MAY_READ_AUDIT) && (
          <p>
            <a href={addresses.auditOfCase(found.number)}>{site.texts.audit.whoSaw}</a>
          </p>
        )}
      </Block>
      <Block id="kvittens" heading={staff.receipt}>
        <Receipt site={site} found={found} isReceiptMade={isReceiptMade} failure={failure} />
      </Block>
      {found.source === 'blankett' && <ArchivedBlank site={site} caseNumber={found.number} />}
      <Block id="handelser" heading={staff.events}>
        <Log
          events={[...events].reverse().map((event) => ({
            time: isoInstant(event.at),
            text: eventWords(event, props.names, site.texts),
          }))}
        />
      </Block>
    </>
  );
};
