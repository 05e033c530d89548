import { tidyDigits } from './tidy';

/** Kommunkod: four digits, of which the first two are the county (län). Text, since some begin with a zero. */
export const normaliseMunicipalityCode = tidyDigits;
/** Counties as they are since 1998; the municipality's own number is never 00. */
export const isMunicipalityCode = (digits: string): boolean =>
  /^(?:0[13-9]|1[02-47-9]|2[0-5])(?!00)\d{2}$/.test(digits);
export const showMunicipalityCode = (digits: string): string => digits;
