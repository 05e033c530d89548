import { isObject, pointerTokens, toPointer, type Json, type JsonObject, type JsonSchema } from '../../form';
import type { Dialect } from '../../form/definition/dialects';
import { refTargets, type RefTargets } from '../../form/definition/refs';
import { subschemasOf } from '../../form/definition/subschemas';
import { isFileReference } from '../../form/files/file-schema';
import { inNewWords, isMoved } from './new-words';

/** Where a schema is put, and where it is told what a file is: references in the document around it. */
export interface Place {
  readonly at: string;
  readonly file: string;
}

/**
 * A form's schema in the words of 2020-12, with references that lead to where it stands in a larger document, so that tools find
 * their way without knowing its own addresses. It judges as it did before.
 * @returns undefined for one that cannot be told like that: what leads round by dynamic scope, or to a place that moves
 */
export const embedSchema = (schema: JsonSchema, place: Place): JsonSchema | undefined => {
  const source = { targets: refTargets(schema), place };
  try {
    return embed(source, schema, '') as JsonSchema;
  } catch (error) {
    if (error instanceof NotToBeEmbedded) return undefined;
    throw error;
  }
};

class NotToBeEmbedded extends Error {}

interface Source {
  readonly targets: RefTargets;
  readonly place: Place;
}

/** Names of schemas; they mean nothing once every reference is by place. */
const ADDRESSES = ['$schema', '$id', '$anchor', '$vocabulary', '$dynamicAnchor', '$recursiveAnchor'];

const embed = (source: Source, schema: Json, pointer: string): Json => {
  if (!isObject(schema)) return schema;
  const { dialect } = source.targets;
  const inner = new Map(subschemasOf(schema).map((one) => [one.pointer, one.schema]));
  const put = (value: Json, at: string): Json => {
    const here = pointer + at;
    if (inner.has(at) || source.targets.schemas.has(here)) return embed(source, value, here);
    if (Array.isArray(value)) return value.map((one, place) => put(one, `${at}/${place}`));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, put(one, at + toPointer([name]))]),
    );
  };
  const members = Object.entries(schema)
    .filter(([name]) => !ADDRESSES.includes(name) && !isOldAddress(name, schema, dialect))
    .map(([name, value]): [string, Json] => [
      name,
      isReference(name, dialect) ? reference(source, name, value, pointer) : put(value, toPointer([name])),
    ]);
  return inNewWords(Object.fromEntries(members), dialect);
};

const isOldAddress = (name: string, schema: JsonObject, { idKeyword }: Dialect): boolean =>
  name === 'id' && idKeyword === 'id' && typeof schema['id'] === 'string';

const isReference = (name: string, { name: draft }: Dialect): boolean =>
  name === '$ref' ||
  (name === '$dynamicRef' && draft === '2020-12') ||
  (name === '$recursiveRef' && draft === '2019-09');

const reference = ({ targets, place }: Source, name: string, ref: Json, from: string): string => {
  if (name !== '$ref' || typeof ref !== 'string') throw new NotToBeEmbedded();
  const target = targets.find(ref, from);
  if (target === undefined) {
    if (isFileReference(ref)) return place.file;
    throw new NotToBeEmbedded();
  }
  if (isMoved(target, targets)) throw new NotToBeEmbedded();
  return place.at + asFragment(target);
};

/** RFC 6901 6: what a fragment cannot hold is percent-encoded. */
const asFragment = (pointer: string): string =>
  pointerTokens(pointer)
    .map((token) => `/${encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
    .join('');
