import { isObject, member, type Json } from '../json';
import type { Path, Pointer } from '../pointer';
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

/** The member that has a value of its own in each branch. */
export const discriminatorOf = (b: Building, branches: readonly Pointer[]): Discriminator | undefined => {
  if (branches.length < 2) return undefined;
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
  for (const at of steadyParts(b, branch)) {
    const properties = member(schemaAt(b, at), 'properties');
    if (!isObject(properties)) continue;
    for (const name of Object.keys(properties)) {
      const pointer = `${at}/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      for (const place of steadyParts(b, pointer)) {
        const value = onlyPlainValue(schemaAt(b, place));
        if (value !== undefined && !found.has(name)) found.set(name, { value, pointer: place });
      }
    }
  }
  return found;
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

const onlyPlainValue = (schema: Json | undefined): Json | undefined => {
  if (!isObject(schema)) return undefined;
  const values = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const value = schema['const'] ?? (values.length === 1 ? values[0] : undefined);
  return typeof value === 'object' ? undefined : value;
};
