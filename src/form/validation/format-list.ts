import type { Format } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats';
import { dateFormat } from './date-format';
import { formats as identifiers } from '../identifiers/formats';
import { mostCharacters } from '../patterns/most-characters';
import { regExp } from '../patterns/reg-exp';
import { isDateTime, isTime } from './rfc3339';

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

/** RFC 3339, appendix A: what is between the largest unit and the smallest is told too. */
const DURATION =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** RFC 2397, as far as its head goes: a file may be megabytes, and is looked at elsewhere. */
const isDataUrl = (text: string): boolean =>
  /^data:[^,;\s]{0,255}(?:;[^,\s]{0,2048})?,/.test(text.slice(0, 4096));

/** One `@` with something on either side, and no blanks. */
const isInternationalEmail = (text: string): boolean => {
  const [local = '', domain = '', ...more] = text.split('@');
  return local !== '' && domain !== '' && more.length === 0 && !/\s/.test(text);
};

type Test = (text: string) => boolean;

const testOf = (name: 'url' | 'uri' | 'uri-reference' | 'hostname'): Test => {
  const format = fullFormats[name];
  if (format instanceof RegExp) return (text) => format.test(text);
  return typeof format === 'function' ? format : () => true;
};

/**
 * The expressions for addresses are long, and not proved fast; that of `url` grows with the square of the length. A longer
 * text is no address that anything would take.
 */
const short =
  (test: Test): Test =>
  (text) =>
    text.length <= mostCharacters(2) && test(text);

/** An address that may have any letters is one where those are escaped. */
const international =
  (test: Test): Test =>
  (text) =>
    test(text.replace(/[\u0080-\uffff]/g, '%C3'));

const isUri = short(testOf('uri'));
const isUriReference = short(testOf('uri-reference'));

/** Every format that a schema may ask for: those of JSON Schema, the Swedish identifiers, and what form tools add. */
export const formats: Readonly<Record<string, Format>> = {
  ...fullFormats,
  ...identifiers,
  date: dateFormat,
  regex: isRegExp,
  time: isTime,
  'date-time': isDateTime,
  duration: DURATION,
  uuid: UUID,
  url: short(testOf('url')),
  uri: isUri,
  'uri-reference': isUriReference,
  iri: short(international(isUri)),
  'iri-reference': short(international(isUriReference)),
  hostname: short(testOf('hostname')),
  'idn-email': isInternationalEmail,
  color: COLOUR,
  'data-url': isDataUrl,
  ...(identifiers['se-phone'] !== undefined && { phone: identifiers['se-phone'] }),
};
