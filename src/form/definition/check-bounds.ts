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
    isObject(schema) ? contradictions(pointer, schema) : [],
  );
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
];

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
