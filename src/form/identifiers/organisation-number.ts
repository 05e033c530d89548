import { isLuhn } from './luhn';
import { tidyGrouped } from './tidy';

/** Organisationsnummer: ten digits, shown as `212000-0910`. The prefix 16 of some registers and a VAT number are read too. */
export const normaliseOrganisationNumber = (text: string): string => {
  const tidy = tidyGrouped(text).toUpperCase();
  return /^(?:16(\d{10})|SE(\d{10})01)$/.exec(tidy)?.slice(1).find(Boolean) ?? tidy;
};

/** The third digit is at least 2, so that it can never be taken for a date of birth. */
export const isOrganisationNumber = (digits: string): boolean =>
  /^[1-9]\d[2-9]\d{7}$/.test(digits) && isLuhn(digits);

export const showOrganisationNumber = (digits: string): string => digits.replace(/^(\d{6})(\d{4})$/, '$1-$2');
