import type { Language } from '../../form';

/** What stands around the words of every notice. */
const sv = {
  greeting: 'Hej',
  /** Under a button, for mail programs that show no links. */
  orCopy: 'Eller kopiera adressen:',
  automatic: 'Det här meddelandet är skickat automatiskt.',
  questions: (phone: string) => `Har du frågor? Ring ${phone}.`,
};

const en: typeof sv = {
  greeting: 'Hello',
  orCopy: 'Or copy the address:',
  automatic: 'This message was sent automatically.',
  questions: (phone) => `Do you have questions? Call ${phone}.`,
};

export type FrameTexts = typeof sv;

export const frameTexts = (language: Language): FrameTexts => ({ sv, en })[language];
