import { isPersonId } from './person-id';
import { tidyGrouped } from './tidy';

/** Swedish bank account: clearing number and account number, stored as digits only, shown as `8105, 744202466`. */
export const normaliseBankAccount = (text: string): string => tidyGrouped(text).replace(/[.,]/g, '');

/**
 * Whether it looks like one. Some right accounts cannot be checked at all, and some break the banks' own rules, so a
 * no is a reason to ask again and never to refuse.
 */
export const isBankAccount = (digits: string): boolean => {
  if (!/^[1-9]\d{8,14}$/.test(digits)) return false;
  return isNordeaPersonal(digits)
    ? isPersonId('19' + digits.slice(4)) || isPersonId('20' + digits.slice(4))
    : true;
};

/** Some Swedbank clearing numbers have a fifth digit. Only the longest numbers tell whether it is there; else it is shown with the account. */
export const showBankAccount = (digits: string): string => {
  if (!/^\d{9,15}$/.test(digits)) return digits;
  const clearing = digits.length === 15 ? 5 : 4;
  return `${digits.slice(0, clearing)}, ${digits.slice(clearing)}`;
};

/** A Nordea personkonto is the clearing number 3300 and the owner's personnummer. */
const isNordeaPersonal = (digits: string): boolean => /^3300\d{10}$/.test(digits);
