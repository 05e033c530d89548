import { referencesOf, refTargets } from '../definition/refs';
import { isObject, type Json, type JsonObject, type JsonSchema } from '../json';
import { ANY, EACH, toPointer, type Path, type Pointer } from '../pointer';

/** A schema that says something of a value. */
export interface Declared {
  readonly pointer: Pointer;
  readonly schema: JsonObject;
  /** It stands in a branch (`then`, one of several `anyOf`): in force only at times. */
  readonly onlySometimes: boolean;
}

/** So many schemas about one value are told of: more would be a program's. */
const MOST = 200;

type Step = readonly [tokens: readonly (string | number)[], onlySometimes: boolean];

/** Where the value at a path is declared, the nearest first. What a condition asks about it (`if`, `not`) declares nothing. */
export const declaredAt = (root: JsonSchema): ((path: Path) => readonly Declared[]) => {
  const { schemas, find, dialect } = refTargets(root);
  const known = new Map<Pointer, readonly Declared[]>();

  const at = (pointer: Pointer, onlySometimes: boolean): Declared[] => {
    const schema = schemas.get(pointer);
    return isObject(schema) ? [{ pointer, schema, onlySometimes }] : [];
  };

  const follow = (start: readonly Declared[], steps: (schema: JsonObject) => readonly Step[]): Declared[] =>
    start.flatMap(({ pointer, schema, onlySometimes }) =>
      steps(schema).flatMap(([tokens, sometimes]) =>
        at(pointer + toPointer(tokens), onlySometimes || sometimes),
      ),
    );

  /** With what they refer to, and their branches. */
  const ofOneValue = (start: readonly Declared[]): Declared[] => {
    const found = new Map<Pointer, Declared>();
    const look = (one: Declared): void => {
      if (found.has(one.pointer) || found.size >= MOST) return;
      found.set(one.pointer, one);
      for (const [, ref] of referencesOf(one.schema, dialect)) {
        const target = find(ref, one.pointer);
        if (target !== undefined) at(target, one.onlySometimes).forEach(look);
      }
      follow([one], branches).forEach(look);
    };
    start.forEach(look);
    return [...found.values()];
  };

  const look = (path: Path): readonly Declared[] => {
    const key = toPointer(path);
    const before = known.get(key);
    if (before !== undefined) return before;
    const token = path.at(-1);
    const found = ofOneValue(
      token === undefined ? at('', false) : follow(look(path.slice(0, -1)), (schema) => into(schema, token)),
    );
    known.set(key, found);
    return found;
  };
  return look;
};

/** Schemas of the same value. */
const branches = (schema: JsonObject): readonly Step[] => [
  ...places(schema, 'allOf').map((place): Step => [['allOf', place], false]),
  // Choices are values, and declare nothing more of the one that is chosen.
  ...['anyOf', 'oneOf'].flatMap((keyword) =>
    (areChoices(schema[keyword]) ? [] : places(schema, keyword)).map((place): Step => [
      [keyword, place],
      places(schema, keyword).length > 1,
    ]),
  ),
  ...['then', 'else'].map((keyword): Step => [[keyword], true]),
  ...['dependentSchemas', 'dependencies'].flatMap((keyword) =>
    names(schema[keyword]).map((name): Step => [[keyword, name], true]),
  ),
];

/** Schemas of what stands in the value. */
const into = (schema: JsonObject, token: string | number): readonly Step[] => {
  if (token === EACH) return [[['items'], false], ...(Array.isArray(schema['items']) ? REST : [])];
  if (token === ANY)
    return [
      ...names(schema['patternProperties']).map((name): Step => [['patternProperties', name], false]),
      [['additionalProperties'], false],
      [['unevaluatedProperties'], false],
    ];
  if (typeof token === 'number')
    return [
      [['prefixItems', token], false],
      [['items', token], false],
    ];
  return [[['properties', token], false]];
};

const REST: readonly Step[] = [
  [['additionalItems'], false],
  [['unevaluatedItems'], false],
];

const places = (schema: JsonObject, keyword: string): number[] => {
  const list = schema[keyword];
  return Array.isArray(list) ? [...list.keys()] : [];
};

const areChoices = (list: Json | undefined): boolean =>
  Array.isArray(list) &&
  list.every((one) => isObject(one) && one['const'] !== undefined && one['properties'] === undefined);

const names = (value: Json | undefined): string[] => (isObject(value) ? Object.keys(value) : []);
