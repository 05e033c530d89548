import { HEIC, isAccepted, KNOWN_TYPES, typeOfEnding } from '../files/known-types';
import { isObject, type Json } from '../json';
import { regExp } from '../patterns/reg-exp';
import { readSize } from '../text/sizes';
import { optionOf, type Control } from './control';
import type { FileKind } from './file-kind';
import type { BooleanField, FileField } from './form-model';
import { numberFacet, stringFacet, type SchemaView } from './schema-view';

/** Bytes of one file, where the form does not say: enough for any telephone's picture. */
export const MOST_BYTES = 10_000_000;

type Own = Omit<FileField, Exclude<keyof BooleanField, 'kind'>>;

/** What a question for files says beside what all questions say: which, how large, how many. */
export const fileFacets = ({ many, stored, one }: FileKind, view: SchemaView, control?: Control): Own => {
  const mostBytes = Math.min(
    readSize(optionOf(control, 'maxSize')) ?? Infinity,
    ...steady(one).flatMap((schema) => numberIn(memberSchema(schema, 'size'), 'maximum') ?? []),
  );
  const minItems = many ? numberFacet(view, 'minItems') : undefined;
  const maxItems = many ? numberFacet(view, 'maxItems') : undefined;
  return {
    kind: 'file',
    many,
    stored,
    accept: acceptIn(one, control),
    mostBytes: Number.isFinite(mostBytes) ? mostBytes : MOST_BYTES,
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
    keepsPlace: optionOf(control, 'keepsPlace') === true,
  };
};

/** Every limit counts: what the schema says of the file, and what ui.json says of its control. */
const acceptIn = (one: SchemaView, control: Control | undefined): readonly string[] => {
  const said = [
    ...steady(one).map((schema) => typesOfSchema(memberSchema(schema, 'mediaType'))),
    contentType(stringFacet(one, 'contentMediaType')),
    statedTypes(optionOf(control, 'accept')),
  ].filter((types) => types !== undefined && types.length > 0);
  const [first = [], ...more] = said as readonly (readonly string[])[];
  return more.reduce(inBoth, first);
};

const inBoth = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const both = [...a.filter((one) => isWithin(b, one)), ...b.filter((one) => isWithin(a, one))];
  return [...new Set(both)];
};

const isWithin = (family: readonly string[], one: string): boolean =>
  family.includes(one) || isAccepted(family, one);

const steady = (view: SchemaView) =>
  view.flat().flatMap(({ when, schema }) => (when === 'always' ? [schema] : []));

const memberSchema = (schema: Json, name: string): Json | undefined => {
  const properties = isObject(schema) ? schema['properties'] : undefined;
  return isObject(properties) ? properties[name] : undefined;
};

const numberIn = (schema: Json | undefined, keyword: string): number | undefined => {
  const value = isObject(schema) ? schema[keyword] : undefined;
  return typeof value === 'number' ? value : undefined;
};

/** The media types that a schema lets through: those that it names, or those of ours that its pattern fits. */
const typesOfSchema = (schema: Json | undefined): readonly string[] | undefined => {
  if (!isObject(schema)) return undefined;
  const { const: only, enum: some, pattern } = schema;
  if (typeof only === 'string') return [only];
  if (Array.isArray(some)) return some.filter((one) => typeof one === 'string');
  if (typeof pattern !== 'string') return undefined;
  const test = regExp(pattern, 'u');
  return KNOWN_TYPES.flatMap(({ mediaType }) => (test.test(mediaType) ? [mediaType] : []));
};

const contentType = (type: string | undefined): readonly string[] | undefined =>
  type === undefined || type === 'application/octet-stream' ? undefined : [type];

/** `accept` of ui.json: media types and endings, in a list or with commas between them as HTML has it. */
export const statedTypes = (accept: Json | undefined): readonly string[] | undefined => {
  const list = typeof accept === 'string' ? accept.split(',') : Array.isArray(accept) ? accept : undefined;
  return list?.flatMap((one) => (typeof one === 'string' ? (statedType(one.trim()) ?? []) : []));
};

const MEDIA_TYPE = /^[a-z]+\/(?:\*|[a-z0-9][a-z0-9!#$&^_.+-]*)$/;

/** A media type, or that of an ending; undefined for what is neither. */
export const statedType = (one: string): string | undefined => {
  if (one.startsWith('.')) return typeOfEnding(one);
  const type = one.toLowerCase();
  if (HEIC.mediaTypes.some((heic) => heic === type)) return 'image/jpeg';
  return MEDIA_TYPE.test(type) ? type : undefined;
};
