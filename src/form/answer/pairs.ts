import type { Pointer } from '../pointer';

/** What a page posts, or shows in its controls: name -> the values in their order. */
export type Pairs = ReadonlyMap<string, readonly string[]>;

/** The parts of a date or a moment: day, month, year, time. */
export type DatePart = 'd' | 'm' | 'y' | 't';

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

/** The name of one of the boxes of a date or a moment. */
export const partName = (pointer: Pointer, part: DatePart): string => `${controlName(pointer)}#${part}`;

/** Where a draft keeps which variant was chosen: the value's name, and which of several choosers it is. */
export const chooserSlot = (pointer: Pointer, place: number): string =>
  controlName(pointer) + (place > 0 ? `#${place}` : '');

const CHOOSE = '_choose';
const KEY = '_key';

/** The name of a chooser among variants; its value is the variant's place. */
export const chooserName = (pointer: Pointer, place: number): string => CHOOSE + chooserSlot(pointer, place);

/** The name of the box for a member's name. */
export const keyName = (pointer: Pointer): string => KEY + controlName(pointer);

const ESCAPED = /%(?:0[AD]|2[35])/gi;
const pointerIn = (name: string): Pointer | undefined => {
  if (name === ROOT) return '';
  return name.startsWith('/') && !name.includes('#') ? name.replace(ESCAPED, decodeURIComponent) : undefined;
};

/** What a control's name means; undefined for names that are not of a value, such as our own `_do`. */
export const readName = (name: string): { pointer: Pointer; part?: DatePart } | undefined => {
  const part = /.#([dmyt])$/s.exec(name)?.[1] as DatePart | undefined;
  const pointer = pointerIn(part === undefined ? name : name.slice(0, -2));
  return pointer === undefined ? undefined : part === undefined ? { pointer } : { pointer, part };
};

/** The value and the chooser that a slot is of. */
export const readSlot = (slot: string): { pointer: Pointer; place: number } | undefined => {
  const [, name = '', place = '0'] = /^(#|[^#]+)(?:#([1-9]\d{0,3}))?$/.exec(slot) ?? [];
  const pointer = pointerIn(name);
  return pointer === undefined ? undefined : { pointer, place: Number(place) };
};

/** All that a control's name can mean: a value or a part of it, a chooser among variants, the name of a member. */
export type ControlMeaning =
  | { readonly of: 'value'; readonly pointer: Pointer; readonly part?: DatePart }
  | { readonly of: 'choice'; readonly pointer: Pointer; readonly place: number }
  | { readonly of: 'key'; readonly pointer: Pointer };

/** What a posted name is about, those that begin with `_` included; undefined for those that are about no value. */
export const readControl = (name: string): ControlMeaning | undefined => {
  if (name.startsWith(CHOOSE)) {
    const slot = readSlot(name.slice(CHOOSE.length));
    return slot && { of: 'choice', ...slot };
  }
  if (name.startsWith(KEY)) {
    const pointer = pointerIn(name.slice(KEY.length));
    return pointer === undefined ? undefined : { of: 'key', pointer };
  }
  const value = readName(name);
  return value && { of: 'value', ...value };
};
