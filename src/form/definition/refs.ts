import { isObject, type Json, type JsonObject, type JsonSchema } from '../json';
import { pointerTokens, valueAt, type Pointer } from '../pointer';
import { readAs, type Dialect } from './dialects';
import { subschemasOf } from './subschemas';

/** Keywords whose value is data and not a schema, whatever it looks like. */
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

/** A schema with an address of its own: references in it start from there. */
export interface Resource {
  readonly uri: string;
  readonly pointer: Pointer;
  readonly anchors: Map<string, Pointer>;
  /** Of the anchors, those by `$dynamicAnchor`; `''` stands for `$recursiveAnchor`. */
  readonly dynamic: Map<string, Pointer>;
}

/** What the references of one file can point at. */
export interface RefTargets {
  /**
   * The pointer that a reference means, or undefined when it leads out of the file or to nothing.
   * @param from pointer of the schema that holds the reference: an `$id` around it changes what it means
   */
  readonly find: (ref: string, from?: Pointer) => Pointer | undefined;
  /** Whether a reference leads to another file. */
  readonly leadsAway: (ref: string, from?: Pointer) => boolean;
  /** A reference as an absolute address, fragment included. */
  readonly address: (ref: string, from?: Pointer) => string;
  /** Every schema of the file by pointer: those that keywords hold, and what references point at elsewhere. */
  readonly schemas: ReadonlyMap<Pointer, Json>;
  /** The resource that a schema belongs to. */
  readonly resourceOf: (pointer: Pointer) => Resource;
  readonly resources: readonly Resource[];
  /** Addresses that more than one schema claims; the first one has it. */
  readonly clashes: readonly Pointer[];
  readonly dialect: Dialect;
}

const read = new WeakMap<object, RefTargets>();

/** Reads the ids and anchors of a schema file, so that its references can be followed as JSON Schema says. */
export const refTargets = (root: JsonSchema): RefTargets => {
  if (!isObject(root)) return targetsOf(root);
  const before = read.get(root);
  if (before !== undefined) return before;
  const made = targetsOf(root);
  read.set(root, made);
  return made;
};

const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef'] as const;

/** The references that a schema makes, by keyword, as its draft knows them. */
export const referencesOf = (schema: JsonObject, dialect: Dialect): [string, string][] =>
  REFERENCES.flatMap((keyword): [string, string][] => {
    const ref = schema[keyword];
    if (typeof ref !== 'string') return [];
    if (keyword === '$dynamicRef' && dialect.name !== '2020-12') return [];
    if (keyword === '$recursiveRef' && dialect.name !== '2019-09') return [];
    return [[keyword, ref]];
  });

const targetsOf = (root: JsonSchema): RefTargets => {
  const { dialect } = readAs(root);
  const schemas = new Map<Pointer, Json>();
  const owners = new Map<Pointer, Resource>();
  const byUri = new Map<string, Resource>();
  const clashes: Pointer[] = [];
  const rootResource: Resource = {
    uri: withoutFragment(absolute(idOf(root, dialect) ?? '', NOWHERE)),
    pointer: '',
    anchors: new Map(),
    dynamic: new Map(),
  };
  byUri.set(rootResource.uri, rootResource);

  const enter = (schema: JsonObject, pointer: Pointer, around: Resource): Resource => {
    const id = idOf(schema, dialect);
    if (pointer === '' || id === undefined) return around;
    const uri = withoutFragment(absolute(id, around.uri));
    const resource: Resource = { uri, pointer, anchors: new Map(), dynamic: new Map() };
    if (byUri.has(uri)) clashes.push(pointer);
    else byUri.set(uri, resource);
    return resource;
  };

  const walk = (start: Json, at: Pointer, owner: Resource): void => {
    const stack: [Json, Pointer, Resource][] = [[start, at, owner]];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const [schema, pointer, around] = next;
      if (schemas.has(pointer)) continue;
      schemas.set(pointer, schema);
      const resource = isObject(schema) ? enter(schema, pointer, around) : around;
      owners.set(pointer, resource);
      if (!isObject(schema)) continue;
      noteAnchors(schema, pointer, resource, dialect);
      for (const inner of subschemasOf(schema).reverse())
        stack.push([inner.schema, pointer + inner.pointer, resource]);
    }
  };

  const resourceOf = (pointer: Pointer): Resource => {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const found = owners.get(at);
      if (found !== undefined) return found;
    }
    return owners.get('') ?? rootResource;
  };

  const address = (ref: string, from: Pointer = '') => absolute(ref, resourceOf(from).uri);

  const find = (ref: string, from: Pointer = ''): Pointer | undefined => {
    const whole = address(ref, from);
    const resource = byUri.get(withoutFragment(whole));
    if (resource === undefined) return undefined;
    // Not from the whole address: making that, a browser encodes more of the fragment than was written.
    const fragment = ref.includes('#') ? ref.slice(ref.indexOf('#') + 1) : '';
    const plain = decoded(fragment);
    if (plain === '') return resource.pointer;
    if (!plain.startsWith('/')) return resource.anchors.get(plain);
    for (const pointer of [resource.pointer + plain, resource.pointer + fragment]) {
      const target = valueAt(root, pointerTokens(pointer));
      if (isObject(target) || typeof target === 'boolean') return pointer;
    }
    return undefined;
  };

  walk(root, '', rootResource);
  // What a reference points at is a schema, even where no keyword says so.
  for (const [pointer, schema] of schemas) {
    if (!isObject(schema)) continue;
    for (const [, ref] of referencesOf(schema, dialect)) {
      const target = find(ref, pointer);
      if (target !== undefined && !schemas.has(target))
        walk(valueAt(root, pointerTokens(target)) ?? true, target, resourceOf(target));
    }
  }

  return {
    find,
    address,
    leadsAway: (ref, from) => !byUri.has(withoutFragment(address(ref, from))),
    schemas,
    resourceOf,
    resources: [...byUri.values()],
    clashes,
    dialect,
  };
};

/** The address that a schema gives itself; none where it stands beside a `$ref` of a draft that passes it over. */
const idOf = (schema: Json, { idKeyword, besideRef }: Dialect): string | undefined => {
  if (!isObject(schema) || (!besideRef && typeof schema['$ref'] === 'string')) return undefined;
  const id = schema[idKeyword];
  return typeof id === 'string' && !id.startsWith('#') && id !== '' ? id : undefined;
};

const noteAnchors = (
  schema: JsonObject,
  pointer: Pointer,
  { anchors, dynamic }: Resource,
  dialect: Dialect,
): void => {
  const id = schema[dialect.idKeyword];
  const { $anchor, $dynamicAnchor, $recursiveAnchor } = schema;
  if (dialect.fragmentIds) {
    // An address with a fragment at its end names a place in the resource that it just made, or stands in.
    const name = typeof id === 'string' ? /#(.+)$/s.exec(id)?.[1] : undefined;
    if (name !== undefined && (dialect.besideRef || typeof schema['$ref'] !== 'string'))
      note(anchors, name, pointer);
    return;
  }
  if (typeof $anchor === 'string') note(anchors, $anchor, pointer);
  if (typeof $dynamicAnchor === 'string' && dialect.name === '2020-12') {
    note(anchors, $dynamicAnchor, pointer);
    note(dynamic, $dynamicAnchor, pointer);
  }
  if ($recursiveAnchor === true && dialect.name === '2019-09') note(dynamic, '', pointer);
};

const note = (places: Map<string, Pointer>, name: string, pointer: Pointer): void => {
  if (!places.has(name)) places.set(name, pointer);
};
