import type { FileValue } from '../answer/file-value';
import { isObject, type Json } from '../json';
import type { FileField } from '../model/form-model';

const SHA256 = /^[0-9a-f]{64}$/;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/i;
/** Longer texts are files that somebody put into the answer whole. */
const LONGEST_HEAD = 4096;

/** `%` and two digits for all that has a meaning in a data URL's parameters (RFC 2397). */
const escaped = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const unescaped = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/**
 * A file as its question keeps it in the answer. Where the schema asks for a data URL or for base64, it is a data URL that
 * says which file it is and holds none of it: `data:image/png;name=Karta.png;size=312000;sha256=...,`
 */
export const storedFile = ({ stored }: Pick<FileField, 'stored'>, file: FileValue): Json => {
  const { name, mediaType, size, sha256 } = file;
  return stored === 'file'
    ? { name, mediaType, size, sha256 }
    : `data:${mediaType};name=${escaped(name)};size=${size};sha256=${sha256},`;
};

/** A file whole, as a data URL that tells its name too, as `name=` in it is understood by form programs. */
export const fileUrl = ({ mediaType, name }: Pick<FileValue, 'mediaType' | 'name'>, base64: string): string =>
  `data:${mediaType};name=${escaped(name)};base64,${base64}`;

/** The name that a data URL tells before its comma; empty where it tells none. */
export const nameInUrl = (head: string): string => {
  const said = head.split(';').find((one) => one.startsWith('name=')) ?? '';
  return unescaped(said.slice('name='.length)) ?? '';
};

/** The file that a value of an answer stands for, in either form; undefined where it stands for none. */
export const fileOf = (value: Json | undefined): FileValue | undefined =>
  typeof value === 'string' ? fromDataUrl(value) : fromMembers(value);

const fromMembers = (value: Json | undefined): FileValue | undefined =>
  isObject(value) ? judged(value['name'], value['mediaType'], value['size'], value['sha256']) : undefined;

const fromDataUrl = (text: string): FileValue | undefined => {
  if (text.length > LONGEST_HEAD || !text.startsWith('data:') || !text.endsWith(',')) return undefined;
  const [mediaType, ...parameters] = text.slice('data:'.length, -1).split(';');
  const said = new Map(
    parameters.map((one) => [one.split('=', 1)[0] ?? '', one.slice(one.indexOf('=') + 1)]),
  );
  const size = said.get('size') ?? '';
  return judged(
    unescaped(said.get('name') ?? ''),
    mediaType,
    /^[1-9]\d{0,15}$/.test(size) ? Number(size) : undefined,
    said.get('sha256'),
  );
};

const judged = (name?: Json, mediaType?: Json, size?: Json, sha256?: Json): FileValue | undefined => {
  if (typeof name !== 'string' || name === '') return undefined;
  if (typeof mediaType !== 'string' || !MEDIA_TYPE.test(mediaType)) return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1) return undefined;
  if (typeof sha256 !== 'string' || !SHA256.test(sha256)) return undefined;
  return { name, mediaType, size, sha256 };
};

/** The values that a question holds, one for each file, whatever they are. */
export const fileValues = (many: boolean, value: Json | undefined): readonly Json[] => {
  if (value === undefined || value === null) return [];
  return many && Array.isArray(value) ? value : [value];
};
