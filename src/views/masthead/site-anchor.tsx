import type { JSX } from 'preact';
import { FORM_ID } from '../form-page/default-button';
import type { SiteLink } from '../layout/layout';

/** A link of the site's own frame; on a step of a form a button of that form, where it must not lose what is typed. */
export const SiteAnchor = ({ words, href, does, language, current, wide }: SiteLink): JSX.Element => {
  const look = wide === true ? 'wide' : undefined;
  return does === undefined ? (
    <a
      class={look}
      href={href}
      lang={language}
      hreflang={language}
      aria-current={current === true ? 'page' : undefined}
    >
      {words}
    </a>
  ) : (
    <button class={look} form={FORM_ID} name="_do" value={does} lang={language}>
      {words}
    </button>
  );
};
