import type { JSX } from 'preact';
import type { AnswerChange, FileValue } from '../../form';
import { Changes } from '../../views';
import type { Site } from '../site/site';

/** One time that a case's answers were changed. */
export interface ToldRevision {
  readonly number: number;
  /** Who, and when. */
  readonly heading: string;
  /** Why, where the staff did. */
  readonly reason?: string;
  readonly changes: readonly AnswerChange[];
}

/** What has been changed in a case since it was sent in, latest first. Nothing where nothing was. */
export const CaseChanges = ({
  site: { texts },
  revisions,
  fileHref,
}: {
  readonly site: Site;
  readonly revisions: readonly ToldRevision[];
  readonly fileHref: (file: FileValue) => string | undefined;
}): JSX.Element | null =>
  revisions.length === 0 ? null : (
    <section class="group" aria-labelledby="andringar">
      <h2 id="andringar">{texts.revisions.heading}</h2>
      <p class="small muted">{texts.revisions.kept}</p>
      {revisions.map(({ number, heading, reason, changes }) => (
        <div key={number} class="field">
          <h3>{heading}</h3>
          {reason !== undefined && <p>{texts.revisions.reason(reason)}</p>}
          {changes.length === 0 ? (
            <p>{texts.revisions.none}</p>
          ) : (
            <Changes changes={changes} fileHref={fileHref} texts={texts} />
          )}
        </div>
      ))}
    </section>
  );
