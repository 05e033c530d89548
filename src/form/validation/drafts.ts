import Ajv, { type Options } from 'ajv';
import Ajv2019 from 'ajv/dist/2019';
import Ajv2020 from 'ajv/dist/2020';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json';
import Ajv04 from 'ajv-draft-04';
import { DIALECTS, readAs, type Dialect } from '../definition/dialects';
import { isObject, type JsonSchema } from '../json';

/** Ajv has a class for each draft; they differ in vocabulary alone. */
export type AnyAjv = Ajv | Ajv2019 | Ajv2020 | Ajv04;

/** A version of JSON Schema that the engine knows. */
export interface Draft {
  /** As `$schema` names it, without the empty fragment. */
  readonly uri: string;
  readonly make: (options: Options) => AnyAjv;
}

const makers: Readonly<Record<Dialect['name'], Draft['make']>> = {
  '2020-12': (options) => new Ajv2020(options),
  '2019-09': (options) => new Ajv2019(options),
  'draft-07': (options) => {
    const ajv = new Ajv(options);
    ajv.addMetaSchema(draft06);
    return ajv;
  },
  'draft-06': (options) => {
    const ajv = new Ajv(options);
    ajv.addMetaSchema(
      options.$data === true ? ajv.$dataMetaSchema(draft06, ['/properties']) : draft06,
      undefined,
      false,
    );
    ajv.opts.defaultMeta = draft06.$id;
    return ajv;
  },
  'draft-04': (options) => new Ajv04(options),
};

const draftFor = ({ uri, name }: Dialect): Draft => ({ uri, make: makers[name] });

/** Ours first. */
export const DRAFTS: readonly [Draft, ...Draft[]] = [
  draftFor(DIALECTS[0]),
  ...DIALECTS.slice(1).map((dialect) => draftFor(dialect)),
];

/** What `$schema` says, where it says something. */
export const statedDraft = (schema: JsonSchema): string | undefined => {
  const stated = isObject(schema) ? schema['$schema'] : undefined;
  return typeof stated === 'string' ? stated : undefined;
};

/** The draft that a schema is read as. */
export const draftOf = (schema: JsonSchema): Draft => draftFor(readAs(schema).dialect);

/** Whether an address is that of a draft's own schema, which every validator of the draft has at hand. */
export const isMetaSchema = (address: string, { name, uri }: Dialect): boolean => {
  const plain = address
    .replace(/#.*$/s, '')
    .replace(/^https:\/\/json-schema\.org\/draft-/, 'http://json-schema.org/draft-');
  if (plain === uri) return true;
  if (name === 'draft-07') return plain === 'http://json-schema.org/draft-06/schema';
  return (
    (name === '2020-12' || name === '2019-09') &&
    META_PARTS.some(
      (part) =>
        plain === uri.replace('schema', `meta/${part}`) && !(part === 'unevaluated' && name === '2019-09'),
    )
  );
};

const META_PARTS = [
  'core',
  'applicator',
  'unevaluated',
  'validation',
  'meta-data',
  'format-annotation',
  'content',
  'format',
];
