import type { JSX } from 'preact';
import { ButtonLink } from '../button/button';

export interface PagesProps {
  readonly label: string;
  /** Which of how many, in words. */
  readonly now: string;
  readonly before?: { readonly words: string; readonly href: string };
  readonly after?: { readonly words: string; readonly href: string };
}

/** The way through a list that is too long for one page. Nothing when it is not. */
export const Pages = ({ label, now, before, after }: PagesProps): JSX.Element | null =>
  before === undefined && after === undefined ? null : (
    <nav class="pages" aria-label={label}>
      {before !== undefined && <ButtonLink href={before.href}>{before.words}</ButtonLink>}
      <span class="muted">{now}</span>
      {after !== undefined && <ButtonLink href={after.href}>{after.words}</ButtonLink>}
    </nav>
  );
