import type { JSX } from 'preact';
import type { Texts } from '../text/texts';

/** The id of a step's form, for buttons of it that stand elsewhere on the page. */
export const FORM_ID = 'steg';

/**
 * Enter in a text box presses the first button of a form in the document: it must not be one that removes something, or
 * that changes the language.
 */
export const DefaultButton = ({ texts }: { readonly texts: Texts }): JSX.Element => (
  <button class="hidden-text" form={FORM_ID} name="_do" value="next" tabindex={-1} aria-hidden="true">
    {texts.step.next}
  </button>
);
