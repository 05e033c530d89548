import { normalisePersonNumber, parsePersonNumber, showPersonNumber } from './person-number';

/** Personnummer or samordningsnummer, whichever the person has. */
export const normalisePersonId = normalisePersonNumber;
export const isPersonId = (digits: string): boolean => parsePersonNumber(digits).kind !== 'wrong';
export const showPersonId = showPersonNumber;
