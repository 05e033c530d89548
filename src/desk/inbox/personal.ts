import { isLuhn } from '../../form/identifiers/luhn';

const RUNS = /(?<!\d)(?:\d{2})?(\d{2})(\d{2})(\d{2})[-+\p{Pd} ]?(\d{4})(?!\d)/gu;

const MAIL = /[^\s@]+@[^\s@]+\.[^\s@]/u;
/** From eight digits, begun as one dials: no part of a case number is. */
const PHONE = /(?<![\d-])(?:(?:\+|00)46[ -]?(?:\(0\))?|0)[1-9](?:[ -]?\d){6,9}(?!\d)/;

/** Whether a text holds what points a person out, and so may not stand in an address: a personal number, or how they are reached. */
export const holdsPersonal = (text: string): boolean =>
  holdsPersonalNumber(text) || MAIL.test(text) || PHONE.test(text);

/** A personal number in any usual spelling, or what may be one. */
const holdsPersonalNumber = (text: string): boolean =>
  [...text.matchAll(RUNS)].some(([, year = '', month = '', day = '', rest = '']) => {
    const [months, days] = [Number(month), Number(day) % 60];
    return months >= 1 && months <= 12 && days >= 1 && days <= 31 && isLuhn(year + month + day + rest);
  });
