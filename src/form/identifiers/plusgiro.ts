import { isLuhn } from './luhn';
import { tidyGrouped } from './tidy';

/** Plusgiro: two to eight digits, the last a check digit, shown in pairs from the right: `28 65 43-4`. */
export const normalisePlusgiro = (text: string): string => tidyGrouped(text).replace(/^pg:?(?=\d)/i, '');
export const isPlusgiro = (digits: string): boolean => /^[1-9]\d{1,7}$/.test(digits) && isLuhn(digits);
export const showPlusgiro = (digits: string): string =>
  /^\d{2,8}$/.test(digits)
    ? `${digits.slice(0, -1).replace(/\B(?=(?:\d{2})+$)/g, ' ')}-${digits.slice(-1)}`
    : digits;
