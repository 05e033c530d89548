import type { JSX } from 'preact';
import type { Attachment } from '../../attachments';
import { nextStatuses, type Case, type CaseMessage } from '../../cases';
import { showDate } from '../../form';
import { Block, Button, Notice, Select, Terms, type Writing } from '../../views';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import { isOneOf, MAY_HANDLE_CASES } from '../rights';

export interface HandleCaseProps {
  readonly site: DeskSite;
  readonly found: Case;
  /** Oldest first. */
  readonly messages: readonly CaseMessage[];
  /** What came with the case and with its messages. */
  readonly files: readonly Attachment[];
  readonly writing: Writing;
  /** What is wrong with the status that was chosen. */
  readonly statusError?: string;
  /** What was just done. */
  readonly news?: 'status' | 'message';
  /** The last day that an answer is promised for, as an ISO date. */
  readonly answerBy?: string;
}

/** Whether one may do more than look. */
export const mayHandle = ({ user }: DeskSite): boolean =>
  user !== undefined && isOneOf(user.roles, MAY_HANDLE_CASES);

/** What was just done with the case. */
export const HandlingNews = ({ site, found, news }: HandleCaseProps): JSX.Element | null => {
  const { staff, staffCase, page } = site.texts;
  if (news === undefined) return null;
  const words =
    news === 'message' ? staffCase.sent : staffCase.changed(staff.statuses[found.status] ?? found.status);
  return <Notice tone="ok" level={2} heading={words} said={page.done} />;
};

/** Status, and the day from which the clock of the law runs. */
export const HandleCase = ({ site, found, answerBy, statusError }: HandleCaseProps): JSX.Element => {
  const { texts, language } = site;
  const { staff, staffCase } = texts;
  const next = nextStatuses(found.status);
  const rows = [
    { term: staff.status, text: staff.statuses[found.status] ?? found.status },
    ...(found.completeOn === null
      ? []
      : [{ term: staffCase.completeFrom, text: showDate(found.completeOn, language) }]),
    ...(answerBy === undefined ? [] : [{ term: staffCase.answerBy, text: showDate(answerBy, language) }]),
  ];
  return (
    <Block id="handlagg" heading={staffCase.handle}>
      <Terms rows={rows} />
      {mayHandle(site) &&
        (next.length === 0 ? (
          <p class="muted small">{staffCase.noNext}</p>
        ) : (
          <form method="post" action={addresses.caseStatus(found.number)}>
            <input type="hidden" name="_from" value={found.status} />
            <Select
              id="status"
              name="_to"
              label={staffCase.status}
              options={next.map((status) => ({ value: status, label: staff.statuses[status] ?? status }))}
              value={undefined}
              error={statusError}
              texts={texts}
            />
            <p class="field">
              <Button small>{staffCase.change}</Button>
            </p>
          </form>
        ))}
      {mayHandle(site) && found.completeOn === null && (
        <form method="post" action={addresses.caseComplete(found.number)}>
          <p class="field">
            <Button small>{staffCase.markComplete}</Button>
          </p>
        </form>
      )}
    </Block>
  );
};
