import { tidyGrouped } from './tidy';

/** Postnummer: five digits, shown as `284 31`. `SE-284 31` is read too. */
export const normalisePostcode = (text: string): string => tidyGrouped(text).replace(/^SE?(?=\d)/i, '');
/** In use are 100 00 to 984 99. */
export const isPostcode = (digits: string): boolean =>
  /^\d{5}$/.test(digits) && digits >= '10000' && digits <= '98499';
export const showPostcode = (digits: string): string => digits.replace(/^(\d{3})(\d{2})$/, '$1 $2');
