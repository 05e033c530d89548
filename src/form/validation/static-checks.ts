import { referencesOf, refTargets } from '../definition/refs';
import { subschemasOf } from '../definition/subschemas';
import { isObject, type Json, type JsonObject, type JsonSchema } from '../json';
import type { Pointer } from '../pointer';

/** The key of a check for a schema in schema.json. */
export const checkKey = (pointer: Pointer): string => `schema.json#${pointer}`;

/** A branch that is no more than a value to choose: it is an option, and no variant. */
const isOption = (branch: Json): boolean =>
  isObject(branch) &&
  (Object.hasOwn(branch, 'const') || Array.isArray(branch['enum'])) &&
  !Object.hasOwn(branch, 'properties');

const branchesIn = (schema: JsonObject): Pointer[] =>
  ['oneOf', 'anyOf'].flatMap((keyword) => {
    const list = schema[keyword];
    if (!Array.isArray(list) || list.every(isOption)) return [];
    return list.map((_, place) => `/${keyword}/${place}`);
  });

/**
 * The schemas of a form that are judged by themselves, wherever they stand: each `if` that decides something, and each branch
 * of a `oneOf` or `anyOf` that is more than an option. Found in what the root reaches, so that a model that is opened deeper
 * for an answer finds its checks made.
 */
export const staticChecks = (root: JsonSchema): Pointer[] => {
  const refs = refTargets(root);
  const found: Pointer[] = [];
  const seen = new Set<Pointer>();
  const stack: Pointer[] = [''];
  for (let pointer = stack.pop(); pointer !== undefined; pointer = stack.pop()) {
    const schema = refs.schemas.get(pointer);
    if (!isObject(schema) || seen.has(pointer)) continue;
    seen.add(pointer);
    const references = referencesOf(schema, refs.dialect);
    for (const [, ref] of references) {
      const target = refs.find(ref, pointer);
      if (target !== undefined) stack.push(target);
    }
    // What stands beside a reference is passed over before 2019-09.
    if (references.length > 0 && !refs.dialect.besideRef) continue;
    const decides = schema['then'] !== undefined || schema['else'] !== undefined;
    if (schema['if'] !== undefined && decides) found.push(`${pointer}/if`);
    for (const branch of branchesIn(schema)) found.push(pointer + branch);
    for (const inner of subschemasOf(schema)) if (inner.reach !== 'kept') stack.push(pointer + inner.pointer);
  }
  return found;
};
