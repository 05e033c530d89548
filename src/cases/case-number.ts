import { isLuhn } from '../form/identifiers/luhn';

/**
 * A case number however it was typed or heard: without hyphens, with spaces, with a long hyphen.
 * @returns it as it stands in the database, or undefined when its check digit tells that it was misheard
 */
export function readCaseNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s\p{Pd}]/gu, '');
  if (!/^20\d{9,}$/.test(digits) || !isLuhn(digits)) return undefined;
  return `${digits.slice(0, 4)}-${digits.slice(4, -1)}-${digits.slice(-1)}`;
}
