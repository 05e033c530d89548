import type { Json } from '../../form/json';
import type { Pointer } from '../../form/pointer';
import type { Option } from '../../form/model/form-model';

/**
 * The name of the control that edits a value: its JSON Pointer, with what a browser would change (line breaks) and what
 * is ours (`#` for parts, `%` for this) percent-encoded. The root's is `#`.
 */
export const controlName = (pointer: Pointer): string =>
  pointer === '' ? '#' : pointer.replace(/[%#\r\n]/g, (sign) => encodeURIComponent(sign));

/** What a choice posts: itself where all choices are strings, else as JSON text. */
export const choiceText = (value: Json, all: readonly Json[]): string =>
  typeof value === 'string' && all.every((other) => typeof other === 'string')
    ? value
    : JSON.stringify(value);

export const optionText = (value: Json, options: readonly Option[]): string =>
  choiceText(
    value,
    options.map((option) => option.value),
  );

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
