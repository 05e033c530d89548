import type { JSX } from 'preact';
import { FORM_ID } from '../form-page/default-button';
import { inLanguage } from '../language/language';
import type { SiteLink } from '../layout/layout';

/** A link of the site's own frame; on a step of a form a button of that form, where it must not lose what is typed. */
export const SiteAnchor = ({ before, ...link }: SiteLink): JSX.Element =>
  before === undefined ? (
    <Anchor {...link} />
  ) : (
    <>
      <span class="who wide">{before}</span>
      <Anchor {...link} />
    </>
  );

const Anchor = ({ words, href, does, language, current, wide }: SiteLink): JSX.Element => {
  const look = wide === true ? 'wide' : undefined;
  return does === undefined ? (
    <a
      class={look}
      href={href}
      {...inLanguage(language)}
      hreflang={language}
      aria-current={current === true ? 'page' : undefined}
    >
      {words}
    </a>
  ) : (
    <button class={look} form={FORM_ID} name="_do" value={does} {...inLanguage(language)}>
      {words}
    </button>
  );
};
