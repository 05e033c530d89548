import {
  EVERY_FORM,
  LONGEST_TEMPLATE_NAME,
  messageFault,
  messageText,
  type TemplateContent,
} from '../../cases';
import type { Pairs } from '../../form';
import type { Texts } from '../../views';
import { unknownPlaces } from '../cases/filled-template';

/** The value that stands for every form: an empty one is no choice. */
export const EVERY = '*';

/** What a page for a text says, and what is wrong with it, in words. */
export interface TemplatePost {
  readonly name: string;
  /** A form's id, `EVERY`, or empty while none is chosen. */
  readonly form: string;
  readonly text: string;
  readonly errors: { readonly name?: string; readonly form?: string; readonly text?: string };
}

/** @param forms ids of those that whoever writes may choose; `EVERY` among them where they may write for all */
export const templatePost = (
  body: Pairs | undefined,
  forms: readonly string[],
  { handling }: Texts,
): TemplatePost => {
  const typed = (name: string): string => messageText(body?.get(name)?.[0] ?? '');
  const [name, form, text] = [typed('_name').replace(/\s+/g, ' '), typed('_form'), typed('_text')];
  const unknown = unknownPlaces(text)[0];
  const fault = messageFault(text);
  const errors = {
    ...(name === '' && { name: handling.templateNameMissing }),
    ...(Array.from(name).length > LONGEST_TEMPLATE_NAME && { name: handling.templateNameTooLong }),
    ...(!forms.includes(form) && { form: handling.templateFormMissing }),
    ...(unknown !== undefined && { text: handling.templateUnknownPlace(unknown) }),
    ...(fault === 'empty' && { text: handling.templateTextMissing }),
    ...(fault === 'too-long' && { text: handling.templateTextTooLong }),
  };
  return { name, form, text, errors };
};

export const isFaulty = ({ errors }: TemplatePost): boolean => Object.keys(errors).length > 0;

export const contentOf = ({ name, form, text }: TemplatePost): TemplateContent => ({
  name,
  text,
  formId: form === EVERY ? EVERY_FORM : form,
});

/** The page for a text as it is kept. */
export const postOf = ({ name, text, formId }: TemplateContent): TemplatePost => ({
  name,
  text,
  form: formId === EVERY_FORM ? EVERY : formId,
  errors: {},
});
