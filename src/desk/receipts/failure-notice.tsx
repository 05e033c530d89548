import type { JSX } from 'preact';
import { showInstant } from '../../form';
import type { FailedReceipt, ReceiptFailure } from '../../receipts';
import { Button, Notice } from '../../views';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import { isOneOf, MAY_RETRY } from '../rights';

export type Failed = Pick<ReceiptFailure | FailedReceipt, 'kind' | 'detail' | 'times' | 'failedAt'>;

export interface FailureNoticeProps {
  readonly site: DeskSite;
  readonly failure: Failed;
  readonly caseNumber: string;
}

/** Why a case has no receipt, how often it was tried, and a way to try again. */
export const FailureNotice = ({ site, failure, caseNumber }: FailureNoticeProps): JSX.Element => {
  const { receipts } = site.texts.staff;
  return (
    <>
      <Notice tone="warn" heading={receipts.failed(receipts.reasons[failure.kind])}>
        <p>{receipts.tried(failure.times, showInstant(failure.failedAt, site.language))}</p>
        <p class="small">
          {receipts.detail}: <code>{failure.detail}</code>
        </p>
      </Notice>
      <TryAgain site={site} caseNumber={caseNumber} />
    </>
  );
};

/** A button of the form that it stands in, for those who may; nothing for others. */
export const TryAgain = ({ site, caseNumber }: Omit<FailureNoticeProps, 'failure'>): JSX.Element | null =>
  isOneOf(site.user?.roles ?? [], MAY_RETRY) ? (
    <Button
      small
      to={addresses.receiptAgain(caseNumber)}
      which={site.texts.staff.receipts.ofCase(caseNumber)}
    >
      {site.texts.staff.again}
    </Button>
  ) : null;
