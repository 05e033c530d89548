import type { JSX } from 'preact';
import { maskContact } from '../../form';
import type { Notice as NoticeSent } from '../../notices';
import { Button, Notice } from '../../views';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import { isOneOf, MAY_RETRY, MAY_SEE_NOTICES } from '../rights';
import { noticeWords } from './words';

type Told = Pick<NoticeSent, 'id' | 'event' | 'recipient' | 'fault'>;

/** On a case: the resident could not be told something, why, and a way to try again. Nothing when all has arrived. */
export const Unreached = ({
  site,
  notices,
}: {
  readonly site: DeskSite;
  readonly notices: readonly Told[];
}): JSX.Element | null => {
  const words = noticeWords(site.language);
  if (notices.length === 0) return null;
  return (
    <>
      {notices.map((notice) => (
        <Notice
          key={notice.id}
          tone="warn"
          heading={words.unreached(maskContact(notice.recipient))}
          level={2}
        >
          <p>
            {words.unreachedText(words.events[notice.event] ?? notice.event)}{' '}
            {notice.fault !== null && words.faults[notice.fault]}{' '}
            {isOneOf(site.user?.roles ?? [], MAY_SEE_NOTICES) && (
              <a href={addresses.notice(notice.id)}>{words.see}</a>
            )}
          </p>
          <TryNoticeAgain site={site} notice={notice} />
        </Notice>
      ))}
    </>
  );
};

/** For those who may; nothing for others. */
export const TryNoticeAgain = ({
  site,
  notice,
}: {
  readonly site: DeskSite;
  readonly notice: Pick<NoticeSent, 'id' | 'event'>;
}): JSX.Element | null => {
  const words = noticeWords(site.language);
  if (!isOneOf(site.user?.roles ?? [], MAY_RETRY)) return null;
  return (
    <form method="post" action={addresses.noticeAgain(notice.id)}>
      <Button small which={words.whichNotice(words.events[notice.event] ?? notice.event)}>
        {words.again}
      </Button>
    </form>
  );
};
