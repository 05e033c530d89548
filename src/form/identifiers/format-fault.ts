import { formats } from './formats';
import { parsePersonNumber } from './person-number';

/** Why a value does not suit its format; `kind`: a right number, but of the other kind (samordnings- or personnummer). */
export type FormatFault = 'form' | 'date' | 'checksum' | 'future' | 'kind';

const WANTED: ReadonlyMap<string, string> = new Map([
  ['se-personnummer', 'personnummer'],
  ['se-samordningsnummer', 'samordningsnummer'],
]);

/**
 * What is wrong with a text of one of our formats, so that the sentence can say it; nothing when it is right. Births to
 * come are found only when `today` (ISO date) is given: the schema alone cannot know them.
 */
export const formatFault = (format: string, text: string, today?: string): FormatFault | undefined => {
  if (format === 'se-person-id' || WANTED.has(format)) {
    const parsed = parsePersonNumber(text, today);
    if (parsed.kind === 'wrong') return parsed.reason;
    return (WANTED.get(format) ?? parsed.kind) === parsed.kind ? undefined : 'kind';
  }
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return known === undefined || known.validate(text) ? undefined : 'form';
};
