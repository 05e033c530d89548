import { isObject, type Json, type JsonObject, type JsonSchema } from '../json';
import { capsOf } from '../patterns/caps-of';
import { tooLong } from '../patterns/guard';
import { patternsWithin } from '../patterns/patterns-of';
import { below } from '../model/schema-parts';
import type { Pointer } from '../pointer';
import type { Finding } from '../problem';
import { draftOf } from '../validation/drafts';
import { judged, type CompiledCheck } from '../validation/judged';
import { ANNOTATIONS } from '../validation/link-schema';
import { makeAjv } from '../validation/make-ajv';
import { refTargets } from './refs';

/** Beyond so many the file was made by a program, and looking at each would take longer than reading it. */
const MOST = 300;

/** What is wrong with a list of choices is wrong with the first ones. */
const MOST_CHOICES = 20;

/**
 * Whether what a schema gives as its default, its examples and its choices satisfies that schema: a page begins with the first,
 * shows the second, and offers the third, of which whoever chooses it is told that it is wrong. Schemas that refer to others
 * are passed over.
 */
export const checkValues = (root: JsonSchema): Finding[] => {
  const given = [...refTargets(root).schemas].flatMap(([pointer, schema]) =>
    isObject(schema) && !refers(schema) ? valuesIn(schema, pointer) : [],
  );
  const judges = new Map<JsonObject, Judge>();
  return given.slice(0, MOST).flatMap(({ schema, pointer, value, what }) => {
    const judge = judges.get(schema) ?? judgeOf(root, schema);
    judges.set(schema, judge);
    const [error] = judge(value);
    return error === undefined
      ? []
      : [
          {
            level: 'warning' as const,
            file: 'schema.json',
            pointer,
            reason: `The ${what} ${shown(value)} does not satisfy its own schema: "${error.keyword}".`,
            mend: `Mend the ${what}, or the schema around it.`,
          },
        ];
  });
};

interface Given {
  readonly schema: JsonObject;
  readonly pointer: Pointer;
  readonly value: Json;
  readonly what: 'default' | 'example' | 'choice';
}

const valuesIn = (schema: JsonObject, at: Pointer): Given[] => {
  const { default: start, examples, enum: choices } = schema;
  return [
    ...(schema['const'] !== undefined && saysMore(schema, 'const')
      ? [{ schema, pointer: below(at, 'const'), value: schema['const'], what: 'choice' as const }]
      : []),
    ...(Array.isArray(choices) && saysMore(schema, 'enum')
      ? choices.slice(0, MOST_CHOICES).map((value, place) => ({
          schema,
          pointer: below(at, 'enum', place),
          value,
          what: 'choice' as const,
        }))
      : []),
    ...(start === undefined
      ? []
      : [{ schema, pointer: below(at, 'default'), value: start, what: 'default' as const }]),
    ...(Array.isArray(examples)
      ? examples.map((value, place) => ({
          schema,
          pointer: below(at, 'examples', place),
          value,
          what: 'example' as const,
        }))
      : []),
  ];
};

/** Whether anything can refuse a choice: a list of thousands that only names them would be compiled for nothing. */
const saysMore = (schema: JsonObject, keyword: 'const' | 'enum'): boolean =>
  Object.keys(schema).some(
    (name) => name !== keyword && !ANNOTATIONS.has(name) && !ADDRESSES.has(name) && !name.startsWith('x-'),
  );

const refers = (schema: JsonObject): boolean =>
  /"\$(?:ref|dynamicRef|recursiveRef|data)":/.test(JSON.stringify(schema));

/** Without them a schema can be compiled beside the one that it stands in. */
const ADDRESSES = new Set(['id', '$id', '$anchor', '$dynamicAnchor', '$schema']);

type Judge = ReturnType<typeof judged>;

const judgeOf = (root: JsonSchema, schema: JsonObject): Judge => {
  const plain = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !ADDRESSES.has(keyword)));
  const long = tooLong();
  const caps = [...capsOf(patternsWithin(plain, '').map(({ pattern }) => pattern))];
  const ajv = makeAjv(draftOf(root), { caps, long, messages: false, validateSchema: false });
  return judged(ajv.compile(plain) as CompiledCheck, long);
};

const LONGEST = 60;

const shown = (value: Json): string => {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};
