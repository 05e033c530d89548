import { isObject } from '../json';
import { EACH, type Path, type Pointer } from '../pointer';
import type { Building } from './building';
import { fileIn, type FileKind } from './file-kind';
import type { Option } from './form-model';
import { optionsOf } from './options';
import { below, partsOf, type Part } from './schema-parts';
import { facet, stringFacet, typesOf, type SchemaView } from './schema-view';
import { unionsIn, type Union } from './unions';

/** What a value is to the person who answers. */
export type Kind =
  | { readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'time' | 'dateTime' | 'json' }
  | FileKind
  | { readonly kind: 'group' }
  | { readonly kind: 'tick'; readonly option: Option }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'choices'; readonly options: readonly Option[]; readonly items: SchemaView }
  | { readonly kind: 'list'; readonly items: Items }
  /** One of several shapes that the schema writes out. */
  | { readonly kind: 'union'; readonly union: Union }
  /** One of several types; of any type where the schema says nothing. */
  | { readonly kind: 'types'; readonly types: readonly string[] };

/** A schema's pointer; or anything may stand there, or nothing. */
type Rest = { readonly schema: Pointer } | 'anything' | 'nothing';

/** What a list holds: places with schemas of their own, and the rest; without a pointer the rest may be anything. */
export interface Items {
  readonly places: readonly Pointer[];
  readonly rest: Rest;
}

/** Every schema has a kind. `as` narrows it to one of its types. */
export const kindOf = (b: Building, view: SchemaView, path: Path, as?: string): Kind => {
  const file = fileIn(b, view, path);
  if (file !== undefined) return file;
  if (as !== undefined) return kindOfType(b, view, path, as);
  const options = optionsOf(b, view);
  const [first, second] = options;
  const onlyBooleans = options.length === 2 && options.every(({ value }) => typeof value === 'boolean');
  if (onlyBooleans) return { kind: 'boolean' };
  if (first && second) return { kind: 'choice', options };
  if (first) return { kind: 'tick', option: first };
  const types = typesOf(view);
  const [type, another] = types;
  if (type === 'object' && another === undefined) return { kind: 'group' };
  const [union] = unionsIn(b, view.flat());
  if (union !== undefined) {
    const areObjects = type === undefined && union.branches.every((branch) => isObjects(b, branch, path));
    return areObjects ? { kind: 'group' } : { kind: 'union', union };
  }
  if (type === undefined) return { kind: 'types', types: ['string', 'number', 'boolean', 'json'] };
  return another === undefined ? kindOfType(b, view, path, type) : { kind: 'types', types };
};

/** Whether a branch is an object, told or to be seen. */
export const isObjects = (b: Building, branch: Pointer, path: Path): boolean => {
  const types = typesOf([partsOf(b, branch, path)]);
  return types.length === 1 && types[0] === 'object';
};

const TIMES: Readonly<Record<string, 'date' | 'time' | 'dateTime'>> = {
  date: 'date',
  time: 'time',
  'iso-time': 'time',
  'date-time': 'dateTime',
  'iso-date-time': 'dateTime',
};

const kindOfType = (b: Building, view: SchemaView, path: Path, type: string): Kind => {
  switch (type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
    case 'number':
      return { kind: 'number' };
    case 'string': {
      const format = stringFacet(view, 'format') ?? '';
      return { kind: Object.hasOwn(TIMES, format) ? (TIMES[format] ?? 'text') : 'text' };
    }
    case 'object':
      return { kind: 'group' };
    case 'array':
      return ofItems(b, view, path);
    case 'null':
      return { kind: 'tick', option: { value: null, label: '' } };
    default:
      return { kind: 'json' };
  }
};

const ofItems = (b: Building, view: SchemaView, path: Path): Kind => {
  const items = itemsOf(view.flat());
  if (items.places.length > 0) return { kind: 'list', items };
  if (items.rest === 'nothing') return { kind: 'json' };
  if (items.rest === 'anything') return { kind: 'list', items };
  const each = [partsOf(b, items.rest.schema, [...path, EACH])];
  const options = optionsOf(b, each);
  const isSet = options.length > 0 && !(options.length === 1 && facet(view, 'uniqueItems') !== true);
  return isSet ? { kind: 'choices', options, items: each } : { kind: 'list', items };
};

/** As 2020-12 says it (`prefixItems`, `items`), or the drafts before (`items` as a list, `additionalItems`). */
const itemsOf = (parts: readonly Part[]): Items => {
  const tuple = parts.find(
    ({ schema }) => Array.isArray(schema['prefixItems']) || Array.isArray(schema['items']),
  );
  const isOld = tuple !== undefined && !Array.isArray(tuple.schema['prefixItems']);
  const keyword = isOld ? 'items' : 'prefixItems';
  const list = tuple?.schema[keyword];
  const places =
    tuple && Array.isArray(list) ? [...list.keys()].map((at) => below(tuple.pointer, keyword, at)) : [];
  const restKeyword = isOld ? 'additionalItems' : 'items';
  for (const word of [restKeyword, 'unevaluatedItems'])
    for (const { pointer, schema } of parts) {
      const rest = schema[word];
      if (rest === false) return { places, rest: 'nothing' };
      if (isObject(rest)) return { places, rest: { schema: below(pointer, word) } };
    }
  return { places, rest: places.length > 0 ? 'nothing' : 'anything' };
};
