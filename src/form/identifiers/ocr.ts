import { isLuhn } from './luhn';
import { tidyGrouped } from './tidy';

/** OCR reference of an invoice: 2 to 25 digits, the last a check digit. Shown without grouping. */
export const normaliseOcr = tidyGrouped;
export const isOcr = (digits: string): boolean => /^\d{2,25}$/.test(digits) && isLuhn(digits);
export const showOcr = (digits: string): string => digits;
