import { isObject, pointerTokens, valueAt, type Json, type JsonObject } from '../../form';
import type { Dialect } from '../../form/definition/dialects';
import type { RefTargets } from '../../form/definition/refs';

/** Words that judge, by the draft that they came with: an older one passes them over. */
const CAME_WITH: readonly (readonly [Dialect['name'], readonly string[]])[] = [
  ['draft-06', ['const', 'contains', 'propertyNames']],
  ['draft-07', ['if', 'then', 'else']],
  [
    '2019-09',
    [
      'dependentRequired',
      'dependentSchemas',
      'unevaluatedProperties',
      'unevaluatedItems',
      'minContains',
      'maxContains',
    ],
  ],
  ['2020-12', ['prefixItems', '$dynamicRef']],
];

const ORDER: readonly Dialect['name'][] = ['draft-04', 'draft-06', 'draft-07', '2019-09', '2020-12'];

/** What may stand beside a reference where nothing beside it counts: it tells, or is only there to be referred to. */
const BESIDE = ['$ref', '$defs', 'definitions', 'title', 'description', '$comment', 'default', 'examples'];

/** A schema's own words as 2020-12 has them. What stands in them has been put into new words before. */
export const inNewWords = (schema: JsonObject, dialect: Dialect): JsonObject => {
  if (dialect.name === '2020-12') return schema;
  if (!dialect.besideRef && typeof schema['$ref'] === 'string')
    return filtered(schema, (name) => BESIDE.includes(name) || name.startsWith('x-'));
  const known = filtered(schema, (name) => !isTooNew(name, dialect.name));
  return withTuples(withDependencies(dialect.name === 'draft-04' ? withNumericLimits(known) : known));
};

/** Whether a place is another in the new words, so that a reference to it would miss. */
export const isMoved = (pointer: string, { schemas, dialect }: RefTargets): boolean => {
  if (dialect.name === '2020-12') return false;
  const tokens = pointerTokens(pointer);
  const root = schemas.get('');
  return tokens.some((token, place) => {
    if (token === 'additionalItems' || token === 'dependencies') return true;
    return token === 'items' && Array.isArray(valueAt(root, tokens.slice(0, place + 1)));
  });
};

const isTooNew = (name: string, draft: Dialect['name']): boolean =>
  CAME_WITH.some(([since, words]) => ORDER.indexOf(draft) < ORDER.indexOf(since) && words.includes(name));

const filtered = (schema: JsonObject, keep: (name: string) => boolean): JsonObject =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => keep(name)));

/** `exclusiveMinimum: true` beside `minimum: 5` is `exclusiveMinimum: 5`. */
const withNumericLimits = (schema: JsonObject): JsonObject => {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, ...rest } = schema;
  return {
    ...rest,
    ...limit('minimum', 'exclusiveMinimum', minimum, exclusiveMinimum),
    ...limit('maximum', 'exclusiveMaximum', maximum, exclusiveMaximum),
  };
};

const limit = (
  name: string,
  exclusive: string,
  value: Json | undefined,
  isExclusive: Json | undefined,
): JsonObject => (value === undefined ? {} : { [isExclusive === true ? exclusive : name]: value });

/** A list of schemas under `items` is `prefixItems`, and `additionalItems` what the others are. Beside one schema it says nothing. */
const withTuples = (schema: JsonObject): JsonObject => {
  const { items, additionalItems, ...rest } = schema;
  if (items === undefined) return rest;
  if (!Array.isArray(items)) return { ...rest, items };
  return {
    ...rest,
    // An empty list says nothing of any place; 2020-12 does not allow it.
    ...(items.length > 0 && { prefixItems: items }),
    ...(additionalItems !== undefined && { items: additionalItems }),
  };
};

const withDependencies = (schema: JsonObject): JsonObject => {
  const { dependencies, ...rest } = schema;
  if (!isObject(dependencies)) return schema;
  const [names, schemas] = [Array.isArray, (value: Json) => !Array.isArray(value)].map((isOf) =>
    Object.fromEntries(Object.entries(dependencies).filter(([, value]) => isOf(value))),
  );
  return {
    ...rest,
    ...put('dependentRequired', rest['dependentRequired'], names),
    ...put('dependentSchemas', rest['dependentSchemas'], schemas),
  };
};

const put = (name: string, now: Json | undefined, more: JsonObject | undefined): JsonObject =>
  more === undefined || Object.keys(more).length === 0
    ? {}
    : { [name]: { ...(isObject(now) ? now : {}), ...more } };
