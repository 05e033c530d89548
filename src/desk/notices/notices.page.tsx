import type { JSX } from 'preact';
import { isoInstant, maskContact } from '../../form';
import type { Notice as NoticeSent, NoticeState } from '../../notices';
import { ButtonLink, CaseTable, DeskHead, Empty, Notice, RowLink, Tag, type IconName } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { noticeWords } from './words';

export interface NoticesPageProps {
  readonly site: DeskSite;
  /** The latest first. */
  readonly rows: readonly NoticeSent[];
  /** Numbers of their cases, by id: of those that one may know of. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Only those that did not arrive. */
  readonly isGivenUp: boolean;
  /** Whether mail goes anywhere. */
  readonly hasServer: boolean;
  /** Titles of the forms that nobody can send in who leaves an address, since no code is sent. */
  readonly unprovable: readonly string[];
}

const ICONS: Readonly<Record<NoticeState, IconName>> = {
  waiting: 'waiting',
  sent: 'done',
  kept: 'info',
  'given-up': 'warning',
};

/** What residents were told, and what would have been sent where there is no server. */
export const NoticesPage = ({
  site,
  rows,
  numbers,
  isGivenUp,
  hasServer,
  unprovable,
}: NoticesPageProps): JSX.Element => {
  const words = noticeWords(site.language);
  return (
    <DeskPage site={site} title={words.heading} part="notices">
      <Desk>
        <DeskHead heading={words.heading}>
          <ButtonLink small href={isGivenUp ? addresses.notices : addresses.noticesGivenUp}>
            {isGivenUp ? words.all : words.onlyGivenUp}
          </ButtonLink>
        </DeskHead>
        <div class="stack">
          <p>{words.lead}</p>
          {!hasServer && (
            <Notice tone="info">
              <p>{words.noServer}</p>
            </Notice>
          )}
          {unprovable.length > 0 && (
            <Notice tone="warn" heading={words.unprovable} level={2}>
              <p>{words.unprovableText}</p>
              <ul>
                {unprovable.map((title) => (
                  <li key={title}>{title}</li>
                ))}
              </ul>
            </Notice>
          )}
          {rows.length === 0 ? (
            <Empty icon="done" heading={isGivenUp ? words.noneGivenUp : words.none} text={words.noneHelp} />
          ) : (
            <CaseTable
              caption={isGivenUp ? words.captionGivenUp : words.caption}
              columns={[words.about, words.case, words.to, words.state, words.made].map((heading) => ({
                heading,
              }))}
              rows={rows.map(({ id, caseId, event, recipient, state, createdAt }) => ({
                key: id,
                cells: [
                  <RowLink key="what" href={addresses.notice(id)} words={words.events[event] ?? event} />,
                  <CaseLink key="case" number={numbers.get(caseId ?? '')} />,
                  maskContact(recipient),
                  <Tag key="state" icon={ICONS[state]} words={words.states[state]} />,
                  <span key="made" class="num">
                    {isoInstant(createdAt)}
                  </span>,
                ],
              }))}
            />
          )}
        </div>
      </Desk>
    </DeskPage>
  );
};

/** A dash for what is of no case yet: a code, or a link to a draft. */
const CaseLink = ({ number }: { readonly number: string | undefined }): JSX.Element =>
  number === undefined ? <>–</> : <RowLink href={addresses.case(number)} words={number} />;
