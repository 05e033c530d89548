import { isLuhn } from './luhn';
import { tidyGrouped } from './tidy';

/** Bankgiro: seven or eight digits with a check digit, shown as `985-1155` or `5050-1055`. */
export const normaliseBankgiro = (text: string): string => tidyGrouped(text).replace(/^bg:?(?=\d)/i, '');
export const isBankgiro = (digits: string): boolean => /^[1-9]\d{6,7}$/.test(digits) && isLuhn(digits);
export const showBankgiro = (digits: string): string => digits.replace(/^(\d{3,4})(\d{4})$/, '$1-$2');
