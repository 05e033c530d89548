import type { Pointer } from '../../form/pointer';

/**
 * The id of what edits a value: letters and digits as they are, `-` for `/`, all else as `_hex_`. So no two pointers
 * have the same, and ids made from it with a dot are its own.
 */
export const idOf = (pointer: Pointer): string =>
  'f' +
  [...pointer.split('')]
    .map((sign) =>
      sign === '/' ? '-' : /[\dA-Za-z]/.test(sign) ? sign : `_${sign.charCodeAt(0).toString(16)}_`,
    )
    .join('');
