import type { Json } from '../json';
import type { ChoicesField, Field, TickField, TimeField } from '../model/form-model';
import { formats, normaliseByFormat } from '../identifiers/formats';
import { readDate } from '../text/dates';
import { readNumber } from '../text/numbers';
import { isWholeTime, offsetOf, readTime } from '../text/times';
import { choiceReader, choiceTexts } from './choice-text';
import { joinDateParts, joinMomentParts, momentPartsTyped, type DateParts } from './date-parts';
import { sameJson } from '../validation/same-json';
import { encodeField, tickText, type ControlValue } from './encode-field';
import { readJsonText } from './json-text';
import type { Posted } from './posted';
import { tidyText } from './tidy-text';

/**
 * The value that a question's control was given; undefined for no answer. Text that cannot be read as the question wants
 * it stays as it was typed. What the page shows for `before` and gets back untouched stays `before`, also where a page
 * could not express it (null, an odd spelling). Files are put in by whoever keeps them: text for such a question says nothing.
 */
export const decodeField = (field: Field, posted: Posted, before: Json | undefined): Json | undefined => {
  const given = whatWasGiven(field, posted);
  if (isUntouched(field, given, encodeField(field, before))) return before;
  if (field.kind === 'file') return before;
  if (field.kind === 'json') return readJsonText(posted.values?.at(-1) ?? '');
  if (given.kind === 'texts') return readTexts(field, given.texts, before);
  return field.kind === 'dateTime' ? joinMomentParts(given.parts) : joinDateParts(given.parts);
};

const whatWasGiven = (field: Field, { values, parts }: Posted): ControlValue => {
  const part = (name: keyof DateParts) => tidyText(parts?.get(name) ?? '');
  if (values === undefined && field.kind === 'time') return { kind: 'texts', texts: [part('t')] };
  if (values === undefined) {
    const date = { d: part('d'), m: part('m'), y: part('y') };
    return { kind: 'parts', parts: field.kind === 'dateTime' ? { ...date, t: part('t') } : date };
  }
  // Only tick boxes give several: before any other control there may stand the marker of its entry.
  const texts = textsOf(field, field.kind === 'choices' ? values : [values.at(-1) ?? '']);
  const moment = field.kind === 'dateTime' ? momentPartsTyped(texts[0] ?? '') : undefined;
  return moment ? { kind: 'parts', parts: moment } : { kind: 'texts', texts };
};

const textsOf = (field: Field, texts: readonly string[]): string[] => {
  const tidied = texts.map(tidyText);
  return field.kind === 'choices' ? inOrder(field.options, tidied) : tidied;
};

/** In the order of the choices, whichever stood first on the page, then the texts that mean none of them. */
const inOrder = (options: ChoicesField['options'], texts: readonly string[]): string[] => {
  const places = new Map(choiceTexts(options).map((text, place) => [tidyText(text), place]));
  const place = (text: string): number => (text === '' ? -1 : (places.get(text) ?? options.length));
  return [...texts].sort((a, b) => place(a) - place(b));
};

const isUntouched = (field: Field, given: ControlValue, shown: ControlValue): boolean =>
  given.kind === 'texts'
    ? shown.kind === 'texts' && sameJson([...given.texts], textsOf(field, shown.texts))
    : shown.kind === 'parts' && sameJson({ ...given.parts }, { ...shown.parts });

const readTexts = (
  field: Exclude<Field, { kind: 'json' | 'file' }>,
  texts: readonly string[],
  before: Json | undefined,
): Json | undefined => {
  if (field.kind === 'choices') return readChoices(field, texts);
  const text = texts.at(-1) ?? '';
  if (text === '') return undefined;
  return field.kind === 'choice' ? choiceReader(field.options)(text) : readText(field, text, before);
};

const readText = (
  field: Exclude<Field, { kind: 'choices' | 'choice' | 'json' | 'file' }>,
  text: string,
  before: Json | undefined,
): Json | undefined => {
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
    case 'time':
      return readClock(field, text.trim(), before);
    case 'dateTime':
      return text.trim() === '' ? undefined : text.trim();
  }
};

const readTick = (field: TickField, text: string): Json => (text === tickText(field) ? field.value : text);

/**
 * RFC 3339 wants an offset, though a time without a day has none of its own: that which stood there stays, and else it is
 * that of Swedish standard time.
 */
const STANDARD_OFFSET = '+01:00';

const readClock = (field: TimeField, text: string, before: Json | undefined): Json | undefined => {
  if (text === '') return undefined;
  const read = readTime(text);
  const wantsOffset = field.format !== 'iso-time';
  if (read === undefined || (!wantsOffset && isWholeTime(text))) return text;
  const offset = typeof before === 'string' ? offsetOf(before) : undefined;
  return `${read.hour}:${read.minute}:${read.second}${offset || (wantsOffset ? STANDARD_OFFSET : '')}`;
};

/** Spaces around are never meant: telephones add them. Identifiers that hold together get their stored spelling. */
const readFormatted = (format: string, text: string): Json | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const isOurs = Object.hasOwn(formats, format);
  return isOurs && formats[format]?.validate(trimmed) === true ? normaliseByFormat(format, trimmed) : trimmed;
};

const readChoices = (field: ChoicesField, [marker, ...texts]: readonly string[]): Json | undefined => {
  const chosen = marker === '' || marker === undefined ? texts : [marker, ...texts];
  return chosen.length === 0 ? undefined : chosen.map(choiceReader(field.options));
};
