import { isObject, member, type Json } from '../json';
import { toPointer, type Path, type Pointer } from '../pointer';
import { referencesOf } from '../definition/refs';
import { schemaAt, type Building } from './building';
import type { When } from './form-model';

/** One of several shapes of an object that a member with a value of its own tells apart (OpenAPI's discriminator). */
export interface Discriminated {
  readonly branch: Pointer;
  readonly name: string;
  readonly holds: When;
}

/**
 * Branches that are told apart by one member, each with its condition; none where they are not. The member becomes a choice,
 * and what belongs to a branch comes and goes with it, as any other question does.
 */
export const discriminate = (
  b: Building,
  branches: readonly Pointer[],
  scope: Path,
): readonly Discriminated[] => {
  const found = discriminatorOf(b, branches);
  if (found === undefined) return [];
  const { name, values } = found;
  return values.map(({ branch, value, pointer }) => {
    b.branchOf.set(pointer, branch);
    const source = `schema.json#${branch} (${name})`;
    const schema = { properties: { [name]: { const: value } }, required: [name] };
    // A plain comparison: the validator is not asked.
    const holds = b.conditions.add({ scope, source, schema, check: { kind: 'schema', key: source } });
    return { branch, name, holds };
  });
};

interface Discriminator {
  readonly name: string;
  readonly values: readonly (Fixed & { readonly branch: Pointer })[];
}

/** What all branches ask stands in the page, to come and go; of more than these, one is opened by its chooser. */
const MOST_BRANCHES = 20;

const known = new WeakMap<Building, Map<Pointer, Discriminator | undefined>>();

/**
 * The member that has a value of its own in each branch; none where the branches ask for another member in ways that cannot
 * be put together in one question: then they are shapes to choose from.
 */
export const discriminatorOf = (b: Building, branches: readonly Pointer[]): Discriminator | undefined => {
  const [first, second] = branches;
  if (first === undefined || second === undefined || branches.length > MOST_BRANCHES) return undefined;
  const before = known.get(b) ?? new Map<Pointer, Discriminator | undefined>();
  known.set(b, before);
  if (!before.has(first)) {
    const found = tellingMember(b, branches);
    before.set(first, found && agree(b, branches, found.name) ? found : undefined);
  }
  return before.get(first);
};

const tellingMember = (b: Building, branches: readonly Pointer[]): Discriminator | undefined => {
  const fixed = branches.map((branch) => fixedMembers(b, branch));
  for (const name of fixed[0]?.keys() ?? []) {
    const values = branches.flatMap((branch, place) => {
      const found = fixed[place]?.get(name);
      return found ? [{ ...found, branch }] : [];
    });
    const distinct = new Set(values.map(({ value }) => JSON.stringify(value)));
    if (values.length === branches.length && distinct.size === values.length) return { name, values };
  }
  return undefined;
};

interface Fixed {
  readonly value: Json;
  readonly pointer: Pointer;
}

/** The members of a branch that may have one plain value only. */
const fixedMembers = (b: Building, branch: Pointer): Map<string, Fixed> => {
  const found = new Map<string, Fixed>();
  for (const [name, pointer] of membersOf(b, branch))
    for (const place of steadyParts(b, pointer)) {
      const value = onlyPlainValue(schemaAt(b, place));
      if (value !== undefined && !found.has(name)) found.set(name, { value, pointer: place });
    }
  return found;
};

/** What a branch declares: names, and where the schema of each stands. */
const membersOf = (b: Building, branch: Pointer): [string, Pointer][] =>
  steadyParts(b, branch).flatMap((at) => {
    const properties = member(schemaAt(b, at), 'properties');
    return isObject(properties)
      ? Object.keys(properties).map((name): [string, Pointer] => [
          name,
          `${at}${toPointer(['properties', name])}`,
        ])
      : [];
  });

/** Whether what several branches ask for can be one question: lists of the same, choices or none. */
const agree = (b: Building, branches: readonly Pointer[], except: string): boolean => {
  const shapes = new Map<string, string>();
  for (const branch of branches)
    for (const [name, pointer] of membersOf(b, branch))
      if (name !== except) {
        const shape = shapeOf(b, pointer);
        if ((shapes.get(name) ?? shape) !== shape) return false;
        shapes.set(name, shape);
      }
  return true;
};

/** A schema, what it refers to, and its `allOf`. */
const steadyParts = (b: Building, start: Pointer): Pointer[] => {
  const found: Pointer[] = [];
  const stack = [start];
  for (let at = stack.pop(); at !== undefined && found.length < 50; at = stack.pop()) {
    const schema = schemaAt(b, at);
    if (!isObject(schema) || found.includes(at)) continue;
    found.push(at);
    for (const [, ref] of referencesOf(schema, b.refs.dialect)) {
      const target = b.refs.find(ref, at);
      if (target !== undefined) stack.push(target);
    }
    if (Array.isArray(schema['allOf']))
      for (const place of schema['allOf'].keys()) stack.push(`${at}/allOf/${place}`);
  }
  return found;
};

/** What of a schema decides how it is asked for, where that cannot be put together with how another is. */
const shapeOf = (b: Building, pointer: Pointer): string => {
  const parts = steadyParts(b, pointer).map((at) => schemaAt(b, at));
  const said = (keyword: string) => parts.flatMap((part) => member(part, keyword) ?? []);
  const items = parts.flatMap((part) => member(part, 'items') ?? member(part, 'prefixItems') ?? []);
  return JSON.stringify([
    said('enum').length + said('const').length > 0,
    said('format').filter((format) => TIMES.has(format)),
    [...said('oneOf'), ...said('anyOf')],
    items.map((item) =>
      isObject(item) && PLAIN.has(item['type']) && item['enum'] === undefined ? item['type'] : item,
    ),
  ]);
};

const TIMES = new Set<Json>(['date', 'time', 'date-time']);
const PLAIN = new Set<Json | undefined>(['string', 'number', 'integer', 'boolean']);

const onlyPlainValue = (schema: Json | undefined): Json | undefined => {
  if (!isObject(schema)) return undefined;
  const values = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const value = schema['const'] ?? (values.length === 1 ? values[0] : undefined);
  return typeof value === 'object' ? undefined : value;
};
