import { isObject, type Json, type JsonObject } from '../json';
import { toPointer, type Path, type Pointer } from '../pointer';
import { referencesOf } from '../definition/refs';
import { schemaAt, type Building } from './building';
import type { When } from './form-model';
import { discriminate } from './discriminate';
import { isNever } from './never';
import { both, unless } from './when';

/** One of the schemas that say something of a value, and when it does. */
export interface Part {
  readonly pointer: Pointer;
  readonly schema: JsonObject;
  readonly when: When;
  /** Set in a branch that one member tells from the others: that member, which is asked for whichever branch it is. */
  readonly told?: { readonly name: string; readonly outer: When };
}

export const below = (pointer: Pointer, ...tokens: (string | number)[]): Pointer =>
  pointer + toPointer(tokens);

/** No real value has more schemas than this; a hostile one is cut off there. */
const MOST_PARTS = 400;

/**
 * All the schemas that a value must satisfy: the one at the pointer, what it refers to, `allOf`, alternatives of which there
 * is only one, and the branches of `if`, `dependentSchemas` and discriminated alternatives with their conditions. The nearest
 * first, so that a title beside a `$ref` wins.
 */
export const partsOf = (b: Building, pointer: Pointer, scope: Path, when: When = 'always'): Part[] => {
  const parts: Part[] = [];
  const seen = new Set<string>();
  const open = (at: Pointer, condition: When, told?: Part['told']): void => {
    const schema = schemaAt(b, at);
    const key = condition === 'always' ? at : `${at} ${JSON.stringify(condition)}`;
    if (!isObject(schema) || condition === 'never' || seen.has(key) || parts.length >= MOST_PARTS) return;
    seen.add(key);
    parts.push({ pointer: at, schema, when: condition, ...(told && { told }) });
    const references = referencesOf(schema, b.refs.dialect);
    for (const [, ref] of references) {
      const target = b.refs.find(ref, at);
      if (target !== undefined) open(target, condition, told);
    }
    // The validator passes over what stands beside a reference before 2019-09.
    if (references.length > 0 && !b.refs.dialect.besideRef) return;
    const together = Array.isArray(schema['allOf']) ? schema['allOf'] : [];
    for (const place of together.keys()) open(below(at, 'allOf', place), condition, told);
    for (const keyword of ALTERNATIVES) {
      const branches = possibleBranches(b, at, schema, keyword);
      const [only, another] = branches;
      if (only !== undefined && another === undefined) open(only, condition, told);
      const discriminated = discriminate(b, branches, scope);
      for (const { branch, holds, name } of discriminated)
        open(branch, both(condition, holds), { name, outer: condition });
    }
    for (const [to, holds] of conditionalBranches(b, at, schema, scope))
      open(to, both(condition, holds), told);
  };
  open(pointer, when);
  return parts;
};

const ALTERNATIVES = ['oneOf', 'anyOf'] as const;

/** The alternatives of a schema but for those that nothing can be, or only `null`: that a page says by leaving it out. */
export const possibleBranches = (
  b: Building,
  pointer: Pointer,
  schema: JsonObject,
  keyword: string,
): Pointer[] => {
  const branches = schema[keyword];
  if (!Array.isArray(branches)) return [];
  return branches.flatMap((branch, place) =>
    isNever(branch) || isNull(branch) ? [] : [below(pointer, keyword, place)],
  );
};

const isNull = (schema: Json): boolean => isObject(schema) && schema['type'] === 'null';

const conditionalBranches = (
  b: Building,
  pointer: Pointer,
  schema: JsonObject,
  scope: Path,
): [Pointer, When][] => {
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
      if (!Array.isArray(branch) && typeof branch !== 'string')
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
