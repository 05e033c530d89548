import {
  isOrganisationNumber,
  normaliseOrganisationNumber,
  showOrganisationNumber,
} from './organisation-number';
import { isPersonId } from './person-id';
import { tidyDigits } from './tidy';

/**
 * Organisationsnummer, or a sole trader's personnummer, which is the number of that business. Stored as ten digits
 * either way: that is how businesses are numbered.
 */
export const normaliseOrgOrPerson = (text: string): string => {
  const digits = tidyDigits(text).replace(/[-+]/g, '');
  return /^(?:18|19|20)?(\d{10})$/.exec(digits)?.[1] ?? normaliseOrganisationNumber(text);
};

export const isOrgOrPerson = (digits: string): boolean =>
  isOrganisationNumber(digits) || isSoleTrader(digits);

/** Whether the number is a person's: then it is personal data. */
export const isSoleTrader = (digits: string): boolean =>
  /^\d{10}$/.test(digits) && (isPersonId('19' + digits) || isPersonId('20' + digits));

export const showOrgOrPerson = showOrganisationNumber;
