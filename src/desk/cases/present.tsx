import type { JSX } from 'preact';
import type { Present } from '../../cases';
import { showTime } from '../../form';
import { Notice } from '../../views';
import type { HandleCaseProps } from './handling-props';

export interface PresentProps extends Pick<HandleCaseProps, 'site' | 'names'> {
  readonly present: readonly Present[];
}

/** Who else has the case open. Nothing when nobody has. */
export const PresentColleagues = ({ site, names, present }: PresentProps): JSX.Element | null => {
  const { handling } = site.texts;
  if (present.length === 0) return null;
  return (
    <Notice
      tone="warn"
      level={2}
      said={site.texts.page.information}
      heading={present
        .map(({ accountId, openedAt }) =>
          handling.present(names.get(accountId) ?? handling.unknown, showTime(openedAt, site.language)),
        )
        .join('. ')}
    >
      <p>{handling.presentText}</p>
    </Notice>
  );
};
