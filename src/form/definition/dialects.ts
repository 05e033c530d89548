import { isObject, type Json, type JsonSchema } from '../json';
import { pointerTokens, valueAt } from '../pointer';
import { subschemasOf } from './subschemas';

/** What a version of JSON Schema says of names and references. Data alone, so that reading a schema needs no validator. */
export interface Dialect {
  /** As people call it. */
  readonly name: '2020-12' | '2019-09' | 'draft-07' | 'draft-06' | 'draft-04';
  /** As `$schema` names it, without the empty fragment. */
  readonly uri: string;
  /** The keyword that gives a schema its address. */
  readonly idKeyword: '$id' | 'id';
  /** Whether an address that is only a fragment (`"$id": "#name"`) names a place, as `$anchor` does later. */
  readonly fragmentIds: boolean;
  /** Whether what stands beside `$ref` counts. Before 2019-09 it is passed over. */
  readonly besideRef: boolean;
}

const modern = { idKeyword: '$id', fragmentIds: false, besideRef: true } as const;
const older = { idKeyword: '$id', fragmentIds: true, besideRef: false } as const;

/** Ours first. */
export const DIALECTS: readonly [Dialect, ...Dialect[]] = [
  { name: '2020-12', uri: 'https://json-schema.org/draft/2020-12/schema', ...modern },
  { name: '2019-09', uri: 'https://json-schema.org/draft/2019-09/schema', ...modern },
  { name: 'draft-07', uri: 'http://json-schema.org/draft-07/schema', ...older },
  { name: 'draft-06', uri: 'http://json-schema.org/draft-06/schema', ...older },
  { name: 'draft-04', uri: 'http://json-schema.org/draft-04/schema', ...older, idKeyword: 'id' },
];

/** What a schema is read as, and why. */
export interface ReadAs {
  readonly dialect: Dialect;
  /** What `$schema` says, where it names no draft that we know. */
  readonly unknown?: string;
  /** Where no draft is stated: the first word that ours does not have, as a pointer. */
  readonly because?: string;
}

/** What else drafts are called: with words for links, which ask nothing, and as OpenAPI calls the one it builds on. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/(\/draft-0[467])\/hyper-schema$/, '$1/schema'],
  [/\/draft\/(20\d\d-\d\d)\/hyper-schema$/, '/draft/$1/schema'],
  [/^\/\/spec\.openapis\.org\/oas\/3\.1\/.*$/, '//json-schema.org/draft/2020-12/schema'],
];

const plain = (uri: string): string =>
  uri
    .trim()
    .replace(/#$/, '')
    .replace(/\/$/, '')
    .replace(/^https?:/, '');

const meantBy = (uri: string): string =>
  ALIASES.reduce((name, [alias, meant]) => name.replace(alias, meant), plain(uri));

const dialectNamed = (name: Dialect['name']): Dialect =>
  DIALECTS.find((dialect) => dialect.name === name) ?? DIALECTS[0];

const known = new WeakMap<object, ReadAs>();

/**
 * The draft of a schema: the stated one, in any spelling of its address. Where none is stated, or one that we do not know
 * (`http://json-schema.org/schema#` means "the newest"): ours, unless the schema uses words that only an older one has.
 */
export const readAs = (schema: JsonSchema): ReadAs => {
  if (!isObject(schema)) return { dialect: DIALECTS[0] };
  const before = known.get(schema);
  if (before !== undefined) return before;
  const stated = typeof schema['$schema'] === 'string' ? schema['$schema'] : undefined;
  const found = DIALECTS.find(({ uri }) => stated !== undefined && plain(uri) === meantBy(stated));
  const reading: ReadAs =
    found === undefined
      ? { ...byItsWords(schema), ...(stated !== undefined && { unknown: stated }) }
      : { dialect: found };
  known.set(schema, reading);
  return reading;
};

/** Words that came with 2019-09, and that draft-07 passes over. */
const SINCE_2019 = [
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
  'minContains',
  'maxContains',
  '$recursiveRef',
  '$anchor',
];

const byItsWords = (root: JsonSchema): ReadAs => {
  let old: string | undefined;
  let oldest: string | undefined;
  let since2019 = false;
  const ids = new Map<string, string>();
  const refs = new Set<string>();
  let hasDollarId = false;
  const met = new Set<Json>();
  const stack: [string, Json][] = [['', root]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [pointer, schema] = next;
    if (!isObject(schema) || met.has(schema)) continue;
    met.add(schema);
    if (typeof schema['exclusiveMinimum'] === 'boolean') oldest ??= `${pointer}/exclusiveMinimum`;
    if (typeof schema['exclusiveMaximum'] === 'boolean') oldest ??= `${pointer}/exclusiveMaximum`;
    if (Array.isArray(schema['items'])) old ??= `${pointer}/items`;
    const { $id, id, $ref } = schema;
    if (typeof $id === 'string' && /^#[^/]/.test($id)) old ??= `${pointer}/$id`;
    hasDollarId ||= typeof $id === 'string';
    if (typeof id === 'string') ids.set(id, `${pointer}/id`);
    if (typeof $ref === 'string') refs.add($ref);
    // A schema may stand where no keyword holds one, as OpenAPI's do: `#/components/schemas/Pet`.
    if (typeof $ref === 'string' && $ref.startsWith('#/')) {
      const target = valueAt(root, pointerTokens($ref.slice(1)));
      if (target !== undefined) stack.push([$ref.slice(1), target]);
    }
    since2019 ||= SINCE_2019.some((word) => Object.hasOwn(schema, word));
    stack.push(
      ...subschemasOf(schema).map((inner): [string, Json] => [pointer + inner.pointer, inner.schema]),
    );
  }
  if (!hasDollarId) {
    const meant = [...refs].find((ref) => ids.has(ref) || ids.has(ref.replace(/#.*$/, '')));
    if (meant !== undefined) oldest ??= ids.get(meant) ?? ids.get(meant.replace(/#.*$/, ''));
  }
  if (oldest !== undefined) return { dialect: dialectNamed('draft-04'), because: oldest };
  if (old !== undefined) return { dialect: dialectNamed(since2019 ? '2019-09' : 'draft-07'), because: old };
  return { dialect: DIALECTS[0] };
};
