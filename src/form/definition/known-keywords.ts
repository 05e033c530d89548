/** Every keyword of the drafts we know, of OpenAPI's dialect, and those that other tools are known to add. */
export const KEYWORDS = new Set(
  `$schema $id id $ref $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary $comment $defs
  definitions type enum const title description default examples deprecated readOnly writeOnly allOf anyOf oneOf not if then
  else properties patternProperties additionalProperties propertyNames required minProperties maxProperties
  dependentRequired dependentSchemas dependencies unevaluatedProperties items prefixItems additionalItems contains
  minContains maxContains minItems maxItems uniqueItems unevaluatedItems minLength maxLength pattern format
  formatMinimum formatMaximum formatExclusiveMinimum formatExclusiveMaximum contentMediaType contentEncoding
  contentSchema minimum maximum exclusiveMinimum exclusiveMaximum multipleOf nullable discriminator enumNames
  errorMessage xml externalDocs example`.split(/\s+/),
);

/** Those that tell of a schema, and ask for nothing. */
export const ANNOTATIONS = new Set(
  '$schema $id id $anchor $vocabulary $comment title description default examples deprecated externalDocs example xml'.split(
    ' ',
  ),
);
