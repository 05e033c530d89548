const AJV_LENGTH = /= require\("ajv\/dist\/runtime\/ucs2length"\)\.default;/g;

/**
 * The length of a text in characters as JSON Schema counts them. Only text with surrogates is walked through: Ajv walks
 * all, which is nearly half of its time.
 */
export const textLength = (text: string): number =>
  /[\ud800-\udfff]/.test(text) ? Array.from(text).length : text.length;

/** Puts our length in place of Ajv's in compiled code. */
export const withFastLength = (code: string): string =>
  code.replace(AJV_LENGTH, '= (text) => /[\\ud800-\\udfff]/.test(text) ? [...text].length : text.length;');
