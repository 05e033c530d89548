import { tidyGrouped } from './tidy';

/** How long an IBAN is in the countries that share our payments (SEPA). Elsewhere the check sum alone decides. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 ' +
    'IT27 LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 VA22'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** IBAN, a bank account in any country: stored without spaces, shown in groups of four. */
export const normaliseIban = (text: string): string => tidyGrouped(text).toUpperCase();

/** ISO 13616: the country's length, digits only in Sweden, and 1 left over when divided by 97. */
export const isIban = (iban: string): boolean =>
  /^(?:SE\d{22}|(?!SE)[A-Z]{2}\d{2}[A-Z\d]{11,30})$/.test(iban) &&
  iban.length === (LENGTHS.get(iban.slice(0, 2)) ?? iban.length) &&
  remainder97(iban.slice(4) + iban.slice(0, 4)) === 1;

export const showIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** Letters count as two digits, A = 10. Taken digit by digit, since the whole is longer than a number holds. */
const remainder97 = (text: string): number =>
  Array.from(text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))).reduce(
    (rest, digit) => (rest * 10 + Number(digit)) % 97,
    0,
  );
