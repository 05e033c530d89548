import type { FormDefinition } from '../definition/form-definition';
import { referencesOf, refTargets, type RefTargets } from '../definition/refs';
import { isObject, member, type Json, type JsonObject } from '../json';
import { ANY, EACH, pointerTokens, toPointer, valueAt, type Path, type Pointer } from '../pointer';
import { regExp } from '../patterns/reg-exp';

/** A form's schemas by what they speak of. */
export interface SchemasOf {
  /**
   * Every schema that may say something of the value at a path of the model, whatever the answer: what `if` leads to and
   * alternatives included, so some of them may shut each other out.
   */
  readonly at: (path: Path) => readonly JsonObject[];
  /** The schema at a pointer into schema.json. */
  readonly read: (pointer: Pointer) => Json | undefined;
  /** A schema with all that it refers to and is made of. */
  readonly whole: (schema: Json, from?: Pointer) => readonly JsonObject[];
}

/** Beyond so many there is no saying anything of a value. */
const MOST = 300;

export const schemasOf = ({ schema }: FormDefinition): SchemasOf => {
  const refs = refTargets(schema);
  const read = (pointer: Pointer): Json | undefined =>
    refs.schemas.get(pointer) ?? valueAt(schema, pointerTokens(pointer));
  const known = new Map<string, readonly Pointer[]>();
  const pointersAt = (path: Path): readonly Pointer[] => {
    const key = JSON.stringify(path);
    const before = known.get(key);
    if (before !== undefined) return before;
    const last = path.at(-1);
    const found =
      last === undefined
        ? opened([''], refs, read)
        : opened(
            pointersAt(path.slice(0, -1)).flatMap((at) => stepsFrom(read(at), last).map((step) => at + step)),
            refs,
            read,
          );
    known.set(key, found);
    return found;
  };
  return {
    read,
    at: (path) => objectsIn(pointersAt(path), read),
    whole: (one, from = '') => {
      if (!isObject(one)) return [];
      const referred = referencesOf(one, refs.dialect).flatMap(([, ref]) => refs.find(ref, from) ?? []);
      return [one, ...objectsIn(opened(referred, refs, read), read)];
    },
  };
};

const objectsIn = (pointers: readonly Pointer[], read: SchemasOf['read']): JsonObject[] =>
  pointers.flatMap((at) => {
    const schema = read(at);
    return isObject(schema) ? [schema] : [];
  });

const TOGETHER = ['allOf', 'anyOf', 'oneOf'] as const;
const BRANCHES = ['then', 'else'] as const;
const BY_MEMBER = ['dependentSchemas', 'dependencies'] as const;

/** With all that the schemas refer to and are made of, about the same value. */
const opened = (start: readonly Pointer[], refs: RefTargets, read: SchemasOf['read']): Pointer[] => {
  const found = new Set<Pointer>();
  const left = [...start];
  for (let at = left.shift(); at !== undefined && found.size < MOST; at = left.shift()) {
    const schema = read(at);
    if (found.has(at) || !isObject(schema)) continue;
    found.add(at);
    const here = at;
    left.push(...referencesOf(schema, refs.dialect).flatMap(([, ref]) => refs.find(ref, here) ?? []));
    for (const word of TOGETHER) {
      const all = schema[word];
      if (Array.isArray(all)) left.push(...all.map((_, place) => `${here}/${word}/${place}`));
    }
    for (const word of BRANCHES) if (isObject(schema[word])) left.push(`${here}/${word}`);
    for (const word of BY_MEMBER)
      for (const [name, inner] of Object.entries(isObject(schema[word]) ? schema[word] : {}))
        if (isObject(inner)) left.push(here + toPointer([word, name]));
  }
  return [...found];
};

/** From a schema to those of what stands under a token in its value. */
const stepsFrom = (schema: Json | undefined, token: string | number): string[] => {
  if (!isObject(schema)) return [];
  const objects = (...words: string[]) =>
    words.filter((word) => isObject(schema[word])).map((word) => `/${word}`);
  if (token === EACH) return objects('items', 'additionalItems', 'unevaluatedItems');
  if (token === ANY)
    return [...patternsIn(schema), ...objects('additionalProperties', 'unevaluatedProperties')];
  if (typeof token === 'number') {
    const told = ['prefixItems', 'items'].filter((word) => Array.isArray(schema[word]));
    return told.length > 0 ? told.map((word) => `/${word}/${token}`) : objects('items');
  }
  if (isObject(member(schema['properties'], token))) return [toPointer(['properties', token])];
  const fitting = patternsIn(schema, token);
  return fitting.length > 0 ? fitting : objects('additionalProperties');
};

const patternsIn = (schema: JsonObject, name?: string): string[] =>
  Object.entries(isObject(schema['patternProperties']) ? schema['patternProperties'] : {}).flatMap(
    ([pattern, inner]) =>
      isObject(inner) && (name === undefined || matches(pattern, name))
        ? [toPointer(['patternProperties', pattern])]
        : [],
  );

const matches = (pattern: string, name: string): boolean => {
  try {
    return regExp(pattern, 'u').test(name);
  } catch {
    return false;
  }
};
