import { isObject, type Json, type JsonSchema } from '../json';
import type { Finding } from '../problem';
import { ANNOTATIONS, KEYWORDS } from './known-keywords';

/**
 * A file that says nothing of what an answer is, in any word of JSON Schema: another kind of document, an answer, a schema in
 * a wrapper. It is a schema all the same, of anything; so it is a remark, and in place of one for each of its words.
 */
export const noSchema = (schema: JsonSchema): Finding | undefined => {
  if (!isObject(schema)) return undefined;
  const words = Object.keys(schema).filter((name) => !ANNOTATIONS.has(name) && !name.startsWith('x-'));
  if (words.length === 0 || words.some((name) => KEYWORDS.has(name))) return undefined;
  return {
    level: 'warning',
    file: 'schema.json',
    pointer: '',
    reason: 'Nothing in the file is JSON Schema: the form is one question that takes any answer.',
    mend: mendOf(schema),
  };
};

const BEGIN = 'Begin with { "type": "object", "properties": { ... } }.';

const mendOf = (file: { readonly [name: string]: Json }): string => {
  const schemas = isObject(file['components']) ? file['components']['schemas'] : undefined;
  const [name] = isObject(schemas) ? Object.keys(schemas) : [];
  if (name !== undefined)
    return `It looks like an OpenAPI document. Say which of its schemas is meant: "$ref": "#/components/schemas/${name}".`;
  const [wrapper] = Object.entries(file).flatMap(([word, value]) => (isSchemaLike(value) ? [word] : []));
  return wrapper === undefined
    ? BEGIN
    : `Save what stands at ${JSON.stringify(wrapper)} as schema.json: that is a schema.`;
};

const isSchemaLike = (value: Json): boolean => isObject(value) && isObject(value['properties']);
