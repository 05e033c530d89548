import type { JSX } from 'preact';
import type { Municipality } from '../../form/definition/municipality';
import { DefaultButton } from '../form-page/default-button';
import { Listen, type Listening } from '../listen/listen';
import { SiteAnchor } from './site-anchor';
import type { SiteLink } from '../layout/layout';
import type { Texts } from '../text/texts';

export interface MastheadProps {
  readonly municipality: Pick<Municipality, 'name' | 'portal'>;
  readonly hasMark: boolean;
  readonly links: readonly SiteLink[];
  /** None where pages are not read aloud. */
  readonly listening?: Listening;
  readonly texts: Texts;
}

/** Who offers this, the way home, and the tools that are on every page. */
export const Masthead = ({ municipality, hasMark, links, listening, texts }: MastheadProps): JSX.Element => (
  <header class="masthead">
    <div class="wrap">
      <a class="brand" href="/">
        {hasMark && <span class="brand-mark" aria-hidden="true" />}
        <span>
          {municipality.name}
          <small>{municipality.portal}</small>
        </span>
      </a>
      {links.some(({ does }) => does !== undefined) && <DefaultButton texts={texts} />}
      {(links.length > 0 || listening !== undefined) && (
        <nav class="links" aria-label={texts.page.tools}>
          {listening !== undefined && <Listen listening={listening} texts={texts} />}
          {links.map((link) => (
            <SiteAnchor key={link.href} {...link} />
          ))}
        </nav>
      )}
    </div>
  </header>
);
