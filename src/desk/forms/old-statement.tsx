import type { JSX } from 'preact';
import { Notice } from '../../views';
import type { DeskSite } from '../frame/desk-site';

/** That accessibility was assessed more than a year ago, on the day; nothing where it was later. */
export const OldStatement = ({
  site,
  day,
}: {
  readonly site: DeskSite;
  readonly day?: string | undefined;
}): JSX.Element | null =>
  day === undefined ? null : (
    <Notice tone="warn" said={site.texts.page.important}>
      <p>{site.texts.pagesOpinion.oldStatement(day)}</p>
    </Notice>
  );
