import { tidyGrouped } from './tidy';

/** Telephone number, stored as E.164 (`+46701740605`). A number without country code is Swedish. */
export const normalisePhone = (text: string): string =>
  tidyGrouped(text)
    .replace(/[./]/g, '')
    .replace(/^tel:/i, '')
    .replace(/^00/, '+')
    .replace(/^(\+\d{1,3})\(0\)/, '$1')
    .replace(/[()]/g, '')
    .replace(/^0/, '+46')
    .replace(/^\+460/, '+46');

const MOBILE = /^\+467[02369]/;

/** A Swedish mobile number, or one of another country, of which nobody can tell by looking. */
export const isMobile = (number: string): boolean =>
  isPhone(number) && (MOBILE.test(number) || !number.startsWith('+46'));

/** E.164: at most 15 digits. Swedish: area code and number are 7 to 9 digits, a mobile's exactly 9. */
export const isPhone = (number: string): boolean => {
  if (MOBILE.test(number)) return /^\+46\d{9}$/.test(number);
  return number.startsWith('+46') ? /^\+46[1-9]\d{6,8}$/.test(number) : /^\+[1-9]\d{6,14}$/.test(number);
};

/** Area codes of two and three digits with the zero; the others have four. 010, 020 and 07x are no places. */
const AREA = /^0(?:8|7[02369]|1[013689]|2[0136]|3[1356]|4[0246]|54|6[03]|90)/;
const SERVICE = /^0(?:20|77)/;

/** As it is written in Sweden: `070-174 06 05`, `0435-390 00`, `0771-567 567`. Foreign numbers stay as they are. */
export const showPhone = (number: string): string => {
  if (!number.startsWith('+46') || !isPhone(number)) return number;
  const national = number.replace('+46', '0');
  const area = AREA.exec(national)?.[0] ?? national.slice(0, 4);
  return `${area}-${grouped(national.slice(area.length), SERVICE.test(national))}`;
};

const grouped = (digits: string, service: boolean): string => {
  if (service && digits.length === 6) return `${digits.slice(0, 3)} ${digits.slice(3)}`;
  if (digits.length === 8) return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
  const head = digits.length % 2 === 1 ? 3 : 2;
  return [digits.slice(0, head), ...(digits.slice(head).match(/\d{2}/g) ?? [])].join(' ');
};
