import { isObject, type Json, type JsonObject } from '../json';
import { isField } from '../model/is-field';
import type { Condition, FormModel, Language, When } from '../model/form-model';
import { pointerTokens, valueAt, type Path } from '../pointer';
import { plain, showValue } from '../text/show-value';
import { judgeWords } from './judge-words';
import { readablePath, type Located } from './located';
import type { FilePlace } from './inspection';

/** What telling of conditions needs to know. */
export interface Telling {
  readonly model: FormModel;
  readonly language: Language;
  /** `schema.json` and `ui.json`, parsed. */
  readonly files: Readonly<Record<string, Json | undefined>>;
  readonly all: readonly Located[];
  readonly placeOf: (file: string, pointer: string) => FilePlace;
}

/** A condition in words, where the words are few. */
const MOST_WORDS = 300;

const AND = { sv: ' och ', en: ' and ' };
const OR = { sv: ' eller ', en: ' or ' };

/** One who says when something is so, in words, and where the conditions stand. */
export const tellWhen = (
  when: Exclude<When, string>,
  telling: Telling,
): { readonly words: string; readonly places: readonly FilePlace[] } => {
  const { model, language } = telling;
  const places = new Map<string, FilePlace>();
  const words = when.anyOf.map((all) =>
    all
      .map(({ condition, not }) => {
        const found = model.conditions[condition];
        if (found === undefined) return '';
        const place = placeOfSource(found, telling);
        if (place !== undefined) places.set(`${place.file}#${place.pointer}`, place);
        return conditionWords(found, not, telling);
      })
      .join(AND[language]),
  );
  return { words: words.join(`;${OR[language]}`), places: [...places.values()] };
};

/** `ui.json#/elements/0/rule/condition (answered)` -> the file and the pointer. */
const SOURCE = /^((?:schema|ui)\.json)#(.*?)(?: \(answered\))?$/s;

const placeOfSource = ({ source }: Condition, { placeOf }: Telling): FilePlace | undefined => {
  const [, file, pointer] = SOURCE.exec(source) ?? [];
  return file === undefined || pointer === undefined ? undefined : placeOf(file, pointer);
};

const conditionWords = (condition: Condition, not: boolean, telling: Telling): string => {
  const { language } = telling;
  const { check, scope, test } = condition;
  const said = SAID[language];
  if (test !== undefined) {
    const name = labelAt(test.path, telling);
    const values = test.anyOf.map((value) => valueAtQuestion(test.path, value, telling));
    return (not ? said.isNot : said.is)(name, values.join(OR[language]));
  }
  switch (check.kind) {
    case 'present':
      return (not ? said.notGiven : said.given)(labelAt([...scope, check.name], telling));
    case 'answered':
      return (not ? said.empty : said.answered)(labelAt(scope, telling));
    case 'schema': {
      const words = schemaWords(schemaOf(condition, telling), scope, telling);
      if (words !== undefined && words.length <= MOST_WORDS) return not ? said.notSo(words) : words;
      const place = placeOfSource(condition, telling);
      return (not ? said.notAsItStands : said.asItStands)(
        `${place?.file ?? ''}${place?.line === undefined ? (place?.pointer ?? '') : `:${place.line}`}`,
      );
    }
  }
};

/** The schema that a condition holds its value against. */
const schemaOf = ({ source }: Condition, { files }: Telling): Json | undefined => {
  const [, file = '', pointer = ''] = SOURCE.exec(source) ?? [];
  const found = valueAt(files[file], pointerTokens(pointer));
  if (file !== 'ui.json' || !isObject(found)) return found;
  return (
    found['schema'] ?? (found['expectedValue'] === undefined ? undefined : { const: found['expectedValue'] })
  );
};

const SILENT = new Set(['title', 'description', '$comment', 'type', '$schema']);

/** A schema of the usual shape as a sentence about the questions that it looks at; undefined for any other. */
const schemaWords = (schema: Json | undefined, path: Path, telling: Telling): string | undefined => {
  if (!isObject(schema)) return undefined;
  const parts = Object.entries(schema)
    .filter(([keyword]) => !SILENT.has(keyword))
    .map(([keyword, value]) => keywordWords(keyword, value, schema, path, telling));
  const told = parts.filter((part) => part !== '');
  if (parts.includes(undefined)) return undefined;
  if (told.length > 0) return told.join(AND[telling.language]);
  const type =
    schema['type'] === undefined ? undefined : judgeWords('type', schema['type'], telling.language);
  return type && `${labelAt(path, telling)}: ${lower(type)}`;
};

const keywordWords = (
  keyword: string,
  value: Json,
  schema: JsonObject,
  path: Path,
  telling: Telling,
): string | undefined => {
  const { language } = telling;
  const said = SAID[language];
  switch (keyword) {
    case 'properties':
      return isObject(value)
        ? together(
            Object.entries(value).map(([name, inner]) => schemaWords(inner, [...path, name], telling)),
            AND[language],
          )
        : undefined;
    case 'required': {
      const told = isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
      const names = Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
      return names
        .filter((name) => !told.includes(name))
        .map((name) => said.given(labelAt([...path, name], telling)))
        .join(AND[language]);
    }
    case 'const':
      return said.is(labelAt(path, telling), valueAtQuestion(path, value, telling));
    case 'enum':
      return Array.isArray(value)
        ? said.is(
            labelAt(path, telling),
            value.map((one) => valueAtQuestion(path, one, telling)).join(OR[language]),
          )
        : undefined;
    case 'contains':
      return schemaWords(value, path, telling);
    case 'allOf':
      return Array.isArray(value)
        ? together(
            value.map((one) => schemaWords(one, path, telling)),
            AND[language],
          )
        : undefined;
    case 'anyOf':
      return Array.isArray(value)
        ? together(
            value.map((one) => schemaWords(one, path, telling)),
            OR[language],
          )
        : undefined;
    case 'not': {
      const words = schemaWords(value, path, telling);
      return words && said.notSo(words);
    }
    default: {
      const words = judgeWords(keyword, value, language);
      return words && `${labelAt(path, telling)}: ${lower(words)}`;
    }
  }
};

const together = (parts: readonly (string | undefined)[], by: string): string | undefined =>
  parts.includes(undefined) ? undefined : parts.filter((part) => part !== '').join(by);

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const questionAt = (path: Path, { all }: Telling): Located | undefined => {
  const key = readablePath(path);
  const look = (list: readonly Located[]): Located | undefined => {
    for (const one of list) {
      const found = readablePath(one.node.path) === key && one.node.label !== '' ? one : look(one.inner);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return look(all);
};

const labelAt = (path: Path, telling: Telling): string => {
  const label =
    questionAt(path, telling)?.node.label ?? (path.length === 0 ? telling.model.title : readablePath(path));
  return telling.language === 'sv' ? `”${label}”` : `“${label}”`;
};

/** A value as its question shows it. */
const valueAtQuestion = (path: Path, value: Json, telling: Telling): string => {
  const node = questionAt(path, telling)?.node;
  const shown =
    node !== undefined && isField(node)
      ? showValue(node, node.kind === 'choices' ? [value] : value, telling.language)
      : plain(value, telling.language);
  return shown === '' ? JSON.stringify(value) : shown;
};

const SAID = {
  sv: {
    is: (name: string, value: string) => `${name} är ${value}`,
    isNot: (name: string, value: string) => `${name} är inte ${value}`,
    given: (name: string) => `${name} är besvarad`,
    notGiven: (name: string) => `${name} är inte besvarad`,
    answered: (name: string) => `något under ${name} är ifyllt`,
    empty: (name: string) => `inget under ${name} är ifyllt`,
    notSo: (words: string) => `inte (${words})`,
    asItStands: (place: string) => `villkoret på ${place} är uppfyllt`,
    notAsItStands: (place: string) => `villkoret på ${place} är inte uppfyllt`,
  },
  en: {
    is: (name: string, value: string) => `${name} is ${value}`,
    isNot: (name: string, value: string) => `${name} is not ${value}`,
    given: (name: string) => `${name} is answered`,
    notGiven: (name: string) => `${name} is not answered`,
    answered: (name: string) => `something under ${name} is filled in`,
    empty: (name: string) => `nothing under ${name} is filled in`,
    notSo: (words: string) => `not (${words})`,
    asItStands: (place: string) => `the condition at ${place} holds`,
    notAsItStands: (place: string) => `the condition at ${place} does not hold`,
  },
} as const;
