import type { Json } from '../../form';

/** Letters of a text that it is sorted by. */
const LONGEST = 60;

/**
 * An answer as a text whose bytes are in the answers' order: numbers by size, days by date, words as in a Swedish dictionary.
 * What was not answered is empty, and comes first.
 */
export const sortedText = (value: Json | undefined): string => {
  if (typeof value === 'number') return sortedNumber(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value !== 'string') return '';
  return Array.from(value.normalize('NFC').trim().toLowerCase().slice(0, LONGEST), swedish).join('');
};

/** After z come å, ä and ö; other letters stand where they do without their marks. NUL is none that the database takes. */
const swedish = (letter: string): string =>
  LAST[letter] ?? letter.normalize('NFKD').replace(/[\p{M}\0]/gu, '');
const LAST: Readonly<Record<string, string>> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' };

/** The bits of a double, turned so that they are in order when they are written out. */
const sortedNumber = (value: number): string => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  const first = bytes[0] ?? 0;
  if (first >= 0x80) for (const [at, byte] of bytes.entries()) bytes[at] = ~byte & 0xff;
  else bytes[0] = first | 0x80;
  return bytes.toString('hex');
};
