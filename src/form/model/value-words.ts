import { isObject, type Json } from '../json';
import { labelFromName } from './labels';

/** Deeper than this a value is no choice for people, however it is written. */
const DEEPEST = 3;

const WORDS = { sv: { true: 'ja', false: 'nej', null: '–' }, en: { true: 'yes', false: 'no', null: '–' } };

/** An object or list that can be chosen, in words: `Ort: Perstorp, Län: Skåne`. What is empty or too deep stays JSON. */
export const valueWords = (value: Json, language: 'sv' | 'en'): string =>
  wordsOf(value, language, 0) || JSON.stringify(value);

const wordsOf = (value: Json, language: 'sv' | 'en', depth: number): string => {
  if (depth > DEEPEST) return JSON.stringify(value);
  const inner = (one: Json): string => wordsOf(one, language, depth + 1);
  if (Array.isArray(value)) return value.map(inner).join(', ');
  if (isObject(value))
    return Object.entries(value)
      .map(([name, one]) => `${labelFromName(name)}: ${isObject(one) ? `(${inner(one)})` : inner(one)}`)
      .join(', ');
  return value === null || typeof value === 'boolean' ? WORDS[language][`${value}`] : String(value);
};
