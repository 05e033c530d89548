/**
 * What the signs of an expression do with JSON values. Numbers are doubles, as they are in an answer: `seats * 125` mixes an
 * answer and a literal. Undefined stands for "cannot be worked out", and no sign turns it into anything else.
 */
import type { Json } from '../json';
import { sameJson } from '../validation/same-json';

/** A value, or undefined where it cannot be worked out. */
export type Value = Json | undefined;

/** Texts and lists do not grow beyond these, however often an expression adds them to themselves. */
const MOST_TEXT = 100_000;
const MOST_ITEMS = 10_000;

/** A number that JSON can hold; there is only one zero. */
export const finite = (number: number): number | undefined =>
  Number.isFinite(number) ? number + 0 : undefined;

const onNumbers =
  (work: (a: number, b: number) => number) =>
  (a: Json, b: Json): Value =>
    typeof a === 'number' && typeof b === 'number' ? finite(work(a, b)) : undefined;

/** Dates are texts, and ISO dates follow each other as texts do. */
const onOrder =
  (holds: (order: number) => boolean) =>
  (a: Json, b: Json): Value => {
    if (typeof a === 'number' && typeof b === 'number') return holds(a - b);
    if (typeof a === 'string' && typeof b === 'string') return holds(a < b ? -1 : a > b ? 1 : 0);
    return undefined;
  };

const add = (a: Json, b: Json): Value => {
  if (typeof a === 'number' && typeof b === 'number') return finite(a + b);
  if (typeof a === 'string' && typeof b === 'string')
    return a.length + b.length <= MOST_TEXT ? a + b : undefined;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length + b.length <= MOST_ITEMS ? [...a, ...b] : undefined;
  return undefined;
};

const isIn = (a: Json, b: Json): Value => {
  if (Array.isArray(b)) return b.some((item) => sameJson(a, item));
  return typeof a === 'string' && typeof b === 'object' && b !== null ? Object.hasOwn(b, a) : undefined;
};

/** The signs between two values. A `Map`, so that no name of an object's own is taken for a sign. */
export const BINARY: ReadonlyMap<string, (a: Json, b: Json) => Value> = new Map([
  ['==', (a: Json, b: Json): Value => sameJson(a, b)],
  ['!=', (a: Json, b: Json): Value => !sameJson(a, b)],
  ['<', onOrder((order) => order < 0)],
  ['<=', onOrder((order) => order <= 0)],
  ['>', onOrder((order) => order > 0)],
  ['>=', onOrder((order) => order >= 0)],
  ['+', add],
  ['-', onNumbers((a, b) => a - b)],
  ['*', onNumbers((a, b) => a * b)],
  ['/', onNumbers((a, b) => a / b)],
  ['%', onNumbers((a, b) => a % b)],
  ['in', isIn],
]);

/** An entry of a list by its place, or a member of an object by its name: only what the value itself holds. */
export const pick = (from: Value, key: Value): Value => {
  if (Array.isArray(from)) return typeof key === 'number' && Number.isInteger(key) ? from[key] : undefined;
  if (typeof from !== 'object' || from === null || typeof key !== 'string') return undefined;
  return Object.hasOwn(from, key) ? from[key] : undefined;
};
