/** The functions that an expression may call. None loops over what a person gave, and none takes a pattern. */
import type { Json } from '../json';
import { finite, type Value } from './operators';

/** A function by its arguments; a method is given what stands before its dot first. */
export type Work = (...given: readonly Json[]) => Value;

/** CEL counts characters, not the halves that JavaScript stores some of them as. */
const size = (value?: Json): Value => {
  if (typeof value === 'string') return Array.from(value).length;
  if (typeof value !== 'object' || value === null) return undefined;
  return Array.isArray(value) ? value.length : Object.keys(value).length;
};

const NUMBER = /^-?\d{1,20}(?:\.\d{1,20})?$/;

const double = (value?: Json): Value => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && NUMBER.test(value) ? finite(Number(value)) : undefined;
};

const int = (value?: Json): Value => {
  const number = double(value);
  return typeof number === 'number' ? finite(Math.trunc(number)) : undefined;
};

const string = (value?: Json): Value => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
};

/** The number with its decimal point moved, by its digits: 1.005 times 100 is not 100.5 in doubles. */
const shifted = (number: number, places: number): number => {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
};

const MOST_DECIMALS = 10;

/** Halves go away from zero, as prices do. */
const round = (value?: Json, decimals: Json = 0): Value => {
  if (typeof value !== 'number' || typeof decimals !== 'number') return undefined;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS) return undefined;
  const whole = Math.round(shifted(Math.abs(value), decimals));
  return finite(Math.sign(value) * shifted(whole, -decimals));
};

const substring = (text?: Json, from?: Json, to?: Json): Value => {
  if (typeof text !== 'string' || typeof from !== 'number') return undefined;
  const characters = Array.from(text);
  const end = to ?? characters.length;
  if (typeof end !== 'number' || !Number.isInteger(from) || !Number.isInteger(end)) return undefined;
  return from >= 0 && end >= from && end <= characters.length
    ? characters.slice(from, end).join('')
    : undefined;
};

const onTexts =
  (work: (text: string, part: string) => Value): Work =>
  (text, part = '') =>
    typeof text === 'string' && typeof part === 'string' ? work(text, part) : undefined;

const lower = onTexts((text) => text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase()));
const upper = onTexts((text) => text.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase()));

/** A name as it is called: `size/1` by itself, `.size/0` behind a dot. */
export const calledAs = (name: string, count: number, isMethod: boolean): string =>
  `${isMethod ? '.' : ''}${name}/${count}`;

/** All functions, by how they are called. */
export const FUNCTIONS: ReadonlyMap<string, Work> = new Map<string, Work>([
  ['size/1', size],
  ['.size/0', size],
  ['double/1', double],
  ['int/1', int],
  ['string/1', string],
  ['round/1', round],
  ['round/2', round],
  ['.substring/1', substring],
  ['.substring/2', substring],
  ['.contains/1', onTexts((text, part) => text.includes(part))],
  ['.startsWith/1', onTexts((text, part) => text.startsWith(part))],
  ['.endsWith/1', onTexts((text, part) => text.endsWith(part))],
  ['.lowerAscii/0', lower],
  ['.upperAscii/0', upper],
  ['.trim/0', onTexts((text) => text.trim())],
]);
