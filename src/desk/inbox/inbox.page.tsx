import type { JSX } from 'preact';
import { DeskHead, Empty, Keys, Notice, Views } from '../../views';
import { addresses } from '../addresses';
import { DeskPage } from '../frame/desk-page';
import { noticeWords } from '../notices/words';
import { CaseList } from './case-list';
import { InboxFilters } from './inbox-filters';
import type { InboxPageProps } from './inbox-props';
import { bare, groupsOf, KeepView } from './keep-view';
import { listAddress } from './wish';

/** The list of cases: saved views beside it, filters over it, and what is done with several beneath. */
export const InboxPage = (props: InboxPageProps): JSX.Element => {
  const { site, read, rows, news } = props;
  const { inbox } = site.texts;
  const { wish } = read;
  const heading = headingOf(props);
  return (
    <DeskPage
      site={site}
      title={props.total > 0 ? `${heading} (${props.count})` : heading}
      part="cases"
      words={wish.words}
      script={props.script}
    >
      <div class="desk">
        <Views label={inbox.views} cases={inbox.cases} groups={groupsOf(props)} />
        <div>
          <DeskHead heading={heading} />
          {news !== undefined && (
            <Notice tone="ok">
              <p>{news}</p>
            </Notice>
          )}
          <Faults {...props} />
          <Warnings {...props} />
          <InboxFilters {...props} />
          {read.personal !== undefined && (
            <Notice>
              <p>{inbox.personalNote}</p>
            </Notice>
          )}
          <p
            role="status"
            data-fresh
            data-one={inbox.fresh(1)}
            data-many={inbox.fresh(2).replace('2', '#')}
            data-picked={inbox.picked(2).replace('2', '#')}
          />
          <div
            data-freshen={
              read.personal !== undefined || read.faults.length > 0 ? undefined : listAddress(wish)
            }
            data-mark={props.mark}
          >
            {rows.length > 0 ? (
              <CaseList {...props} />
            ) : (
              read.faults.length === 0 && <Empty icon="document" heading={inbox.none} text={inbox.noneHelp} />
            )}
          </div>
          <Keys label={inbox.keys} off={inbox.keysOff} on={inbox.keysOn} keys={keysOf(props)} />
          {read.personal === undefined && read.faults.length === 0 && <KeepView {...props} />}
        </div>
      </div>
    </DeskPage>
  );
};

const Faults = ({ site, read }: InboxPageProps): JSX.Element | null =>
  read.faults.length === 0 ? null : (
    <Notice tone="stop" heading={site.texts.inbox.faults} level={2}>
      <ul>
        {read.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </Notice>
  );

const Warnings = ({ site, failed, unreached }: InboxPageProps): JSX.Element => {
  const { staff } = site.texts;
  const words = noticeWords(site.language);
  return (
    <>
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
    </>
  );
};

const headingOf = ({ site, read, views, isSearch }: InboxPageProps): string => {
  const { inbox } = site.texts;
  const now = bare(read.wish);
  const known = views.builtIn.find(({ query }) => query === now);
  if (known !== undefined) return inbox.builtIn[known.name];
  const kept = views.kept.find(({ query }) => query === now);
  if (kept !== undefined) return kept.name;
  // What was searched for may be a person: it is told where only the page shows it, and not in its title.
  return isSearch && read.wish.words !== '' && read.personal === undefined
    ? inbox.found(read.wish.words)
    : inbox.chosen;
};

const keysOf = ({ site, mayHandle }: InboxPageProps) => {
  const { keysList } = site.texts.inbox;
  return [
    { key: '/', does: keysList.search },
    { key: 'j', does: keysList.down },
    { key: 'k', does: keysList.up },
    { key: 'o', does: keysList.open },
    ...(mayHandle
      ? [
          { key: 'x', does: keysList.pick },
          { key: 'a', does: keysList.pickAll },
        ]
      : []),
  ];
};
