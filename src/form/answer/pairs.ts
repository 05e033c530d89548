import type { Pointer } from '../pointer';

/** What a page posts, or shows in its controls: name -> the values in their order. */
export type Pairs = ReadonlyMap<string, readonly string[]>;

/** The parts of a date: day, month, year. */
export type DatePart = 'd' | 'm' | 'y';

/** Reads `application/x-www-form-urlencoded`. Total: what is not well-formed comes back as odd text. */
export const pairsOf = (body: string): Pairs => {
  const pairs = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(body)) {
    const values = pairs.get(name);
    if (values) values.push(value);
    else pairs.set(name, [value]);
  }
  return pairs;
};

const ROOT = '#';

/**
 * The name of the control that edits a value: its pointer. A browser changes bare line breaks in names, and `#` begins
 * a part of a value, so these are percent-encoded; `%` with them, so that every name means one pointer.
 */
export const controlName = (pointer: Pointer): string =>
  pointer === '' ? ROOT : pointer.replace(/[\r\n%#]/g, encodeURIComponent);

/** The name of one of a date's three boxes. */
export const partName = (pointer: Pointer, part: DatePart): string => `${controlName(pointer)}#${part}`;

/** What a control's name means; undefined for names that are not of a value, such as our own `_do`. */
export const readName = (name: string): { pointer: Pointer; part?: DatePart } | undefined => {
  if (!name.startsWith('/') && !name.startsWith(ROOT)) return undefined;
  const part = /.#([dmy])$/s.exec(name)?.[1] as DatePart | undefined;
  const whole = part === undefined ? name : name.slice(0, -2);
  if (whole !== ROOT && whole.includes('#')) return undefined;
  const pointer = whole === ROOT ? '' : whole.replace(/%(?:0[AD]|2[35])/gi, decodeURIComponent);
  return part === undefined ? { pointer } : { pointer, part };
};
