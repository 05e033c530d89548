import { normalisePersonNumber, parsePersonNumber, showPersonNumber } from './person-number';

/** Samordningsnummer, for those who have been in Sweden but are not registered: the day of birth + 60. */
export const normaliseSamordningsnummer = normalisePersonNumber;
export const isSamordningsnummer = (digits: string): boolean =>
  parsePersonNumber(digits).kind === 'samordningsnummer';
export const showSamordningsnummer = showPersonNumber;
