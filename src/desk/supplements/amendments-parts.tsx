import type { JSX } from 'preact';
import type { Attachment } from '../../attachments';
import type { Case } from '../../cases';
import { isoInstant, showDate } from '../../form';
import { Block, Button, ButtonLink, Changes, Note, Paragraphs, Tag, Terms } from '../../views';
import { addresses } from '../addresses';
import { fileHref } from '../cases/case-files';
import type { DeskSite } from '../frame/desk-site';
import type { ToldAmendments } from './case-amendments';

export interface AmendmentsProps {
  readonly site: DeskSite;
  readonly found: Case;
  readonly mayHandle: boolean;
  readonly files: readonly Attachment[];
  readonly amendments: ToldAmendments;
}

/** What is waited for from whoever sent the case in, or the way to ask; and the way to put answers right. */
export const SupplementBlock = ({
  site,
  found,
  mayHandle,
  amendments,
}: AmendmentsProps): JSX.Element | null => {
  const { texts, language } = site;
  const { deskSupplement: words, correction } = texts;
  const { open, questions, isLate } = amendments;
  if (open === undefined && !mayHandle) return null;
  const day = open === undefined ? '' : showDate(open.dueOn, language);
  return (
    <Block id="komplettering" heading={words.part}>
      {open !== undefined && (
        <>
          <p>
            <Tag
              status={isLate ? 'late' : 'act'}
              icon={isLate ? 'warning' : 'waiting'}
              words={isLate ? words.late(day) : words.by(day)}
            />
          </p>
          <Note
            from={open.signature}
            time={{ words: isoInstant(open.askedAt), iso: open.askedAt.toISOString() }}
            text={open.text}
          />
          <Terms rows={[{ term: words.opens, text: questions.join(', ') }]} />
          {mayHandle && (
            <p class="field">
              <Button small to={addresses.caseSupplementEnd(found.number)} name="_request" does={open.id}>
                {words.withdraw}
              </Button>
            </p>
          )}
        </>
      )}
      {mayHandle && (
        <div class="row field">
          {amendments.mayAsk && (
            <ButtonLink small icon="write" href={addresses.caseSupplement(found.number)}>
              {words.ask}
            </ButtonLink>
          )}
          <ButtonLink small href={addresses.caseCorrection(found.number)}>
            {correction.action}
          </ButtonLink>
        </div>
      )}
    </Block>
  );
};

/** What has been changed since the case came in, latest first: before and now. Nothing where nothing was. */
export const RevisionsBlock = ({ site, found, files, amendments }: AmendmentsProps): JSX.Element | null => {
  const { texts } = site;
  const { deskRevisions: words } = texts;
  const { revisions } = amendments;
  if (revisions.length === 0) return null;
  return (
    <Block id="andringar" heading={words.heading} about={words.about(revisions.length)}>
      <p class="small muted">{words.first}</p>
      {revisions.map(({ number, heading, about, changes, isCovered }) => (
        <div key={number} class="field">
          <h3>{heading}</h3>
          {about !== undefined && <Paragraphs text={about} />}
          {changes.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <Changes
              changes={changes}
              isCovered={isCovered}
              fileHref={(file) => fileHref(found.number, files, file)}
              texts={texts}
            />
          )}
        </div>
      ))}
    </Block>
  );
};
