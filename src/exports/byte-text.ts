import { isObject, type Json } from '../form';

/**
 * A text whose characters are the bytes of another one in UTF-8. Most of what a CSV file holds stands in it as PostgreSQL has sent it:
 * reading the bytes as characters and writing those as bytes again would cost more than the rest.
 */
export type ByteText = string;

const NOT_ASCII = /[^\0-\x7f]/;

/** ASCII is the same in both. */
export const bytesOf = (text: string): ByteText =>
  NOT_ASCII.test(text) ? Buffer.from(text).toString('latin1') : text;

export const textOf = (bytes: ByteText): string =>
  NOT_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes;

/** A value that was read from bytes, with its texts as they are everywhere else. */
export const valueOf = (value: Json): Json => {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return value.map(valueOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [textOf(name), valueOf(inner)]));
};
