import { isObject, type Json, type JsonObject } from '../json';
import type { Path } from '../pointer';
import { holdsOfNothing } from './ui-absent';
import { scopePath } from './ui-scope';

/**
 * Puts a schema at a value: `['a', 'b']` and S give "a is there, and b in it is there and satisfies S"; or, where it may be
 * missing, "if they are there".
 */
const schemaAtPath = (path: Path, schema: Json, mayMiss: boolean): Json =>
  path.reduceRight<Json>(
    (inner, name) => ({ properties: { [name]: inner }, ...(!mayMiss && { required: [String(name)] }) }),
    schema,
  );

/** A rule's condition as one schema of the object that its scopes start from. */
export const conditionAsSchema = (condition: Json | undefined): Json => {
  if (!isObject(condition)) return true;
  const several = condition['conditions'];
  if (Array.isArray(several))
    return { [condition['type'] === 'OR' ? 'anyOf' : 'allOf']: several.map(conditionAsSchema) };
  const path = typeof condition['scope'] === 'string' ? scopePath(condition['scope']) : undefined;
  const schema = condition['schema'] ?? { const: condition['expectedValue'] ?? null };
  return schemaAtPath(path ?? [], schema, condition['failWhenUndefined'] !== true && holdsOfNothing(schema));
};

/** The `if`/`then` that requires a value just when a rule shows it, to be pasted into schema.json. */
export const requiredWhenShown = (rule: JsonObject, path: Path): JsonObject => {
  const name = String(path.at(-1));
  const required: Json = { required: [name] };
  const inside = path
    .slice(0, -1)
    .reduceRight<Json>((inner, token) => ({ properties: { [token]: inner } }), required);
  const branch = rule['effect'] === 'HIDE' ? 'else' : 'then';
  return { if: conditionAsSchema(rule['condition']), [branch]: inside };
};
