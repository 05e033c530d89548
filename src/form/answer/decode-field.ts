import type { Json } from '../json';
import type { ChoicesField, Field, TickField } from '../model/form-model';
import { formats, normaliseByFormat } from '../identifiers/formats';
import { readDate } from '../text/dates';
import { readNumber } from '../text/numbers';
import { choiceOf, offersEmptyText } from './choice-text';
import { joinDateParts } from './date-parts';
import { sameJson } from '../validation/same-json';
import { encodeField, tickText, type ControlValue } from './encode-field';
import type { Posted } from './posted';

/** Line breaks as LF, letters composed: the same text has one spelling. */
export const tidyText = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC');

/**
 * The value that a question's control was given; undefined for no answer. Text that cannot be read as the question wants
 * it stays as it was typed. What the page shows for `before` and gets back untouched stays `before`, also where a page
 * could not express it (null, an odd spelling).
 */
export const decodeField = (field: Field, posted: Posted, before: Json | undefined): Json | undefined => {
  const given = whatWasGiven(posted);
  if (isUntouched(given, encodeField(field, before)) && !choosesEmptyText(field, given)) return before;
  return given.kind === 'parts' ? joinDateParts(given.parts) : readTexts(field, given.texts);
};

const whatWasGiven = ({ values, parts }: Posted): ControlValue => {
  if (values) return { kind: 'texts', texts: values.map(tidyText) };
  const part = (name: 'd' | 'm' | 'y') => tidyText(parts?.get(name) ?? '');
  return { kind: 'parts', parts: { d: part('d'), m: part('m'), y: part('y') } };
};

const isUntouched = (given: ControlValue, shown: ControlValue): boolean =>
  given.kind === 'texts'
    ? shown.kind === 'texts' && sameJson([...given.texts], shown.texts.map(tidyText))
    : shown.kind === 'parts' && sameJson({ ...given.parts }, { ...shown.parts });

const choosesEmptyText = (field: Field, given: ControlValue) =>
  field.kind === 'choice' &&
  given.kind === 'texts' &&
  offersEmptyText(field.options) &&
  given.texts.at(-1) === '';

const readTexts = (field: Field, texts: readonly string[]): Json | undefined => {
  if (field.kind === 'choices') return readChoices(field, texts);
  const text = texts.at(-1) ?? '';
  if (field.kind === 'choice') {
    return text === '' && !offersEmptyText(field.options) ? undefined : choiceOf(field.options, text);
  }
  return text === '' ? undefined : readText(field, text);
};

const readText = (field: Exclude<Field, ChoicesField>, text: string): Json | undefined => {
  switch (field.kind) {
    case 'text':
      return field.format === undefined ? text : readFormatted(field.format, text);
    case 'number': {
      const read = readNumber(text);
      if (read.kind === 'number') return read.value;
      return text.trim() === '' ? undefined : text;
    }
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'tick':
      return readTick(field, text);
    case 'date':
      return text.trim() === '' ? undefined : (readDate(text) ?? text);
    default:
      return text;
  }
};

const readTick = (field: TickField, text: string): Json => (text === tickText(field) ? field.value : text);

/** Spaces around are never meant: telephones add them. Identifiers that hold together get their stored spelling. */
const readFormatted = (format: string, text: string): Json | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const isOurs = Object.hasOwn(formats, format);
  return isOurs && formats[format]?.validate(trimmed) === true ? normaliseByFormat(format, trimmed) : trimmed;
};

const readChoices = (field: ChoicesField, [marker, ...texts]: readonly string[]): Json | undefined => {
  const chosen = marker === '' || marker === undefined ? texts : [marker, ...texts];
  return chosen.length === 0 ? undefined : chosen.map((text) => choiceOf(field.options, text));
};
