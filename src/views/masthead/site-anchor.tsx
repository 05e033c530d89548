import type { JSX } from 'preact';
import { FORM_ID } from '../form-page/default-button';
import { inLanguage } from '../language/language';
import type { SiteLink } from '../layout/layout';

/**
 * A link of the site's own frame. On a step of a form a button of that form, where it must not lose what is typed; on a page with a
 * secret in its address a button that posts where to come back to.
 */
export const SiteAnchor = ({ before, ...link }: SiteLink): JSX.Element =>
  before === undefined ? (
    <Anchor {...link} />
  ) : (
    <>
      <span class="who wide">{before}</span>
      <Anchor {...link} />
    </>
  );

const Anchor = ({ words, href, does, comeBackTo, language, current, wide }: SiteLink): JSX.Element => {
  const look = { class: wide === true ? 'wide' : undefined, ...inLanguage(language) };
  if (does !== undefined)
    return (
      <button {...look} form={FORM_ID} name="_do" value={does}>
        {words}
      </button>
    );
  if (comeBackTo !== undefined)
    return (
      <form method="post" action={href}>
        <input type="hidden" name="till" value={comeBackTo} />
        <button {...look}>{words}</button>
      </form>
    );
  return (
    <a {...look} href={href} hreflang={language} aria-current={current === true ? 'page' : undefined}>
      {words}
    </a>
  );
};
