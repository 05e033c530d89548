import { isObject, member, type Json, type JsonObject, type JsonSchema } from '../../json';
import { EACH, pointerTokens, toPointer, valueAt, type Path, type Pointer } from '../../pointer';

/** A schema and where it stands. */
export interface PlacedSchema {
  readonly pointer: Pointer;
  readonly schema: JsonObject;
}

/** So many schemas about one value are looked at: more would be a program's. */
const MOST = 200;

/** About the same value. */
const LISTS = ['allOf', 'anyOf', 'oneOf'];
const SINGLES = ['if', 'then', 'else'];
const NAMED = ['dependentSchemas', 'dependencies'];

/** From the root down to the value at a path: at each step, the schemas that say something of it. */
export const schemaTrail = (root: JsonSchema, path: Path): readonly (readonly PlacedSchema[])[] => {
  const trail = [sameValue(root, placed(root, ''))];
  for (const token of path) {
    const around = trail.at(-1) ?? [];
    trail.push(
      sameValue(
        root,
        around.flatMap((one) => inside(one, token)),
      ),
    );
  }
  return trail;
};

const placed = (schema: Json | undefined, pointer: Pointer): PlacedSchema[] =>
  isObject(schema) ? [{ pointer, schema }] : [];

const inside = ({ pointer, schema }: PlacedSchema, token: string | number): PlacedSchema[] => {
  const step = (keyword: string, ...tokens: (string | number)[]) =>
    placed(valueAt(schema, [keyword, ...tokens]), pointer + toPointer([keyword, ...tokens]));
  if (token === EACH) return step('items');
  return typeof token === 'number'
    ? [...step('prefixItems', token), ...step('items', token)]
    : step('properties', token);
};

/** With what they refer to in the same file, and their branches. */
const sameValue = (root: JsonSchema, schemas: readonly PlacedSchema[]): PlacedSchema[] => {
  const found = new Map<Pointer, PlacedSchema>();
  const look = (one: PlacedSchema) => {
    if (found.has(one.pointer) || found.size >= MOST) return;
    found.set(one.pointer, one);
    const { pointer, schema } = one;
    const ref = member(schema, '$ref');
    if (typeof ref === 'string' && /^#(?:\/|$)/.test(ref))
      placed(valueAt(root, pointerTokens(ref.slice(1))), ref.slice(1)).forEach(look);
    for (const keyword of [...LISTS, ...NAMED]) {
      const several = member(schema, keyword);
      if (Array.isArray(several) || isObject(several))
        for (const [name, inner] of Object.entries(several))
          placed(inner, pointer + toPointer([keyword, name])).forEach(look);
    }
    for (const keyword of SINGLES) placed(member(schema, keyword), `${pointer}/${keyword}`).forEach(look);
  };
  schemas.forEach(look);
  return [...found.values()];
};
