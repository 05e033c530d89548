import { Fragment, type JSX } from 'preact';
import { isoInstant, maskContact } from '../../form';
import type { Composed, Notice as NoticeSent } from '../../notices';
import { Block, CaseGrid, CaseHead, Terms } from '../../views';
import { addresses } from '../addresses';
import { DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { TryNoticeAgain } from './unreached';
import { noticeWords } from './words';

export interface NoticePageProps {
  readonly site: DeskSite;
  readonly notice: NoticeSent;
  readonly caseNumber?: string;
  /** What it says; undefined when that is over. */
  readonly composed?: Composed;
  /** Whether what opens anything is covered. */
  readonly isCovered: boolean;
  /** Whether there is a server that it can be handed to. */
  readonly hasServer: boolean;
}

/** One notice: what became of it, and what it says. */
export const NoticePage = (props: NoticePageProps): JSX.Element => {
  const { site, notice, composed, isCovered } = props;
  const words = noticeWords(site.language);
  const what = words.events[notice.event] ?? notice.event;
  return (
    <DeskPage site={site} title={what} part="notices">
      <CaseHead above={<a href={addresses.notices}>{words.heading}</a>} heading={what} />
      <CaseGrid beside={<Beside {...props} />}>
        <Block id="innehall-i" heading={words.content}>
          {composed === undefined ? (
            <p>{words.over}</p>
          ) : (
            <>
              {isCovered && <p class="small muted">{words.covered}</p>}
              <Said channel={notice.channel} composed={composed} subject={words.subject} />
            </>
          )}
        </Block>
      </CaseGrid>
    </DeskPage>
  );
};

const Said = ({
  channel,
  composed,
  subject,
}: Pick<NoticeSent, 'channel'> & { readonly composed: Composed; readonly subject: string }): JSX.Element => {
  if (channel === 'sms')
    return (
      <p lang={composed.language}>
        <WithLinks text={composed.sms} />
      </p>
    );
  return (
    <div class="stack" lang={composed.language}>
      <Terms rows={[{ term: subject, text: composed.subject }]} />
      {composed.text
        .trim()
        .split(/\n{2,}/)
        .map((text, place) => (
          <p key={place}>
            {text.split('\n').map((line) => (
              <Fragment key={line}>
                <WithLinks text={line} />
                <br />
              </Fragment>
            ))}
          </p>
        ))}
    </div>
  );
};

/** Addresses as links, so that whoever tries the service can go where the resident would. */
const WithLinks = ({ text }: { readonly text: string }): JSX.Element => (
  <>
    {text.split(/(https?:\/\/\S+)/).map((part, place) =>
      /^https?:\/\//.test(part) && !part.includes('•') ? (
        <a key={place} href={part}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
);

const Beside = ({ site, notice, caseNumber, hasServer }: NoticePageProps): JSX.Element => {
  const words = noticeWords(site.language);
  const { channel, recipient, state, attempts, fault, detail, createdAt, sentAt, messageId } = notice;
  return (
    <>
      <Block id="om" heading={words.about}>
        <Terms
          rows={[
            { term: words.to, text: maskContact(recipient) },
            { term: words.channel, text: words.channels[channel] ?? channel },
            { term: words.state, text: words.states[state] },
            { term: words.attempts, text: String(attempts) },
            { term: words.made, text: isoInstant(createdAt) },
            ...(sentAt === null ? [] : [{ term: words.sent, text: isoInstant(sentAt) }]),
            ...(fault === null ? [] : [{ term: words.fault, text: words.faults[fault] }]),
            ...(detail === null || detail === '' ? [] : [{ term: words.server, text: detail }]),
            ...(channel === 'sms' ? [] : [{ term: words.messageId, text: messageId }]),
          ]}
        />
        {caseNumber !== undefined && (
          <p>
            <a href={addresses.case(caseNumber)}>
              {words.case} {caseNumber}
            </a>
          </p>
        )}
        {hasServer && (state === 'given-up' || state === 'kept') && (
          <TryNoticeAgain site={site} notice={notice} />
        )}
      </Block>
    </>
  );
};
