import { isObject, type Json, type JsonObject } from '../json';
import { toPointer, type Path, type Pointer } from '../pointer';
import { schemaAt, type Building } from './building';
import type { When } from './form-model';
import { both, unless } from './when';

/** One of the schemas that say something of a value, and when it does. */
export interface Part {
  readonly pointer: Pointer;
  readonly schema: JsonObject;
  readonly when: When;
}

export const below = (pointer: Pointer, ...tokens: (string | number)[]): Pointer =>
  pointer + toPointer(tokens);

/**
 * All the schemas that a value must satisfy: the one at the pointer, what it refers to, `allOf`, and the branches of
 * `if` and `dependentSchemas` with their conditions. The nearest first, so that a title beside a `$ref` wins.
 */
export const partsOf = (
  b: Building,
  pointer: Pointer,
  scope: Path,
  when: When = 'always',
  seen: ReadonlySet<Pointer> = new Set(),
): Part[] => {
  const schema = schemaAt(b, pointer);
  if (!isObject(schema) || seen.has(pointer)) return [];
  const inner = (to: Pointer, condition: When = 'always') =>
    partsOf(b, to, scope, both(when, condition), new Set([...seen, pointer]));
  const target = typeof schema['$ref'] === 'string' ? b.refs.find(schema['$ref']) : undefined;
  const together = Array.isArray(schema['allOf']) ? schema['allOf'] : [];
  return [
    { pointer, schema, when },
    ...(target === undefined ? [] : inner(target)),
    ...together.flatMap((_, place) => inner(below(pointer, 'allOf', place))),
    ...branches(b, pointer, schema, scope).flatMap(([to, condition]) => inner(to, condition)),
  ];
};

const branches = (b: Building, pointer: Pointer, schema: JsonObject, scope: Path): [Pointer, When][] => {
  const found: [Pointer, When][] = [];
  const question = schema['if'];
  if (question !== undefined && (schema['then'] !== undefined || schema['else'] !== undefined)) {
    const at = below(pointer, 'if');
    const source = `schema.json#${at}`;
    const holds = b.conditions.add({
      scope,
      source,
      schema: question,
      check: { kind: 'schema', key: source },
      compiled: { pointer: at },
      emptyIfAbsent: true,
    });
    found.push([below(pointer, 'then'), holds], [below(pointer, 'else'), unless(holds)]);
  }
  for (const keyword of ['dependentSchemas', 'dependencies']) {
    for (const [name, branch] of members(schema[keyword]))
      if (!Array.isArray(branch))
        found.push([
          below(pointer, keyword, name),
          present(b, scope, name, `schema.json#${below(pointer, keyword, name)}`),
        ]);
  }
  return found;
};

/** That a member of the object at `scope` has been answered. */
export const present = (b: Building, scope: Path, name: string, source: string): When => {
  const schema = { required: [name] };
  return b.conditions.add({ scope, source, schema, check: { kind: 'present', name } });
};

export const members = (value: Json | undefined): [string, Json][] =>
  isObject(value) ? Object.entries(value) : [];
