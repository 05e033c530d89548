import { isObject, type Json } from '../json';
import type { Field, Language, Option } from '../model/form-model';
import { fileOf, fileValues } from '../files/stored-file';
import { showByFormat } from '../identifiers/formats';
import { sameJson } from '../validation/same-json';
import { showDate } from './dates';
import { showSize } from './sizes';
import { typedText } from '../answer/json-text';
import { showInstant } from './instants';
import { showNumber } from './numbers';
import { clockOf, instantOf, showClock } from './times';

const WORDS: Readonly<Record<Language, Readonly<Record<'true' | 'false', string>>>> = {
  sv: { true: 'Ja', false: 'Nej' },
  en: { true: 'Yes', false: 'No' },
};

/**
 * An answer in words, as it is read; several are separated by LF. Empty when there is none. What does not fit its
 * question (typed text that is no number) is shown as it stands.
 */
export const showValue = (field: Field, value: Json | undefined, language: Language): string => {
  if (value === undefined || value === null) return '';
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && field.format !== undefined
        ? showByFormat(field.format, value)
        : plain(value, language);
    case 'number':
      return typeof value === 'number'
        ? withUnit(showNumber(value, language), field.unit?.shown)
        : plain(value, language);
    case 'tick':
      return sameJson(value, field.value) ? WORDS[language].true : plain(value, language);
    case 'choice':
      return label(field.options, value, language);
    case 'choices':
      return (Array.isArray(value) ? value : [value])
        .map((one) => label(field.options, one, language))
        .join('\n');
    case 'date':
      return typeof value === 'string' ? showDate(value, language) : plain(value, language);
    case 'time': {
      const clock = typeof value === 'string' ? clockOf(value) : undefined;
      return clock === undefined ? plain(value, language) : showClock(clock, language);
    }
    case 'dateTime': {
      const instant = typeof value === 'string' ? instantOf(value) : undefined;
      return instant === undefined ? plain(value, language) : showInstant(instant, language);
    }
    case 'json':
      return typedText(value) ?? plain(value, language);
    case 'boolean':
      return plain(value, language);
    case 'file':
      return fileValues(field.many, value)
        .map((one) => showFile(one, language))
        .join('\n');
  }
};

const showFile = (value: Json, language: Language): string => {
  const file = fileOf(value);
  return file === undefined ? plain(value, language) : `${file.name} (${showSize(file.size, language)})`;
};

const withUnit = (number: string, unit: string | undefined) =>
  unit === undefined ? number : `${number}\u00a0${unit}`;

const label = (options: readonly Option[], value: Json, language: Language): string =>
  options.find((option) => sameJson(option.value, value))?.label ?? plain(value, language);

/** A value in words, whatever it is asked for as. */
export const plain = (value: Json, language: Language): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return showNumber(value, language);
  if (typeof value === 'boolean') return WORDS[language][`${value}`];
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : '';
};
