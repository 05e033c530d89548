import Ajv, { type Options } from 'ajv';
import Ajv2019 from 'ajv/dist/2019';
import Ajv2020 from 'ajv/dist/2020';
import { isObject, type JsonSchema } from '../json';

/** Ajv has a class for each draft; they differ in vocabulary alone. */
export type AnyAjv = Ajv | Ajv2019 | Ajv2020;

/** A version of JSON Schema that the engine knows. */
export interface Draft {
  /** As `$schema` names it, without the empty fragment. */
  readonly uri: string;
  readonly make: (options: Options) => AnyAjv;
}

/** Ours first; a schema that does not say is held against them in this order. */
export const DRAFTS: readonly [Draft, ...Draft[]] = [
  { uri: 'https://json-schema.org/draft/2020-12/schema', make: (options) => new Ajv2020(options) },
  { uri: 'https://json-schema.org/draft/2019-09/schema', make: (options) => new Ajv2019(options) },
  { uri: 'http://json-schema.org/draft-07/schema', make: (options) => new Ajv(options) },
];

const sameUri = (a: string, b: string) => plain(a) === plain(b);
const plain = (uri: string) => uri.replace(/#$/, '').replace(/^https?:/, '');

/** What `$schema` says, where it says something. */
export const statedDraft = (schema: JsonSchema): string | undefined => {
  const stated = isObject(schema) ? schema['$schema'] : undefined;
  return typeof stated === 'string' ? stated : undefined;
};

/** The draft of a schema: the stated one, undefined when that is unknown; ours when none is stated. */
export const draftOf = (schema: JsonSchema): Draft | undefined => {
  const stated = statedDraft(schema);
  return stated === undefined ? DRAFTS[0] : DRAFTS.find(({ uri }) => sameUri(uri, stated));
};
