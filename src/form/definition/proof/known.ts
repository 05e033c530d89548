import { isObject, type Json } from '../../json';
import { regExp } from '../../patterns/reg-exp';
import { textLength } from '../../validation/fast-length';
import { suitsFormat } from '../../validation/pattern-example';
import { sameJson } from '../../validation/same-json';

export const KINDS = ['object', 'array', 'string', 'number', 'boolean', 'null'] as const;
export type Kind = (typeof KINDS)[number];

/** A limit, and where it is said. */
export interface Limit {
  readonly value: number;
  /** The value itself is out. */
  readonly open?: boolean;
  readonly from: string;
}

/**
 * What is known of one value of the answer, whichever of several it is: everything that is right for it fits, and some that is
 * wrong may fit too. So nothing that fits proves nothing, and that nothing fits proves that there is no such answer.
 */
export interface Known {
  /** There in the answer, or not; undefined: not decided. */
  readonly isThere?: boolean;
  readonly kinds: readonly Kind[];
  readonly kindsFrom?: string;
  readonly isWhole?: boolean;
  /** It is one of these. */
  readonly values?: readonly Json[];
  readonly valuesFrom?: string;
  /** It is none of these. */
  readonly not: readonly Json[];
  readonly low?: Limit;
  readonly high?: Limit;
  readonly steps: readonly Limit[];
  /** Characters. */
  readonly shortest?: Limit;
  readonly longest?: Limit;
  readonly patterns: readonly string[];
  readonly formats: readonly string[];
  readonly fewest?: Limit;
  readonly most?: Limit;
  readonly leastMembers?: Limit;
  readonly mostMembers?: Limit;
  /** No two entries are the same. */
  readonly isDistinct?: boolean;
  /** Members that it has, if it is an object, and where that is said. */
  readonly needs: ReadonlyMap<string, string>;
}

export const NOTHING_KNOWN: Known = {
  kinds: KINDS,
  not: [],
  steps: [],
  patterns: [],
  formats: [],
  needs: new Map(),
};

export const kindOf = (value: Json): Kind => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return isObject(value) ? 'object' : (typeof value as Kind);
};

/** Why nothing fits: in words, with the places where it is said. */
export class Clash {
  constructor(readonly words: string) {}
}

/** The higher of two lower limits. */
export const higher = (a: Limit | undefined, b: Limit): Limit =>
  a === undefined || b.value > a.value || (b.value === a.value && b.open === true) ? b : a;

/** The lower of two upper limits. */
export const lower = (a: Limit | undefined, b: Limit): Limit =>
  a === undefined || b.value < a.value || (b.value === a.value && b.open === true) ? b : a;

/** `multipleOf` is judged with a tolerance, a millionth of a step; twice that is certain to be beyond it. */
const TOLERANCE = 2e-6;

/** So many whole numbers are looked at one by one. */
const MOST_COUNTED = 1000;

/** Draws the conclusions: kinds and values that cannot be are left out. A clash where nothing is left. */
export const concluded = (known: Known): Known | Clash => {
  let kinds = known.kinds;
  const reasons: string[] = [];
  const drop = (kind: Kind, reason: string | undefined): void => {
    if (reason === undefined || !kinds.includes(kind)) return;
    kinds = kinds.filter((one) => one !== kind);
    reasons.push(reason);
  };
  if (kinds.includes('number')) drop('number', noNumber(known));
  drop('string', apart('minLength', known.shortest, 'maxLength', known.longest));
  drop('array', apart('minItems', known.fewest, 'maxItems', known.most));
  drop('object', apart('minProperties', known.leastMembers, 'maxProperties', known.mostMembers));
  if (known.mostMembers !== undefined && known.needs.size > known.mostMembers.value)
    drop(
      'object',
      `${known.needs.size} members are required, and ${said('maxProperties', known.mostMembers)}`,
    );
  if (known.not.includes(null)) drop('null', 'it is not to be null');
  if (known.not.includes(true) && known.not.includes(false))
    drop('boolean', 'it is to be neither true nor false');
  const at = known.kindsFrom === undefined ? '' : ` (${known.kindsFrom})`;
  if (kinds.length === 0)
    return new Clash(reasons.length > 0 ? reasons.join('; ') : `no type fits what is wanted${at}`);
  if (known.values === undefined) return kinds === known.kinds ? known : { ...known, kinds };
  const values = known.values.filter((value) => kinds.includes(kindOf(value)) && fits(known, value));
  if (values.length === 0)
    return new Clash(`none of the values that may be given (${known.valuesFrom ?? ''}) is allowed there`);
  return { ...known, kinds: kinds.filter((kind) => values.some((value) => kindOf(value) === kind)), values };
};

const said = (keyword: string, { value, from }: Limit): string => `"${keyword}" is ${value} (${from})`;

const apart = (least: string, low: Limit | undefined, most: string, high: Limit | undefined) =>
  low !== undefined && high !== undefined && low.value > high.value
    ? `${said(least, low)} and ${said(most, high)}`
    : undefined;

const noNumber = (known: Known): string | undefined => {
  const { low, high, isWhole, steps, not } = known;
  if (low === undefined || high === undefined) return undefined;
  const both = `${said('minimum', low)} and ${said('maximum', high)}`;
  const isOpen = low.open === true || high.open === true;
  if (low.value > high.value || (low.value === high.value && isOpen)) return both;
  if (isWhole === true) {
    const first = low.open === true ? Math.floor(low.value) + 1 : Math.ceil(low.value);
    const last = high.open === true ? Math.ceil(high.value) - 1 : Math.floor(high.value);
    if (first > last) return `${both}, with no whole number between`;
    if (last - first < MOST_COUNTED && not.length > last - first) {
      const all = Array.from({ length: last - first + 1 }, (_, place) => first + place);
      if (all.every((number) => not.includes(number))) return `${both}, and none of those is allowed`;
    }
  }
  const none = steps.find(
    ({ value }) => Math.ceil(low.value / value - TOLERANCE) > Math.floor(high.value / value + TOLERANCE),
  );
  return none && `${both}, and no multiple of ${none.value} (${none.from}) lies between`;
};

/** Whether a value fits what is known. What is inside objects and lists is not looked at. */
const fits = (known: Known, value: Json): boolean => {
  if (known.not.some((one) => sameJson(one, value))) return false;
  if (typeof value === 'number') return fitsNumber(known, value);
  return typeof value === 'string' ? fitsText(known, value) : true;
};

const fitsNumber = ({ low, high, isWhole, steps }: Known, value: number): boolean =>
  (isWhole !== true || Number.isInteger(value)) &&
  (low === undefined || value > low.value || (value === low.value && low.open !== true)) &&
  (high === undefined || value < high.value || (value === high.value && high.open !== true)) &&
  steps.every(({ value: step }) => {
    const times = value / step;
    return !Number.isFinite(times) || Math.abs(Math.round(times) - times) <= TOLERANCE;
  });

/** Longer texts are not held against patterns here. */
const LONGEST = 200;

const fitsText = ({ shortest, longest, patterns, formats }: Known, text: string): boolean => {
  const length = textLength(text);
  if (length < (shortest?.value ?? 0) || length > (longest?.value ?? Infinity)) return false;
  if (length > LONGEST) return true;
  return (
    patterns.every((pattern) => matches(pattern, text)) && formats.every((one) => suitsFormat(one, text))
  );
};

const matches = (pattern: string, text: string): boolean => {
  try {
    return regExp(pattern, 'u').test(text);
  } catch {
    return true;
  }
};
