import { isObject, type Json } from '../json';
import { nestsTooDeep } from '../validation/storable';

/** What is typed and is no JSON lies in a draft under this name, a private-use character before it, until it is mended. */
const TYPED = '\uE000typed';

/** Text that was typed where JSON is wanted. */
export const asTyped = (text: string): Json => ({ [TYPED]: text });

/** The text, where a value is one that could not be read. */
export const typedText = (value: Json | undefined): string | undefined => {
  if (!isObject(value) || !Object.hasOwn(value, TYPED) || Object.keys(value).length !== 1) return undefined;
  const text = value[TYPED];
  return typeof text === 'string' ? text : undefined;
};

/** A value as it stands in its box. */
export const jsonText = (value: Json | undefined): string =>
  value === undefined ? '' : (typedText(value) ?? JSON.stringify(value, undefined, 2));

/** The value that a text means; what is no JSON, or none that can be kept, stays as it was typed. Undefined when empty. */
export const readJsonText = (text: string): Json | undefined => {
  const plain = text.replace(/\r\n?/g, '\n');
  if (plain.trim() === '') return undefined;
  if (nestsTooDeep(plain)) return asTyped(plain);
  try {
    const value = JSON.parse(plain) as Json;
    return canBeKept(value) ? value : asTyped(plain);
  } catch {
    return asTyped(plain);
  }
};

/** Whether all numbers are ones that a double holds. */
const canBeKept = (value: Json): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(canBeKept);
};
