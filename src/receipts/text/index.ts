import { en } from './en';
import type { ReceiptTexts } from './receipt-texts';
import { sv } from './sv';

export type { ReceiptTexts } from './receipt-texts';

export const textsIn = (language: 'sv' | 'en'): ReceiptTexts => (language === 'sv' ? sv : en);

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as a Swedish calendar and clock show it, for example `2026-11-24 kl. 10.12`. */
export const showMoment = (moment: Date, texts: ReceiptTexts): string => {
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return texts.moment(`${part('year')}-${part('month')}-${part('day')}`, `${part('hour')}.${part('minute')}`);
};
