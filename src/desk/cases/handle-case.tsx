import type { JSX } from 'preact';
import type { Attachment } from '../../attachments';
import { LONGEST_MESSAGE, nextStatuses, type Case, type CaseMessage } from '../../cases';
import { isoInstant, showDate, type FileValue } from '../../form';
import { Block, Button, ErrorSummary, Files, Messages, Notice, Select, Terms, TextArea } from '../../views';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import { isOneOf, MAY_HANDLE_CASES } from '../rights';
import { toldFile } from './case-files';

/** A message that one of the staff is writing. */
export interface DeskWriting {
  /** Of the page: posted twice it is one message. */
  readonly postKey: string;
  readonly text: string;
  readonly error?: string;
}

export interface HandleCaseProps {
  readonly site: DeskSite;
  readonly found: Case;
  /** Oldest first. */
  readonly messages: readonly CaseMessage[];
  /** What came with the case and with its messages. */
  readonly files: readonly Attachment[];
  readonly writing: DeskWriting;
  /** What is wrong with the status that was chosen. */
  readonly statusError?: string;
  /** What was just done. */
  readonly news?: 'status' | 'message';
  /** The last day that an answer is promised for, as an ISO date. */
  readonly answerBy?: string;
}

const mayHandle = ({ user }: DeskSite): boolean =>
  user !== undefined && isOneOf(user.roles, MAY_HANDLE_CASES);

/** What was just done with the case. */
export const HandlingNews = ({ site, found, news }: HandleCaseProps): JSX.Element | null => {
  const { staff, staffCase, page } = site.texts;
  if (news === undefined) return null;
  const words =
    news === 'message' ? staffCase.sent : staffCase.changed(staff.statuses[found.status] ?? found.status);
  return <Notice tone="ok" level={2} heading={words} said={page.done} />;
};

/** The files of a message, as the list of all the case's files tells of them. */
const MessageFiles = ({
  site,
  found,
  files,
  named,
}: Pick<HandleCaseProps, 'site' | 'found' | 'files'> & {
  readonly named: readonly FileValue[];
}): JSX.Element => (
  <Files
    files={files
      .filter(({ sha256 }) => named.some((one) => one.sha256 === sha256))
      .map((file) => toldFile(file, found.number, site))}
  />
);

/** What both sides have written, and a box for those who may write. */
export const CaseLetters = (props: HandleCaseProps): JSX.Element => {
  const { site, found, messages, writing } = props;
  const { texts } = site;
  const { staffCase } = texts;
  return (
    <Block id="meddelanden" heading={staffCase.messages}>
      {messages.length === 0 ? (
        <p class="muted">{staffCase.none}</p>
      ) : (
        <Messages
          messages={messages.map(({ id, sender, signature, text, at, files }) => ({
            key: id,
            from: sender === 'resident' ? staffCase.resident : (signature ?? ''),
            time: { words: isoInstant(at), iso: at.toISOString() },
            text,
            mine: sender === 'staff',
            files: files.length === 0 ? undefined : <MessageFiles {...props} named={files} />,
          }))}
        />
      )}
      {mayHandle(site) && (
        <form method="post" action={addresses.caseMessages(found.number)} novalidate>
          <ErrorSummary
            problems={writing.error === undefined ? [] : [{ message: writing.error, href: '#meddelande' }]}
            texts={texts}
          />
          <input type="hidden" name="_key" value={writing.postKey} />
          <TextArea
            id="meddelande"
            name="_message"
            label={staffCase.write}
            hint={staffCase.writeHint}
            error={writing.error}
            value={writing.text}
            rows={4}
            maxLength={LONGEST_MESSAGE}
            texts={texts}
          />
          <p class="field">
            <Button small icon="message">
              {staffCase.send}
            </Button>
          </p>
        </form>
      )}
    </Block>
  );
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
