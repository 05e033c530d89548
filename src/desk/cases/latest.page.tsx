import type { JSX } from 'preact';
import type { Case } from '../../cases';
import { isoInstant } from '../../form';
import { ButtonLink, CaseTable, DeskHead, Empty, Notice, Pager, RowLink, Tag } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { noticeWords } from '../notices/words';
import { statusIcon } from './status-icon';

export interface LatestPageProps {
  readonly site: DeskSite;
  readonly rows: readonly CaseRow[];
  /** Where the older ones are. */
  readonly next?: string;
  /** Whether it begins with the newest of all. */
  readonly isFirst: boolean;
  /** Whether there are receipts that could not be made. */
  readonly failed: boolean;
  /** Whether there are residents who could not be told something. */
  readonly unreached: boolean;
}

export interface CaseRow {
  readonly found: Pick<Case, 'number' | 'receivedAt' | 'status'>;
  /** The form's title. */
  readonly form: string;
}

/** What has come in, newest first. */
export const LatestPage = ({
  site,
  rows,
  next,
  isFirst,
  failed,
  unreached,
}: LatestPageProps): JSX.Element => {
  const { staff } = site.texts;
  const words = noticeWords(site.language);
  return (
    <DeskPage site={site} title={staff.cases} part="cases">
      <Desk>
        <DeskHead heading={staff.latest}>
          {!isFirst && (
            <ButtonLink small href={addresses.cases}>
              {staff.toLatest}
            </ButtonLink>
          )}
        </DeskHead>
        {failed && (
          <Notice tone="warn">
            <p>
              {staff.receipts.someFailed} <a href={addresses.failedReceipts}>{staff.receipts.seeFailed}</a>
            </p>
          </Notice>
        )}
        {unreached && (
          <Notice tone="warn">
            <p>
              {words.someGivenUp} <a href={addresses.noticesGivenUp}>{words.seeGivenUp}</a>
            </p>
          </Notice>
        )}
        {rows.length > 0 ? (
          <CaseTable
            caption={staff.latestCaption}
            columns={[staff.caseNumber, staff.service, staff.received, staff.status].map((heading) => ({
              heading,
            }))}
            rows={rows.map(({ form, found: { number, receivedAt, status } }) => ({
              key: number,
              cells: [
                <RowLink key="number" href={addresses.case(number)} words={number} />,
                form,
                <span key="received" class="num">
                  {isoInstant(receivedAt)}
                </span>,
                <Tag key="status" icon={statusIcon(status)} words={staff.statuses[status] ?? status} />,
              ],
            }))}
          >
            <Pager
              label={staff.pages}
              shown={staff.shown(rows.length)}
              next={next === undefined ? undefined : { words: staff.nextPage, href: next }}
            />
          </CaseTable>
        ) : isFirst ? (
          <Empty icon="document" heading={staff.noCases} text={staff.noCasesHelp} />
        ) : (
          <p>{staff.endOfList}</p>
        )}
      </Desk>
    </DeskPage>
  );
};
