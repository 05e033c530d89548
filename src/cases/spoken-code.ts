/** Crockford's base 32: no I, L, O or U, so that nothing is mistaken when read aloud or written down. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of so many letters, in groups of four: `XXXX-XXXX-XXXX`. Each letter is five bits of its byte. */
export const spokenCode = (bytes: Uint8Array, length: number): string =>
  Array.from({ length }, (_, place) => LETTERS[(bytes[place] ?? 0) % 32])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** A typed code as its letters, however it was typed: lower case, spaces, no hyphens, o for 0, l or i for 1. */
export const readSpokenCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
