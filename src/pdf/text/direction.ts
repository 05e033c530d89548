/** ISO 15924: the scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set([
  'Arab',
  'Aran',
  'Hebr',
  'Syrc',
  'Thaa',
  'Nkoo',
  'Adlm',
  'Rohg',
  'Mand',
  'Samr',
]);

/** Whether a language (BCP 47) is written from right to left, in the script it names or its usual one. */
export const isRightToLeft = (language: string): boolean => {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '');
  } catch {
    // Not a language at all: left to right, as for one that nobody knows.
    return false;
  }
};
