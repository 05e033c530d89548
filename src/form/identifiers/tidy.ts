const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** Full-width, Arabic and Persian digits: in each block the last four bits are the value. */
const OTHER_DIGITS = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A number as people and programs write it, in plain characters: no spaces of any kind, no invisible marks (phones
 * paste them), every dash a hyphen, every digit ASCII. What it does not know stays, so that validation can say so.
 */
export const tidyDigits = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replaceAll('\uff0b', '+')
    .replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 15));

/** The same, with hyphens gone too: for numbers where they only group. */
export const tidyGrouped = (text: string): string => tidyDigits(text).replaceAll('-', '');
