import type { JSX } from 'preact';
import type { Case, CaseEvent } from '../../cases';
import { isoInstant, showInstant, type AnswerSection } from '../../form';
import { Actions, Answers, Block, ButtonLink, CaseGrid, CaseHead, Log, Tag, Terms } from '../../views';
import { addresses } from '../addresses';
import type { ReceiptFailure } from '../../receipts';
import { ArchivedBlank } from '../blanks/archived-blank';
import { DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { FailureNotice } from '../receipts/failure-notice';
import { statusIcon } from './status-icon';

export interface CasePageProps {
  readonly site: DeskSite;
  readonly found: Case;
  /** The form's title in the version that the answers are read by. */
  readonly form: string;
  /** That version's number. */
  readonly version: number;
  readonly sections: readonly AnswerSection[];
  /** Oldest first, as they are stored. */
  readonly events: readonly CaseEvent[];
  readonly isReceiptMade: boolean;
  /** Why it is not; undefined while nothing is wrong. */
  readonly failure?: ReceiptFailure;
}

/** One case: what was answered, read by the version it was filled in with, and what is known about it. */
export const CasePage = (props: CasePageProps): JSX.Element => {
  const { site, found, form, version, sections } = props;
  const { texts } = site;
  const { staff } = texts;
  return (
    <DeskPage site={site} title={`${texts.case.title(found.number)} – ${form}`} part="cases">
      <CaseHead
        above={
          <>
            <a href={addresses.cases}>{staff.cases}</a> / {found.number}
          </>
        }
        heading={form}
        state={<Tag icon={statusIcon(found.status)} words={staff.statuses[found.status] ?? found.status} />}
      />
      <CaseGrid beside={<Beside {...props} />}>
        <Block id="svar" heading={staff.answers} about={staff.filledInWith(version)}>
          <Answers sections={sections} texts={texts} />
        </Block>
      </CaseGrid>
    </DeskPage>
  );
};

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

const Beside = ({ site, found, version, events, isReceiptMade, failure }: CasePageProps): JSX.Element => {
  const { staff } = site.texts;
  return (
    <>
      <Block id="om" heading={staff.aboutCase}>
        <Terms
          rows={[
            { term: staff.caseNumber, text: found.number },
            { term: staff.received, text: showInstant(found.receivedAt, site.language) },
            { term: staff.source, text: staff.sources[found.source] ?? found.source },
            { term: staff.language, text: staff.languages[found.language] ?? found.language },
            { term: staff.form, text: `${found.formId}, ${staff.version(version).toLowerCase()}` },
          ]}
        />
        <p class="small muted">{staff.viewsAreKept}</p>
      </Block>
      <Block id="kvittens" heading={staff.receipt}>
        <Receipt site={site} found={found} isReceiptMade={isReceiptMade} failure={failure} />
      </Block>
      {found.source === 'blankett' && <ArchivedBlank site={site} caseNumber={found.number} />}
      <Block id="handelser" heading={staff.events}>
        <Log
          events={[...events].reverse().map(({ at, kind }) => ({
            time: isoInstant(at),
            text: staff.happened[kind] ?? kind,
          }))}
        />
      </Block>
    </>
  );
};
