import type { JSX } from 'preact';
import type { SiteLink } from '../layout/layout';

/** A link of the site's own frame. */
export const SiteAnchor = ({ words, href, language, current, wide }: SiteLink): JSX.Element => (
  <a
    class={wide === true ? 'wide' : undefined}
    href={href}
    lang={language}
    hreflang={language}
    aria-current={current === true ? 'page' : undefined}
  >
    {words}
  </a>
);
