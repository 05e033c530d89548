import { isObject, type Json, type JsonObject } from '../json';
import { toPointer, type Pointer } from '../pointer';

/** `here`: about the same value. `inside`: about what the value holds. `kept`: only there to be referred to. */
export type Reach = 'here' | 'inside' | 'kept';

/** A schema that stands directly in another. */
export interface Subschema {
  readonly keyword: string;
  /** From the schema around it. */
  readonly pointer: Pointer;
  readonly schema: Json;
  readonly reach: Reach;
}

const ONE: Readonly<Record<string, Reach>> = {
  additionalItems: 'inside',
  additionalProperties: 'inside',
  contains: 'inside',
  contentSchema: 'kept',
  else: 'here',
  if: 'here',
  items: 'inside',
  not: 'here',
  propertyNames: 'inside',
  then: 'here',
  unevaluatedItems: 'inside',
  unevaluatedProperties: 'inside',
};

const SEVERAL: Readonly<Record<string, Reach>> = {
  allOf: 'here',
  anyOf: 'here',
  items: 'inside',
  oneOf: 'here',
  prefixItems: 'inside',
};

const NAMED: Readonly<Record<string, Reach>> = {
  $defs: 'kept',
  definitions: 'kept',
  dependencies: 'here',
  dependentSchemas: 'here',
  patternProperties: 'inside',
  properties: 'inside',
};

const isSchema = (value: Json): boolean => isObject(value) || typeof value === 'boolean';

/**
 * The schemas that stand directly in a schema, by the keywords of all drafts. Data (`enum`, `const`, `default`, `examples`)
 * holds none, and nor do words that no draft has, whatever they look like.
 */
export const subschemasOf = (schema: JsonObject): Subschema[] => {
  const found: Subschema[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    const add = (tokens: (string | number)[], inner: Json, reach: Reach) => {
      if (isSchema(inner))
        found.push({ keyword, pointer: toPointer([keyword, ...tokens]), schema: inner, reach });
    };
    if (Array.isArray(value)) {
      const reach = Object.hasOwn(SEVERAL, keyword) ? SEVERAL[keyword] : undefined;
      if (reach !== undefined) value.forEach((inner, place) => add([place], inner, reach));
      continue;
    }
    const reach = Object.hasOwn(ONE, keyword) ? ONE[keyword] : undefined;
    if (reach !== undefined) add([], value, reach);
    const named = Object.hasOwn(NAMED, keyword) ? NAMED[keyword] : undefined;
    if (named !== undefined && isObject(value))
      for (const [name, inner] of Object.entries(value)) add([name], inner, named);
  }
  return found;
};
