import { isObject, type Json } from '../json';
import type { Building } from './building';
import type { Part } from './schema-parts';

/**
 * A value's schemas, seen as one. More than one list of parts when the value is only declared in branches: then each
 * branch has its own say, and what differs between them is put together where it can be.
 */
export type SchemaView = readonly (readonly Part[])[];

const steady = (view: SchemaView) => view.flat().filter(({ when }) => when === 'always');

/** What a keyword says, from the nearest schema that uses it. */
export const facet = (view: SchemaView, keyword: string): Json | undefined =>
  steady(view).find(({ schema }) => Object.hasOwn(schema, keyword))?.schema[keyword];

export const numberFacet = (view: SchemaView, keyword: string): number | undefined => {
  const value = facet(view, keyword);
  return typeof value === 'number' ? value : undefined;
};

export const stringFacet = (view: SchemaView, keyword: string): string | undefined => {
  const value = facet(view, keyword);
  return typeof value === 'string' ? value : undefined;
};

/** `title`, `description` ... in the language of the model. */
export const textFacet = (b: Building, view: SchemaView, keyword: string): string | undefined => {
  for (const { pointer, schema } of steady(view)) {
    const text = b.text.read(`${pointer}/${keyword}`, schema[keyword]);
    if (text !== undefined) return text;
  }
  return undefined;
};

/** The JSON type, told or to be seen from the keywords; `null` beside another is passed over. */
export const typeOf = (view: SchemaView): string | undefined => {
  const type = facet(view, 'type');
  if (typeof type === 'string') return type;
  if (Array.isArray(type)) {
    const others = type.filter((name) => name !== 'null');
    const [only] = others;
    return others.length === 1 && typeof only === 'string' ? only : undefined;
  }
  const has = (...keywords: string[]) => keywords.some((keyword) => facet(view, keyword) !== undefined);
  if (has('properties')) return 'object';
  if (has('items', 'minItems', 'maxItems')) return 'array';
  if (has('minLength', 'maxLength', 'pattern', 'format')) return 'string';
  if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf')) return 'number';
  if (view.flat().some(({ schema }) => isObject(schema['properties']))) return 'object';
  return undefined;
};
