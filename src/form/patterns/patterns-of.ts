import { refTargets } from '../definition/refs';
import { subschemasOf } from '../definition/subschemas';
import { isObject, type Json, type JsonSchema } from '../json';
import { toPointer, type Pointer } from '../pointer';

/** A pattern in a schema, and where it stands. */
export interface FoundPattern {
  readonly pointer: Pointer;
  readonly pattern: string;
}

const inSchema = (schema: Json, pointer: Pointer): FoundPattern[] => {
  if (!isObject(schema)) return [];
  const { pattern, patternProperties } = schema;
  const names = isObject(patternProperties) ? Object.keys(patternProperties) : [];
  return [
    ...(typeof pattern === 'string' ? [{ pointer: `${pointer}/pattern`, pattern }] : []),
    ...names.map((name) => ({
      pointer: pointer + toPointer(['patternProperties', name]),
      pattern: name,
    })),
  ];
};

/** The patterns of a form's schema, those that only a reference reaches included. */
export const patternsOf = (root: JsonSchema): FoundPattern[] =>
  [...refTargets(root).schemas].flatMap(([pointer, schema]) => inSchema(schema, pointer));

/** The patterns of a schema that stands for itself, as in a rule of ui.json. */
export const patternsWithin = (schema: Json, pointer: Pointer): FoundPattern[] => [
  ...inSchema(schema, pointer),
  ...(isObject(schema) ? subschemasOf(schema) : []).flatMap((inner) =>
    patternsWithin(inner.schema, pointer + inner.pointer),
  ),
];
