import type { Building } from './building';
import type { Option } from './form-model';
import { optionsOf } from './options';
import { below, partsOf } from './schema-parts';
import { facet, stringFacet, typeOf, type SchemaView } from './schema-view';
import { isObject } from '../json';
import { EACH, type Path } from '../pointer';

/** What a value is to the person who answers. */
export type Kind =
  | { readonly kind: 'text' | 'number' | 'boolean' | 'date' }
  | { readonly kind: 'group' }
  | { readonly kind: 'tick'; readonly option: Option }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'choices'; readonly options: readonly Option[]; readonly items: SchemaView }
  | { readonly kind: 'list'; readonly items: SchemaView };

/** The kind a schema fits, or undefined when there is none yet. */
export const kindOf = (b: Building, view: SchemaView, path: Path): Kind | undefined => {
  const options = optionsOf(b, view);
  const [first, second] = options;
  const onlyBooleans = options.length === 2 && options.every(({ value }) => typeof value === 'boolean');
  if (onlyBooleans) return { kind: 'boolean' };
  if (first && second) return { kind: 'choice', options };
  if (first) return { kind: 'tick', option: first };
  switch (typeOf(view)) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
    case 'number':
      return { kind: 'number' };
    case 'string':
      return { kind: stringFacet(view, 'format') === 'date' ? 'date' : 'text' };
    case 'object':
      return { kind: 'group' };
    case 'array':
      return ofItems(b, view, path);
    default:
      return undefined;
  }
};

const ofItems = (b: Building, view: SchemaView, path: Path): Kind | undefined => {
  const part = view.flat().find(({ schema }) => isObject(schema['items']));
  if (!part || facet(view, 'prefixItems') !== undefined) return undefined;
  const items = [partsOf(b, below(part.pointer, 'items'), [...path, EACH])];
  const options = optionsOf(b, items);
  if (options.length > 0) return { kind: 'choices', options, items };
  return typeOf(items) === 'object' ? { kind: 'list', items } : undefined;
};
