import type { Format } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats';
import { formats as identifiers } from '../identifiers/formats';

/** The name by which compiled code asks for this file. */
export const FORMATS_MODULE = 'blankett-formats';

/**
 * A pattern as the compiled validator runs it: by code points (`u`) as JSON Schema asks, or without where only that
 * compiles, since foreign schemas escape more than `u` allows.
 */
export const regExp = (pattern: string, flags: string): RegExp => {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return new RegExp(pattern, flags.replace('u', ''));
  }
};

const isRegExp = (text: string): boolean => {
  try {
    regExp(text, 'u');
    return true;
  } catch {
    return false;
  }
};

/** Every format that a schema may ask for: those of JSON Schema, and the Swedish identifiers. */
export const formats: Readonly<Record<string, Format>> = { ...fullFormats, ...identifiers, regex: isRegExp };
