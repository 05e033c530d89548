import { isObject, type JsonObject, type JsonSchema } from '../json';
import type { Finding } from '../problem';
import { schemasIn } from './refs';

/** Every keyword of the drafts we know, of OpenAPI's dialect, and those that other tools are known to add. */
const KEYWORDS = new Set(
  `$schema $id id $ref $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary $comment $defs
  definitions type enum const title description default examples deprecated readOnly writeOnly allOf anyOf oneOf not if then
  else properties patternProperties additionalProperties propertyNames required minProperties maxProperties
  dependentRequired dependentSchemas dependencies unevaluatedProperties items prefixItems additionalItems contains
  minContains maxContains minItems maxItems uniqueItems unevaluatedItems minLength maxLength pattern format
  formatMinimum formatMaximum formatExclusiveMinimum formatExclusiveMaximum contentMediaType contentEncoding
  contentSchema minimum maximum exclusiveMinimum exclusiveMaximum multipleOf nullable discriminator enumNames
  errorMessage xml externalDocs example`.split(/\s+/),
);

/** How many letters must be changed, added, taken away or swapped; more than two are another word. */
const isNear = (a: string, b: string): boolean => {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let j = 1; j <= b.length; j++) rows[0]?.push(j);
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change));
    }
  return at(a.length, b.length) <= 2 && a.length > 3;
};

/**
 * Words that no JSON Schema has, most often a keyword spelt wrong. Validators pass over them without a word, so that what
 * they were to demand is not demanded: worth a remark. Annotations that begin with `x-` are anybody's own.
 */
export const unknownKeywords = (schema: JsonSchema): Finding[] =>
  [...schemasIn(schema)].flatMap(([pointer, inner]) => {
    if (!isObject(inner) || isTakenFromAnswer(inner)) return [];
    const unknown = Object.keys(inner).filter((name) => !KEYWORDS.has(name) && !name.startsWith('x-'));
    return unknown.map((name) => remark(pointer, name));
  });

/** `{ "$data": "1/from" }` in place of a bound: Ajv's way to hold one answer against another. */
const isTakenFromAnswer = (value: JsonObject): boolean =>
  typeof value['$data'] === 'string' && Object.keys(value).length === 1;

const remark = (pointer: string, name: string): Finding => {
  const meant = [...KEYWORDS].find((keyword) => isNear(name, keyword));
  return {
    level: 'warning',
    file: 'schema.json',
    pointer,
    reason: `JSON Schema has no keyword ${JSON.stringify(name)}: it is passed over, and demands nothing.`,
    mend:
      meant === undefined
        ? 'Take it away, or begin an annotation of your own with "x-".'
        : `Did you mean "${meant}"?`,
  };
};
