import type { Format } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats';
import { formats as identifiers } from '../identifiers/formats';
import { regExp } from '../patterns/reg-exp';

export { regExp } from '../patterns/reg-exp';

/** The name by which compiled code asks for this file. */
export const FORMATS_MODULE = 'blankett-formats';

const isRegExp = (text: string): boolean => {
  try {
    regExp(text, 'u');
    return true;
  } catch {
    return false;
  }
};

/** A colour as a browser's colour box gives it, or in the shorter and longer forms of CSS. */
const COLOUR = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;

/** RFC 2397, as far as its head goes: a file may be megabytes, and is looked at elsewhere. */
const isDataUrl = (text: string): boolean =>
  /^data:[^,;\s]{0,255}(?:;[^,\s]{0,2048})?,/.test(text.slice(0, 4096));

/** Every format that a schema may ask for: those of JSON Schema, the Swedish identifiers, and what form tools add. */
export const formats: Readonly<Record<string, Format>> = {
  ...fullFormats,
  ...identifiers,
  regex: isRegExp,
  color: COLOUR,
  'data-url': isDataUrl,
  ...(identifiers['se-phone'] !== undefined && { phone: identifiers['se-phone'] }),
};
