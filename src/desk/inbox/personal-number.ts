import { isLuhn } from '../../form/identifiers/luhn';

const RUNS = /(?<!\d)(?:\d{2})?(\d{2})(\d{2})(\d{2})[-+\p{Pd} ]?(\d{4})(?!\d)/gu;

/** Whether a text holds what may be a personal number, in any usual spelling: such a one may not stand in an address. */
export const holdsPersonalNumber = (text: string): boolean =>
  [...text.matchAll(RUNS)].some(([, year = '', month = '', day = '', rest = '']) => {
    const [months, days] = [Number(month), Number(day) % 60];
    return months >= 1 && months <= 12 && days >= 1 && days <= 31 && isLuhn(year + month + day + rest);
  });
