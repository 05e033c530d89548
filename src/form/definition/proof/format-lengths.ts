/**
 * How many characters a text of a format has at least and at most, in any spelling that is right. What is not listed may be of
 * any length.
 */
const LENGTHS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  date: [10, 10],
  time: [9, Infinity],
  'date-time': [20, Infinity],
  uuid: [36, 36],
  ipv4: [7, 15],
  ipv6: [2, 45],
  email: [3, Infinity],
  'idn-email': [3, Infinity],
  color: [4, 9],
  'se-personnummer': [12, Infinity],
  'se-samordningsnummer': [12, Infinity],
  'se-person-id': [12, Infinity],
  'se-organisationsnummer': [10, Infinity],
  'se-postnummer': [5, Infinity],
  'se-iban': [15, Infinity],
};

export const formatLengths = (format: string): readonly [least: number, most: number] =>
  Object.hasOwn(LENGTHS, format) ? (LENGTHS[format] ?? [0, Infinity]) : [0, Infinity];
