import { isObject, type Json } from '../json';
import { EACH, type Path } from '../pointer';

const TOGETHER = ['allOf', 'anyOf', 'oneOf'];
const BESIDE = ['not', 'if', 'then', 'else'];

/**
 * The values that a condition looks at: the properties it names, or the scope itself when it compares that. What a
 * `$ref` hides is not looked into, so nothing is claimed of it.
 */
export const mentionedPaths = (schema: Json, scope: Path): Path[] => {
  const found = innerMentions(schema, scope);
  if (found.length > 0) return found;
  return isObject(schema) && Object.keys(schema).length > 0 && !('$ref' in schema) ? [scope] : [];
};

const innerMentions = (schema: Json | undefined, scope: Path): Path[] => {
  if (!isObject(schema)) return [];
  const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return [
    ...properties.flatMap(([name, inner]) => mentionedPaths(inner, [...scope, name])),
    ...required.flatMap((name) =>
      typeof name === 'string' && !properties.some(([known]) => known === name) ? [[...scope, name]] : [],
    ),
    ...TOGETHER.flatMap((keyword) => {
      const list = schema[keyword];
      return Array.isArray(list) ? list.flatMap((inner) => innerMentions(inner, scope)) : [];
    }),
    ...BESIDE.flatMap((keyword) => innerMentions(schema[keyword], scope)),
    ...['items', 'contains'].flatMap((keyword) => innerMentions(schema[keyword], [...scope, EACH])),
  ];
};
