import { isObject, type Json, type JsonSchema } from '../json';
import { pointerTokens, valueAt, type Pointer } from '../pointer';

/** Keywords whose value is data and not a schema, whatever it looks like. */
const DATA = new Set(['const', 'enum', 'default', 'examples', 'enumNames']);
/** Keywords whose members are named by the designer, each a schema. */
const NAMED = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'dependencies',
]);

/** Every schema in a file with its pointer, outermost first. Members that no keyword explains are looked into as well. */
export function* schemasIn(root: Json, pointer: Pointer = '', named = false): Generator<[Pointer, Json]> {
  if (Array.isArray(root)) {
    for (const [place, item] of root.entries()) yield* schemasIn(item, `${pointer}/${place}`);
    return;
  }
  if (!isObject(root)) return;
  if (!named) yield [pointer, root];
  for (const [name, value] of Object.entries(root)) {
    if (!named && (DATA.has(name) || name.startsWith('x-'))) continue;
    const here = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    yield* schemasIn(value, here, !named && NAMED.has(name));
  }
}

const absolute = (ref: string, base: string): string => {
  try {
    return new URL(ref, base).href;
  } catch {
    return ref;
  }
};

/** Stands in for the address of a schema that does not tell its own. */
const NOWHERE = 'blankett://form/';

const withoutFragment = (address: string) => address.replace(/#.*$/s, '');

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** What the references of one file can point at. */
export interface RefTargets {
  /** The pointer that a reference means, or undefined when it leads out of the file or to nothing. */
  readonly find: (ref: string) => Pointer | undefined;
  /** Whether a reference leads to another file. */
  readonly leadsAway: (ref: string) => boolean;
}

/** Reads the ids and anchors of a schema file, so that its references can be followed. */
export const refTargets = (root: JsonSchema): RefTargets => {
  const idOf = (schema: Json) => {
    if (!isObject(schema)) return undefined;
    const id = schema['$id'] ?? schema['id'];
    return typeof id === 'string' && !id.startsWith('#') ? id : undefined;
  };
  const base = absolute(idOf(root) ?? '', NOWHERE);
  const resources = new Map<string, Pointer>([[withoutFragment(base), '']]);
  const anchors = new Map<string, Pointer>();
  for (const [pointer, schema] of schemasIn(root)) {
    if (!isObject(schema)) continue;
    const id = idOf(schema);
    if (id !== undefined) resources.set(withoutFragment(absolute(id, base)), pointer);
    for (const keyword of ['$anchor', '$dynamicAnchor', '$id', 'id']) {
      const anchor = schema[keyword];
      if (typeof anchor !== 'string') continue;
      if (keyword.startsWith('$') && keyword.endsWith('nchor')) anchors.set(anchor, pointer);
      else if (anchor.startsWith('#') && anchor.length > 1) anchors.set(anchor.slice(1), pointer);
    }
  }
  const resourceOf = (ref: string) => resources.get(withoutFragment(absolute(ref, base)));
  return {
    leadsAway: (ref) => resourceOf(ref) === undefined,
    find: (ref) => {
      const resource = resourceOf(ref);
      if (resource === undefined) return undefined;
      const fragment = ref.includes('#') ? decoded(ref.slice(ref.indexOf('#') + 1)) : '';
      if (fragment !== '' && !fragment.startsWith('/')) return anchors.get(fragment);
      const pointer = resource + fragment;
      return valueAt(root, pointerTokens(pointer)) === undefined ? undefined : pointer;
    },
  };
};
