import { normalisePersonNumber, parsePersonNumber, showPersonNumber } from './person-number';

/** Personnummer, for those registered in Sweden: stored as twelve digits, shown as `19900101-2385`. */
export const normalisePersonnummer = normalisePersonNumber;
export const isPersonnummer = (digits: string): boolean => parsePersonNumber(digits).kind === 'personnummer';
export const showPersonnummer = showPersonNumber;
