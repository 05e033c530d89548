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

/** Of several limits on one value, the least counts. */
const LEAST = new Set(['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties']);

/** A number that a keyword says; the strictest when several schemas limit the same value. */
export const numberFacet = (view: SchemaView, keyword: string): number | undefined => {
  // Branches of which only one holds each have their own.
  const said = (
    view.length > 1 ? [facet(view, keyword)] : steady(view).map(({ schema }) => schema[keyword])
  ).filter((value): value is number => typeof value === 'number');
  if (said.length === 0) return undefined;
  return LEAST.has(keyword) ? Math.min(...said) : Math.max(...said);
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

/** The JSON types that a value may have, told or to be seen from the keywords; `null` beside others is passed over. */
export const typesOf = (view: SchemaView): readonly string[] => {
  const told = (view.length > 1 ? view.flat() : steady(view)).flatMap(({ schema }) => {
    const type = schema['type'];
    return typeof type === 'string'
      ? [[type]]
      : Array.isArray(type)
        ? [type.filter((name) => typeof name === 'string')]
        : [];
  });
  if (told.length > 0) {
    const common = view.length > 1 ? [...new Set(told.flat())] : told.reduce(inBoth);
    return withoutRepeats(common.length > 1 ? common.filter((name) => name !== 'null') : common);
  }
  const has = (...keywords: string[]) => keywords.some((keyword) => facet(view, keyword) !== undefined);
  if (has('properties', 'patternProperties', 'required', 'minProperties', 'maxProperties')) return ['object'];
  if (isObject(facet(view, 'additionalProperties'))) return ['object'];
  if (has('items', 'prefixItems', 'minItems', 'maxItems', 'contains', 'uniqueItems')) return ['array'];
  if (has('minLength', 'maxLength', 'pattern', 'format')) return ['string'];
  if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf')) return ['number'];
  return view.flat().some(({ schema }) => isObject(schema['properties'])) ? ['object'] : [];
};

const inBoth = (a: readonly string[], b: readonly string[]) =>
  a.flatMap((name) =>
    b.includes(name)
      ? [name]
      : (name === 'integer' && b.includes('number')) || (name === 'number' && b.includes('integer'))
        ? ['integer']
        : [],
  );

/** An integer is a number: one question asks for both. */
const withoutRepeats = (names: readonly string[]) => {
  const all = new Set(names);
  return [...all].filter((name) => name !== 'integer' || !all.has('number'));
};

/** The one type of a value, where it has one. */
export const typeOf = (view: SchemaView): string | undefined => {
  const [only, another] = typesOf(view);
  return another === undefined ? only : undefined;
};
