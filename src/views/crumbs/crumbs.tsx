import type { JSX } from 'preact';
import type { Texts } from '../text/texts';

export interface CrumbsProps {
  /** From the start page down to the page above this one. */
  readonly above: readonly { readonly words: string; readonly href: string }[];
  readonly here: string;
  readonly texts: Texts;
}

/** The way back up. */
export const Crumbs = ({ above, here, texts }: CrumbsProps): JSX.Element => (
  <nav class="crumbs" aria-label={texts.page.youAreHere}>
    <ol>
      {above.map(({ words, href }) => (
        <li key={href}>
          <a href={href}>{words}</a>
        </li>
      ))}
      <li>
        <span aria-current="page">{here}</span>
      </li>
    </ol>
  </nav>
);
