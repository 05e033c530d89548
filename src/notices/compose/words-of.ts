import type { Language, Municipality, NoticeEvent, NoticeWords } from '../../form';
import { en } from '../text/en';
import { sv } from '../text/sv';

/** The words of a notice: the municipality's own where it has some in that language, else the engine's. */
export const wordsOf = (
  { notices = {}, texts = {} }: Pick<Municipality, 'notices' | 'texts'>,
  language: Language,
  event: NoticeEvent,
): NoticeWords & { readonly button: string } => {
  const ours = { sv, en }[language][event];
  const own = (part: keyof NoticeWords): string =>
    (language === 'sv' ? notices[event]?.[part] : texts[language]?.[`/notices/${event}/${part}`]) ??
    ours[part];
  return { subject: own('subject'), text: own('text'), sms: own('sms'), button: ours.button };
};
