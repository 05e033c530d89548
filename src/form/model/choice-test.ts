import { isObject, type Json, type JsonObject } from '../json';
import type { Path } from '../pointer';
import type { ChoiceTest } from './form-model';

/** Keywords that change nothing in what a schema accepts. */
const SILENT = new Set(['type', 'title', 'description', '$comment']);

const asked = (schema: JsonObject) => Object.keys(schema).filter((name) => !SILENT.has(name));

const isPlain = (value: Json) => typeof value !== 'object' || value === null;

/**
 * A condition as a plain comparison of one choice, where it is one: `const`, `enum` or `contains` of these, also through
 * `properties: { x: ... }, required: ['x']`. A comparison that also holds while there is no answer is none.
 */
export const choiceTest = (schema: JsonObject, scope: Path): ChoiceTest | undefined => {
  const keywords = asked(schema);
  const [first] = keywords;
  if (keywords.length === 1 && first === 'const') {
    const value = schema['const'];
    return value !== undefined && isPlain(value) ? { path: scope, anyOf: [value] } : undefined;
  }
  if (keywords.length === 1 && first === 'enum') {
    const values = schema['enum'];
    return Array.isArray(values) && values.every(isPlain) ? { path: scope, anyOf: values } : undefined;
  }
  if (keywords.length === 1 && first === 'contains') {
    const inner = schema['contains'];
    if (!isObject(inner) || 'contains' in inner || 'properties' in inner) return undefined;
    return choiceTest(inner, scope);
  }
  return throughProperty(schema, keywords, scope);
};

const throughProperty = (
  schema: JsonObject,
  keywords: readonly string[],
  scope: Path,
): ChoiceTest | undefined => {
  if (keywords.some((name) => name !== 'properties' && name !== 'required')) return undefined;
  const { properties, required } = schema;
  if (!isObject(properties) || !Array.isArray(required) || required.length !== 1) return undefined;
  const [[name, inner] = [], another] = Object.entries(properties);
  if (name === undefined || another !== undefined || required[0] !== name || !isObject(inner))
    return undefined;
  return choiceTest(inner, [...scope, name]);
};
