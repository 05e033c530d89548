import type { Json, JsonObject } from '../json';
import type { ChoicesField, FileField } from '../model/form-model';
import { fileOf, fileValues, storedFile } from '../files/stored-file';
import { aFile } from './field-values';
import { numberBounds, numberLimits } from './number-values';
import type { Question } from './question';
import type { Random } from './random';
import { LONGEST_TEXT, textLimits, textOfLength } from './text-values';

/** A limit of a question, and what just meets it: a value, so many entries; or why there is none, in a sentence. */
export type Bound = { readonly what: string } & (
  { readonly value: Json } | { readonly entries: number } | { readonly untried: string }
);

/** More entries than this are not made: a test would take its time and be no wiser. */
export const MOST_MADE = 40;

export const boundsOf = (question: Question, schemas: readonly JsonObject[], random: Random): Bound[] => {
  switch (question.kind) {
    case 'text':
      return textBounds(schemas, random);
    case 'number':
      return numberBounds(numberLimits(schemas, question.integer));
    case 'boolean':
      return [
        { what: 'yes', value: true },
        { what: 'no', value: false },
      ];
    case 'tick':
      return [{ what: 'ticked', value: question.value }];
    case 'choice':
      return question.options.flatMap(({ value, label }, place) =>
        place === 0 || place === question.options.length - 1
          ? [{ what: `${place === 0 ? 'the first' : 'the last'} choice (${label})`, value }]
          : [],
      );
    case 'choices':
      return choicesBounds(question);
    case 'file':
      return fileBounds(question, random);
    case 'date':
      return [{ what: 'a leap day', value: '2024-02-29' }];
    case 'time':
    case 'dateTime':
      return [];
    case 'json':
      return [{ what: 'its limits', untried: 'it may be anything' }];
    case 'list':
      return entriesBounds(question.minItems, question.maxItems, 'entries');
    case 'members':
      return entriesBounds(question.minProperties, question.maxProperties, 'members');
  }
};

const textBounds = (schemas: readonly JsonObject[], random: Random): Bound[] => {
  const limits = textLimits(schemas);
  const { least, most } = limits;
  const bounds: Bound[] = [];
  const add = (what: string, length: number) => {
    const value = length > LONGEST_TEXT ? undefined : textOfLength(limits, length, random);
    bounds.push(
      value === undefined
        ? {
            what,
            untried:
              length > LONGEST_TEXT
                ? 'that is too long to be worth it'
                : 'none was found that its pattern and format take',
          }
        : { what, value },
    );
  };
  if (least > 0) add(`the shortest text (${least})`, least);
  if (most !== undefined && most >= least) add(`the longest text (${most})`, most);
  return bounds;
};

const choicesBounds = ({ options, minItems = 0, maxItems = options.length }: ChoicesField): Bound[] => {
  const first = (count: number): Json[] => options.slice(0, count).map(({ value }) => value);
  const most = Math.min(maxItems, options.length);
  return [
    ...(minItems > 0 ? [{ what: `as few choices as may be (${minItems})`, value: first(minItems) }] : []),
    { what: `as many choices as may be (${most})`, value: first(most) },
  ];
};

const fileBounds = (field: FileField, random: Random): Bound[] => {
  const one = aFile(field, random);
  const file = fileOf(one);
  const largest = file === undefined ? one : storedFile(field, { ...file, size: field.mostBytes });
  const { minItems = 0, maxItems } = field;
  const several = (count: number): Json[] => Array.from({ length: count }, () => aFile(field, random));
  return [
    {
      what: `the largest file (${field.mostBytes} bytes)`,
      value: field.many ? [largest, ...several(Math.max(0, minItems - 1))] : largest,
    },
    ...(field.many && minItems > 0
      ? [{ what: `as few files as may be (${minItems})`, value: several(minItems) }]
      : []),
    ...(field.many && maxItems !== undefined
      ? [
          maxItems > MOST_MADE
            ? { what: `as many files as may be (${maxItems})`, untried: 'that is too many to be worth it' }
            : { what: `as many files as may be (${maxItems})`, value: several(maxItems) },
        ]
      : []),
  ];
};

const entriesBounds = (least: number, most: number | undefined, word: string): Bound[] => [
  ...(least > 0 ? [{ what: `as few ${word} as may be (${least})`, entries: least }] : []),
  ...(most === undefined
    ? []
    : [
        most > MOST_MADE
          ? { what: `as many ${word} as may be (${most})`, untried: 'that is too many to be worth it' }
          : { what: `as many ${word} as may be (${most})`, entries: most },
      ]),
];

/** How many files or entries a value has. */
export const countOf = (value: Json | undefined): number =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value).length
    : fileValues(true, value).length;
