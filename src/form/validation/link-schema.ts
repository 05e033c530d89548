import { referencesOf, refTargets, type RefTargets, type Resource } from '../definition/refs';
import { subschemasOf } from '../definition/subschemas';
import { FILE_SCHEMA, isFileReference } from '../files/file-schema';
import { isObject, type Json, type JsonObject, type JsonSchema } from '../json';
import { pointerTokens, valueAt, type Pointer } from '../pointer';

/** Where schemas lie that are needed more than once, or under a name that needs no escaping. */
const COPIES = 'x-linked';

/** Its place among them. The others are numbered. */
const FILE = 'file';

/** Names and addresses: linked references need none, and the compiler stumbles over the odd ones. */
const NAMES = new Set([
  '$schema',
  '$id',
  'id',
  '$anchor',
  '$dynamicAnchor',
  '$recursiveAnchor',
  '$dynamicRef',
  '$recursiveRef',
  '$vocabulary',
  // A word of the compiler's own that would make it answer with promises.
  '$async',
]);

/** Words that hold schemas for others to refer to. */
const KEPT = new Set(['definitions', '$defs']);

/** Words that demand nothing. */
export const ANNOTATIONS = new Set(['title', 'description', '$comment', 'default', 'examples', 'deprecated']);

/** Pointers that are the same in an address as they are. */
const PLAIN = /^[\w$/~.-]*$/;

/** Which schema each dynamic anchor means, by name: that of the first resource entered on the way here. */
type Context = ReadonlyMap<string, Pointer>;

/** A schema whose references the compiler can follow by pointer alone. */
export interface LinkedSchema {
  readonly schema: JsonSchema;
  /** The fragment (`#/...`, empty for the root) under which the schema at a pointer of the file lies. */
  readonly fragmentOf: (pointer: Pointer) => string;
}

/**
 * A form's schema as the compiler is given it: every reference within the file is a plain pointer from the root, and ids and
 * anchors are gone. What a reference means, the model and the validator so learn from the same place; an id that is
 * relative, odd, told twice or that of a meta-schema harms nobody; and `$dynamicRef`, whose meaning depends on the way there,
 * is worked out beforehand: a schema that is reached on ways that differ is copied. The places of schemas stay as they are.
 */
export const linkSchema = (root: JsonSchema): LinkedSchema => {
  const refs = refTargets(root);
  if (!isObject(root)) return { schema: root, fragmentOf: (pointer) => `#${pointer}` };
  const linker = newLinker(root, refs);
  return { schema: linker.whole(), fragmentOf: linker.fragmentOf };
};

/** Makes the linked copy of one schema. */
const newLinker = (root: JsonObject, refs: RefTargets) => {
  const { schemas, dialect } = refs;
  const copies: JsonObject = {};
  const places = new Map<string, string>();
  const waiting: (() => void)[] = [];
  const homes = new Map<Pointer, Context>();
  const done = new Set<Pointer>();
  const countsTheRest = [...schemas.values()].some(
    (schema) =>
      isObject(schema) &&
      (Object.hasOwn(schema, 'unevaluatedProperties') || Object.hasOwn(schema, 'unevaluatedItems')),
  );

  /** The context of a schema where it stands: that of the resources around it, entered from the root. */
  const homeOf = (pointer: Pointer): Context => {
    const resource = refs.resourceOf(pointer);
    const at = resource.pointer;
    const known = homes.get(at);
    if (known !== undefined) return known;
    const around: Context = at === '' ? new Map() : homeOf(at.slice(0, at.lastIndexOf('/')));
    const made = enter(around, resource);
    homes.set(at, made);
    return made;
  };

  const schemaAt = (pointer: Pointer): Json =>
    schemas.get(pointer) ?? valueAt(root, pointerTokens(pointer)) ?? true;

  const fragmentIn = (pointer: Pointer, context: Context): string => {
    const entered = enter(context, refs.resourceOf(pointer));
    const key = keyOf(entered);
    if (PLAIN.test(pointer) && key === keyOf(homeOf(pointer))) return `#${pointer}`;
    const copyKey = `${pointer}\n${key}`;
    const before = places.get(copyKey);
    if (before !== undefined) return before;
    const name = String(places.size);
    places.set(copyKey, `#/${COPIES}/${name}`);
    waiting.push(() => {
      copies[name] = linked(schemaAt(pointer), pointer, entered);
    });
    return `#/${COPIES}/${name}`;
  };

  /** The definition of a file is ours, wherever a reference thinks that it lies. */
  const fileFragment = (): string => {
    copies[FILE] = FILE_SCHEMA;
    return `#/${COPIES}/${FILE}`;
  };

  const linkOf = (keyword: string, ref: string, pointer: Pointer, context: Context): string => {
    const target = refs.find(ref, pointer);
    if (target === undefined && isFileReference(ref)) return fileFragment();
    if (target === undefined) return refs.address(ref, pointer);
    const name = keyword === '$recursiveRef' ? '' : ref.slice(ref.indexOf('#') + 1);
    const isDynamic = keyword !== '$ref' && refs.resourceOf(target).dynamic.get(name) === target;
    return fragmentIn((isDynamic ? context.get(name) : undefined) ?? target, context);
  };

  const linked = (schema: Json, pointer: Pointer, context: Context): Json => {
    if (!isObject(schema)) return schema;
    done.add(pointer);
    const links = referencesOf(schema, dialect).map(([keyword, ref]) =>
      linkOf(keyword, ref, pointer, context),
    );
    const [first, ...more] = links;
    // The drafts that pass over what stands beside a reference still find there what is only kept to be referred to.
    const kept = !dialect.besideRef && first !== undefined ? KEPT : undefined;
    const result: JsonObject = Object.fromEntries(
      Object.entries(schema)
        .filter(([name]) => kept === undefined || kept.has(name))
        .filter(([name, value]) => !NAMES.has(name) && !(name === '$ref' && typeof value === 'string')),
    );
    const inner = new Map<string, Map<string, Json>>();
    for (const one of subschemasOf(schema)) {
      if (kept !== undefined && !kept.has(one.keyword)) continue;
      const at = pointer + one.pointer;
      const resource = refs.resourceOf(at);
      const made = linked(one.schema, at, resource.pointer === at ? enter(context, resource) : context);
      const [, name] = pointerTokens(one.pointer);
      if (name === undefined) result[one.keyword] = made;
      else inner.set(one.keyword, (inner.get(one.keyword) ?? new Map<string, Json>()).set(name, made));
    }
    for (const [keyword, parts] of inner) result[keyword] = withParts(schema[keyword], parts);
    if (first !== undefined) result['$ref'] = first;
    if (more.length > 0)
      result['allOf'] = [...listOf(result['allOf']), ...more.map((link): Json => ({ $ref: link }))];
    if (countsTheRest && kept === undefined) seeIf(result);
    return tamed(result);
  };

  /** Where a schema that says no more than where to look leads in the end. */
  const aimOf = (pointer: Pointer): Pointer => {
    const seen = new Set<Pointer>();
    let aim = pointer;
    while (!seen.has(aim)) {
      seen.add(aim);
      const schema = schemaAt(aim);
      if (!isObject(schema) || typeof schema['$ref'] !== 'string') break;
      const others = Object.keys(schema).filter((name) => !NAMES.has(name) && !ANNOTATIONS.has(name));
      if (dialect.besideRef && others.length > 1) break;
      const target = refs.find(schema['$ref'], aim);
      if (target === undefined) break;
      aim = target;
    }
    return aim;
  };

  const finish = () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next();
  };

  return {
    fragmentOf: (pointer: Pointer): string => {
      const aim = aimOf(pointer);
      const fragment = fragmentIn(aim, homeOf(aim));
      finish();
      return fragment === '#' ? '' : fragment;
    },
    whole: (): JsonSchema => {
      let result = linked(root, '', homeOf(''));
      // A reference may point at a schema that no keyword holds: it is linked where it stands.
      for (const [pointer, schema] of schemas)
        if (isObject(schema) && !done.has(pointer))
          result = replaced(result, pointerTokens(pointer), linked(schema, pointer, homeOf(pointer)));
      finish();
      return isObject(result) ? { ...result, [COPIES]: copies } : true;
    },
  };
};

const enter = (context: Context, { dynamic }: Resource): Context =>
  [...dynamic.keys()].every((name) => context.has(name)) ? context : new Map([...dynamic, ...context]);

const keyOf = (context: Context): string =>
  [...context]
    .map(([name, pointer]) => JSON.stringify([name, pointer]))
    .sort()
    .join();

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** A list or an object with some of its members changed. `fromEntries` makes a member of `__proto__` too. */
const withParts = (whole: Json | undefined, parts: ReadonlyMap<string, Json>): Json =>
  Array.isArray(whole)
    ? whole.map((one, place) => parts.get(String(place)) ?? one)
    : Object.fromEntries(
        Object.entries(isObject(whole) ? whole : {}).map(([name, one]) => [name, parts.get(name) ?? one]),
      );

const replaced = (whole: Json, [name, ...rest]: readonly string[], part: Json): Json => {
  if (name === undefined) return part;
  const inner = Array.isArray(whole) ? whole[Number(name)] : isObject(whole) ? whole[name] : undefined;
  return inner === undefined ? whole : withParts(whole, new Map([[name, replaced(inner, rest, part)]]));
};

/**
 * What an `if` has looked at counts as looked at when it holds, and only then, with or without a `then`. The compiler counts it
 * always, or never; so its own `if` looks through two `not`, which count for nothing, and it is said once more beside it.
 */
const seeIf = (schema: JsonObject): void => {
  const { if: question } = schema;
  if (question === undefined) return;
  schema['if'] = { not: { not: question } };
  schema['allOf'] = [...listOf(schema['allOf']), { anyOf: [question, true] }];
};

/** What the compiler takes amiss, or passes over, put in words that it takes as they are meant. */
const tamed = (schema: JsonObject): JsonObject => {
  const { nullable, type, properties } = schema;
  if (nullable !== undefined && (typeof nullable !== 'boolean' || type === undefined || type === 'null'))
    delete schema['nullable'];
  if (nullable === false && Array.isArray(type)) delete schema['nullable'];
  if (Array.isArray(schema['enum']) && schema['enum'].length === 0) {
    delete schema['enum'];
    schema['allOf'] = [...listOf(schema['allOf']), false];
  }
  if (isObject(properties) && Object.hasOwn(properties, '__proto__')) {
    const { patternProperties } = schema;
    schema['patternProperties'] = {
      ...(isObject(patternProperties) ? patternProperties : {}),
      '^__proto__$': properties['__proto__'] ?? true,
    };
  }
  return schema;
};
