import { isObject, type Json } from '../json';
import { DEEPEST } from '../validation/storable';

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
  try {
    const value = JSON.parse(plain) as Json;
    return canBeKept(value) ? value : asTyped(plain);
  } catch {
    return asTyped(plain);
  }
};

/** Numbers that a double holds, and no deeper than a form goes; walked with a list, so that depth cannot exhaust the stack. */
const canBeKept = (root: Json): boolean => {
  const waiting: { readonly value: Json; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === 'number' && !Number.isFinite(value)) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) return false;
    for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 });
  }
  return true;
};
