import type { JSX } from 'preact';
import { isoInstant } from '../../form';
import type { FailedReceipt } from '../../receipts';
import { CaseTable, DeskHead, Empty, RowLink } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { TryAgain } from './failure-notice';

export interface FailedPageProps {
  readonly site: DeskSite;
  /** The latest first. */
  readonly rows: readonly FailedReceipt[];
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Cases whose receipt could not be made, and why. */
export const FailedPage = ({ site, rows }: FailedPageProps): JSX.Element => {
  const { staff } = site.texts;
  const { receipts } = staff;
  const columns = [staff.caseNumber, receipts.reason, receipts.times, receipts.last, receipts.mend];
  return (
    <DeskPage site={site} title={receipts.heading} part="cases">
      <Desk>
        <DeskHead heading={receipts.heading} />
        <p>{receipts.about}</p>
        {rows.length === 0 ? (
          <Empty icon="done" heading={receipts.none} text={receipts.noneHelp} />
        ) : (
          <CaseTable
            caption={receipts.caption}
            columns={columns.map((heading) => ({ heading }))}
            rows={rows.map(({ caseNumber, kind, detail, times, failedAt }) => ({
              key: caseNumber,
              cells: [
                <RowLink key="number" href={addresses.case(caseNumber)} words={caseNumber} />,
                <>
                  {sentence(receipts.reasons[kind])} <code class="small">{detail}</code>
                </>,
                <span key="times" class="num">
                  {times}
                </span>,
                <span key="last" class="num">
                  {isoInstant(failedAt)}
                </span>,
                <form key="again" method="post">
                  <TryAgain site={site} caseNumber={caseNumber} />
                </form>,
              ],
            }))}
          />
        )}
      </Desk>
    </DeskPage>
  );
};
