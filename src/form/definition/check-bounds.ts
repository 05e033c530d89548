import { isObject, type JsonObject, type JsonSchema } from '../json';
import type { Pointer } from '../pointer';
import type { Finding } from '../problem';
import { refTargets } from './refs';

/** Two bounds of which the first is never to be above the second; `strict`: nor the same, since one of them is not reached. */
const PAIRS: readonly (readonly [least: string, most: string, strict?: true])[] = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minContains', 'maxContains'],
  ['minimum', 'maximum'],
  ['exclusiveMinimum', 'maximum', true],
  ['minimum', 'exclusiveMaximum', true],
  ['exclusiveMinimum', 'exclusiveMaximum', true],
];

/** What can be seen to have no answer: bounds that shut each other out, and a form that takes nothing at all. */
export const checkBounds = (root: JsonSchema): Finding[] => {
  if (root === false)
    return [
      {
        ...remark(
          '',
          'The schema is "false": no answer satisfies it.',
          'Describe the answer: { "type": "object", "properties": { ... } }.',
        ),
        level: 'error',
      },
    ];
  return [...refTargets(root).schemas].flatMap(([pointer, schema]) =>
    isObject(schema) ? [...contradictions(pointer, schema), ...apart(pointer, schema)] : [],
  );
};

/** What the schemas of an `allOf` say together, where each of them by itself is well. */
const apart = (pointer: Pointer, schema: JsonObject): Finding[] => {
  const { allOf, ...own } = schema;
  if (!Array.isArray(allOf)) return [];
  const parts = [own, ...allOf].filter(isObject);
  const types = parts.flatMap(({ type }) =>
    typeof type === 'string' ? [[type]] : isNames(type) ? [type] : [],
  );
  const common = types.reduce(
    (left, right) => left.filter((name) => right.some((other) => fits(name, other))),
    types[0] ?? [],
  );
  if (types.length > 1 && common.length === 0)
    return [
      remark(
        pointer,
        `The schemas of "allOf" want different types (${types.map((names) => names.join('/')).join(', ')}): nothing satisfies all of them.`,
        'Write the type once, or "anyOf" where one of them is enough.',
      ),
    ];
  const strictest = Object.fromEntries(
    PAIRS.flatMap(([least, most]) => [
      ...strictestOf(parts, least, (values) => Math.max(...values)),
      ...strictestOf(parts, most, (values) => Math.min(...values)),
    ]),
  );
  return parts.some((part) => contradictions(pointer, part).length > 0)
    ? []
    : contradictions(pointer, strictest);
};

const isNames = (type: unknown): type is string[] =>
  Array.isArray(type) && type.every((name) => typeof name === 'string');

const fits = (name: string, other: string): boolean =>
  name === other || (name === 'integer' && other === 'number') || (name === 'number' && other === 'integer');

const strictestOf = (
  parts: readonly JsonObject[],
  keyword: string,
  pick: (values: readonly number[]) => number,
): [string, number][] => {
  const said = parts.map((part) => part[keyword]).filter((value) => typeof value === 'number');
  return said.length === 0 ? [] : [[keyword, pick(said)]];
};

const contradictions = (pointer: Pointer, schema: JsonObject): Finding[] => [
  ...PAIRS.flatMap(([least, most, strict]) => {
    const [low, high] = [schema[least], schema[most]];
    if (typeof low !== 'number' || typeof high !== 'number') return [];
    if (strict === true ? low < high : low <= high) return [];
    return [
      remark(
        pointer,
        `"${least}" is ${low} and "${most}" is ${high}: nothing satisfies both.`,
        `Make "${most}" larger, or "${least}" smaller.`,
      ),
    ];
  }),
  ...tooManyRequired(pointer, schema),
  ...tooManyEntries(pointer, schema),
  ...(Array.isArray(schema['enum']) && schema['enum'].length === 0
    ? [remark(`${pointer}/enum`, 'There is nothing to choose: "enum" is empty.', 'List what may be chosen.')]
    : []),
];

/** A list that takes no more entries than it names, and wants more of them. */
const tooManyEntries = (pointer: Pointer, { items, prefixItems, minItems }: JsonObject): Finding[] => {
  const named = Array.isArray(prefixItems) ? prefixItems.length : 0;
  return items === false && typeof minItems === 'number' && minItems > named
    ? [
        remark(
          pointer,
          `"items" is false, so that there are at most ${named} entries, and "minItems" is ${minItems}: nothing satisfies both.`,
          'Make "minItems" smaller, or describe the entries in "items".',
        ),
      ]
    : [];
};

const tooManyRequired = (pointer: Pointer, { required, maxProperties }: JsonObject): Finding[] =>
  Array.isArray(required) && typeof maxProperties === 'number' && new Set(required).size > maxProperties
    ? [
        remark(
          pointer,
          `"required" names ${new Set(required).size} members and "maxProperties" is ${maxProperties}: nothing satisfies both.`,
          'Make "maxProperties" larger, or require fewer.',
        ),
      ]
    : [];

const remark = (pointer: Pointer, reason: string, mend: string): Finding => ({
  level: 'warning',
  file: 'schema.json',
  pointer,
  reason,
  mend,
});
