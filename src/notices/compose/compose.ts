import { engineLanguage, fillIn, localMunicipality, type Municipality, type NoticeEvent } from '../../form';
import { frameTexts } from '../text/frame-texts';
import { mailHtml } from './mail-page';
import { wordsOf } from './words-of';

/** What stands in the places of a notice's words: the whole address of a link, a case's number, a day, a code. */
export type NoticeValues = Readonly<
  Partial<Record<'caseNumber' | 'link' | 'day' | 'code' | 'minutes', string>>
>;

/** A notice in words, for each way it may go. */
export interface Composed {
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sms: string;
}

/** The words of a notice. The same ones each time: what they are made of is all that a try has to know. */
export const compose = (
  municipality: Municipality,
  wanted: { readonly event: NoticeEvent; readonly language: string },
  values: NoticeValues,
): Composed => {
  const language = engineLanguage(wanted.language);
  const local = localMunicipality(municipality, language);
  const words = wordsOf(municipality, language, wanted.event);
  const frame = frameTexts(language);
  const filled = (text: string): string => fillIn(text, { municipality: local.name, ...values });
  const subject = oneLine(filled(words.subject));
  const paragraphs = [frame.greeting, ...filled(words.text).split(/\n{2,}/)];
  const foot = `${local.name}\n${frame.questions(local.contact.phone)}\n${frame.automatic}`;
  return {
    language,
    subject,
    text: `${[...paragraphs, foot].join('\n\n')}\n`,
    html: mailHtml({
      language,
      subject,
      sender: local.name,
      phone: local.contact.phone,
      paragraphs,
      link: values.link,
      code: values.code,
      caseNumber: values.caseNumber,
      button: words.button,
      theme: local.theme,
      frame,
    }),
    sms: oneLine(filled(words.sms)),
  };
};

/** A header is a line, and so is a text message. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
