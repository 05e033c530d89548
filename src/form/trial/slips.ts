import { fileOf, storedFile } from '../files/stored-file';
import { isAccepted, KNOWN_TYPES } from '../files/known-types';
import type { Json, JsonObject } from '../json';
import type { FileField } from '../model/form-model';
import { EACH } from '../pointer';
import { FORMAT_SAMPLES, FORMAT_SLIPS } from './format-samples';
import { numberLimits, numberSlips } from './number-values';
import type { Host, Question } from './question';
import { questionIn } from './question';
import type { Random } from './random';
import { keepsTo, LONGEST_TEXT, textLimits, textOfLength } from './text-values';
import { aFile } from './field-values';

/** A value that is just wrong: what is put in the question's place (nothing: it is left out), and what is to be told of it. */
export type Slip = { readonly what: string } & (
  { readonly value: Json | undefined; readonly keywords: readonly string[] } | { readonly untried: string }
);

/** What tells that a value is none of the choices, however the schema writes them. */
const NO_CHOICE = ['enum', 'const', 'oneOf', 'anyOf', 'type'];

const NONE = 'none was found that keeps to all else';

/**
 * What is just wrong in place of a question's value. Leaving out an entry of a list is not: a row in which nothing stands is none.
 */
export const slipsOf = (
  { node, schemas, value }: Host & { readonly value: Json | undefined },
  random: Random,
): Slip[] => {
  const question = questionIn(node);
  const missing: Slip[] =
    node.required &&
    value !== undefined &&
    question.nullable !== true &&
    question.path.at(-1) !== EACH &&
    needsSomething(question)
      ? [
          {
            what: 'no answer',
            value: undefined,
            keywords: ['required', 'dependentRequired', 'dependencies', 'minItems', 'anyOf', 'minProperties'],
          },
        ]
      : [];
  return [...missing, ...valueSlips(question, schemas, value, random)];
};

/** A list that may be empty is that when nothing is said. */
const needsSomething = (question: Question): boolean => {
  switch (question.kind) {
    case 'list':
    case 'choices':
      return (question.minItems ?? 0) > 0;
    case 'members':
      return question.minProperties > 0;
    case 'file':
      return !question.many || (question.minItems ?? 0) > 0;
    default:
      return true;
  }
};

const valueSlips = (
  question: Question,
  schemas: readonly JsonObject[],
  value: Json | undefined,
  random: Random,
): Slip[] => {
  switch (question.kind) {
    case 'text':
      return textSlips(schemas, random);
    case 'number':
      return numberSlips(numberLimits(schemas, question.integer)).map(({ keyword, ...slip }) => ({
        ...slip,
        keywords: [keyword],
      }));
    case 'boolean':
      return [{ what: 'neither yes nor no', value: 'kanske', keywords: NO_CHOICE }];
    case 'choice':
      return [{ what: 'none of the choices', value: 'inget av dem', keywords: NO_CHOICE }];
    case 'choices':
      return [
        {
          what: 'a choice that is none',
          value: [...(Array.isArray(value) ? value : []), 'inget av dem'],
          keywords: NO_CHOICE,
        },
        ...counted(
          question.options.map((one) => one.value),
          question.minItems ?? 0,
          question.maxItems,
        ),
      ];
    case 'file':
      return fileSlips(question, value, random);
    case 'date':
      return [{ what: 'a day that is not in the calendar', value: '2026-02-30', keywords: ['format'] }];
    case 'time':
      return [{ what: 'a time that no clock shows', value: '25:61:00', keywords: ['format'] }];
    case 'dateTime':
      return [{ what: 'a moment that never was', value: '2026-02-30T25:00:00Z', keywords: ['format'] }];
    case 'list':
      return counted(Array.isArray(value) ? value : [], question.minItems, question.maxItems);
    case 'json':
      return [{ what: 'a slip', untried: 'it may be anything' }];
    case 'tick':
    case 'members':
      return [];
  }
};

const textSlips = (schemas: readonly JsonObject[], random: Random): Slip[] => {
  const limits = textLimits(schemas);
  const { least, most, patterns, formats } = limits;
  const slips: Slip[] = [];
  const add = (what: string, value: string | undefined, keyword: string, also: string[] = []) =>
    slips.push(value === undefined ? { what, untried: NONE } : { what, value, keywords: [keyword, ...also] });
  if (least > 1)
    add(
      `a text too short (${least - 1})`,
      textOfLength({ ...limits, least: 0 }, least - 1, random),
      'minLength',
    );
  if (most !== undefined && most < LONGEST_TEXT)
    add(
      `a text too long (${most + 1})`,
      textOfLength({ ...limits, most: undefined }, most + 1, random),
      'maxLength',
      ['tooLong'],
    );
  for (const pattern of patterns) {
    const others = keepsTo({ ...limits, patterns: patterns.filter((one) => one !== pattern) });
    const breaks = (text: string) => others(text) && !keepsTo({ ...NO_LIMITS, patterns: [pattern] })(text);
    add('a text that its pattern does not take', likely(limits.least).find(breaks), 'pattern', [
      'required',
      'minLength',
    ]);
  }
  for (const format of formats) {
    const others = keepsTo({ ...limits, formats: formats.filter((one) => one !== format) });
    const breaks = (text: string) =>
      text !== '' && others(text) && !keepsTo({ ...NO_LIMITS, formats: [format] })(text);
    const value = [...FORMAT_SLIPS, ...likely(limits.least)].find(breaks);
    // A format that nobody knows takes everything.
    if (value !== undefined || Object.hasOwn(FORMAT_SAMPLES, format)) {
      if (!SOFT.has(format)) add(`a text that is no ${format}`, value, 'format');
    }
  }
  return slips;
};

const NO_LIMITS = { patterns: [], formats: [], least: 0, most: undefined };

/** Whatever is written there is taken, at most with a remark. */
const SOFT = new Set(['se-bank-account', 'se-fastighetsbeteckning']);

const likely = (least: number): string[] => {
  const plain = ['x', 'X', '1', '-', ' ', 'åäö', 'abc', '123', 'ABC 123', '!!!', 'a b c d e', '\n'];
  return least <= 1
    ? plain
    : [
        ...plain,
        ...plain.map((one) => one.repeat(Math.ceil(least / one.length)).slice(0, Math.max(least, 1))),
      ];
};

/** One too few, and one too many. */
const counted = (all: readonly Json[], least: number, most: number | undefined): Slip[] => {
  const slips: Slip[] = [];
  if (least > 1 && all.length >= least)
    slips.push({ what: `too few (${least - 1})`, value: all.slice(0, least - 1), keywords: ['minItems'] });
  if (most !== undefined && most < 200 && all.length > 0 && most > 0) {
    const more = Array.from({ length: most + 1 }, (_, at) => all[at % all.length] ?? null);
    slips.push({ what: `too many (${most + 1})`, value: more, keywords: ['maxItems', 'uniqueItems'] });
  }
  return slips;
};

const fileSlips = (field: FileField, value: Json | undefined, random: Random): Slip[] => {
  const one = fileOf(aFile(field, random));
  if (one === undefined) return [];
  const put = (file: typeof one): Json => (field.many ? [storedFile(field, file)] : storedFile(field, file));
  const other = KNOWN_TYPES.find(({ mediaType }) => !isAccepted(field.accept, mediaType));
  const several = field.many
    ? counted(Array.isArray(value) ? value : [put(one)].flat(), field.minItems ?? 0, field.maxItems)
    : [];
  return [
    {
      what: 'a file too large',
      value: put({ ...one, size: field.mostBytes + 1 }),
      keywords: ['fileSize', 'minItems'],
    },
    ...(other === undefined
      ? []
      : [
          {
            what: `a file of another kind (${other.name})`,
            value: put({ ...one, mediaType: other.mediaType }),
            keywords: ['fileType', 'minItems'],
          },
        ]),
    ...several,
  ];
};
