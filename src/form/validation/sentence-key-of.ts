import { isObject } from '../json';
import { isProvisional } from '../model/member-names';
import { EACH } from '../pointer';
import { formatSentence } from './format-sentence';
import { enumKey, requiredKey, typeKey, unfitKey } from './sentence-by-kind';
import { decimalsIn, digitsIn, exampleOf } from './sentence-facts';
import type { SentenceKey } from './sentence-key';
import { momentIn } from './sentence-values';
import { nameOf, type Wrong } from './sentence-wrong';

type KeyOf = (wrong: Wrong, isQuestion: boolean) => SentenceKey;

const required: KeyOf = ({ about }, isQuestion) => requiredKey(about, isQuestion);

/** Nothing at all is there, where at least one is wanted: then it was not answered. */
const unlessEmpty =
  (other: KeyOf): KeyOf =>
  (wrong, isQuestion) => {
    const { value, params } = wrong;
    const size = typeof value === 'string' ? value.length : sizeOf(value);
    const isAll = wrong.about.kind === 'unknown';
    return params['limit'] === 1 && size === 0 && !isAll
      ? required(wrong, isQuestion)
      : other(wrong, isQuestion);
  };

const sizeOf = (value: Wrong['value']): number | undefined => {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
};

const unlessNone =
  (none: SentenceKey, other: KeyOf): KeyOf =>
  (wrong, isQuestion) =>
    wrong.params['limit'] === 0 ? none : other(wrong, isQuestion);

const entries =
  (keyword: 'minItems' | 'maxItems' | 'uniqueItems'): KeyOf =>
  ({ about }) =>
    `${keyword}.${about.kind === 'choices' ? 'choices' : about.kind === 'file' ? 'files' : 'list'}`;

const twins: KeyOf = (wrong, isQuestion) =>
  wrong.about.kind === 'list' &&
  typeof wrong.params['i'] === 'number' &&
  typeof wrong.params['j'] === 'number'
    ? 'uniqueItems.two'
    : entries('uniqueItems')(wrong, isQuestion);

const properties =
  (keyword: 'minProperties' | 'maxProperties'): KeyOf =>
  ({ about }) => {
    if (about.kind === 'unknown') return keyword === 'minProperties' ? 'minProperties.questions' : keyword;
    if (about.kind === 'group' && keyword === 'minProperties') return 'minProperties.under';
    if (about.kind !== 'members') return keyword;
    return keyword === 'minProperties' ? 'minItems.list' : 'maxItems.list';
  };

const tooManyEntries = unlessNone('maxItems.none', entries('maxItems'));

const oneOfThese: KeyOf = (wrong) => {
  const key = enumKey(wrong.about);
  return key === 'enum.values' && !isTold(wrong) ? unfitKey(wrong.about) : key;
};

const isTold = ({ params }: Wrong) => 'allowedValue' in params || 'allowedValues' in params;

const alternatives: KeyOf = (wrong, isQuestion) => {
  const { about, params, value } = wrong;
  if (Array.isArray(params['passingSchemas']) && wrong.labels) return 'oneOf.required';
  if (Array.isArray(params['passingSchemas']))
    return about.kind === 'variants' ? 'oneOf.several' : unfitKey(about);
  const isOpen = about.kind === 'variants' && (value === undefined || value === null || sizeOf(value) === 0);
  return isOpen ? required(wrong, isQuestion) : oneOfThese(wrong, isQuestion);
};

const multipleOf: KeyOf = ({ params }) => {
  const step = params['multipleOf'];
  if (step === 1) return 'type.integer';
  const decimals = decimalsIn(step);
  if (decimals === undefined) return 'multipleOf';
  return decimals === 1 ? 'multipleOf.decimal' : 'multipleOf.decimals';
};

const contains: KeyOf = ({ keyword, params }) => {
  const { minContains: least, maxContains: most } = params;
  if (most === undefined) return keyword === 'maxContains' ? 'contains.most' : 'contains';
  if (least === most) return 'contains.exactly';
  return least === undefined || least === 0 ? 'contains.most' : 'contains.between';
};

/** `\S` asks for anything but blanks: who breaks it has not answered. */
const pattern: KeyOf = (wrong, isQuestion) => {
  const { about } = wrong;
  if (about.kind === 'text' && about.pattern === '\\S') return required(wrong, isQuestion);
  if (digitsIn(about) !== undefined) return 'pattern.digits';
  if (exampleOf(about) !== undefined) return 'pattern.example';
  if ('hint' in about && about.hint !== undefined) return 'pattern.hint';
  return 'pattern';
};

const format: KeyOf = ({ params, about, value, today }) => {
  const name = params['format'];
  const text = typeof value === 'string' ? value : '';
  const key = typeof name === 'string' ? formatSentence(name, text, about.kind, today) : 'format.other';
  return key === 'format.other' && exampleOf(about) !== undefined ? 'pattern.example' : key;
};

const limitOfTime =
  (keyword: 'formatMinimum' | 'formatMaximum' | 'formatExclusiveMinimum' | 'formatExclusiveMaximum'): KeyOf =>
  ({ params }) => {
    const { limit } = params;
    const moment = typeof limit === 'string' ? momentIn(limit) : undefined;
    return moment === undefined ? 'other' : `${keyword}.${moment}`;
  };

/** A value where none is to be. */
const unwanted: KeyOf = (wrong) => {
  if (isProvisional(nameOf(wrong))) return 'unnamed';
  if (wrong.about.kind !== 'unknown') return 'hidden';
  return wrong.keyword === 'false schema' && /^\d+$/.test(wrong.about.label)
    ? 'extraEntry'
    : 'additionalProperties';
};

const propertyNames: KeyOf = (wrong) => {
  const name = nameOf(wrong);
  return name.trim() === '' || isProvisional(name) ? 'unnamed' : 'propertyNames';
};

const storable: KeyOf = ({ params }) => {
  const reason = params['reason'];
  return reason === 'number' || reason === 'depth' ? `storable.${reason}` : 'storable.character';
};

const KEYS: ReadonlyMap<string, KeyOf> = new Map<string, KeyOf>([
  ['required', required],
  ['dependentRequired', required],
  ['dependencies', required],
  ['type', typeKey],
  ['enum', oneOfThese],
  ['const', oneOfThese],
  ['oneOf', alternatives],
  ['anyOf', (wrong, isQuestion) => (wrong.labels ? 'anyOf.required' : alternatives(wrong, isQuestion))],
  ['not', ({ about }) => unfitKey(about)],
  ['if', () => 'if'],
  ['minLength', unlessEmpty(() => 'minLength')],
  ['maxLength', unlessNone('maxLength.none', () => 'maxLength')],
  ['tooLong', ({ params }) => ('propertyName' in params ? 'tooLong.name' : 'tooLong')],
  ['pattern', pattern],
  ['format', format],
  ['formatMinimum', limitOfTime('formatMinimum')],
  ['formatMaximum', limitOfTime('formatMaximum')],
  ['formatExclusiveMinimum', limitOfTime('formatExclusiveMinimum')],
  ['formatExclusiveMaximum', limitOfTime('formatExclusiveMaximum')],
  ['contentEncoding', () => 'contentEncoding'],
  ['contentMediaType', () => 'contentMediaType'],
  // In draft 04 a bound that is not to be reached is told by the same keyword.
  ['minimum', ({ params }) => (params['comparison'] === '>' ? 'exclusiveMinimum' : 'minimum')],
  ['maximum', () => 'maximum'],
  ['exclusiveMinimum', () => 'exclusiveMinimum'],
  ['exclusiveMaximum', () => 'exclusiveMaximum'],
  ['multipleOf', multipleOf],
  ['minItems', unlessEmpty(entries('minItems'))],
  ['maxItems', tooManyEntries],
  ['items', tooManyEntries],
  ['additionalItems', tooManyEntries],
  ['unevaluatedItems', tooManyEntries],
  ['uniqueItems', twins],
  ['contains', contains],
  ['minContains', contains],
  ['maxContains', contains],
  ['minProperties', unlessEmpty(properties('minProperties'))],
  ['maxProperties', unlessNone('maxItems.none', properties('maxProperties'))],
  ['propertyNames', propertyNames],
  ['additionalProperties', unwanted],
  ['unevaluatedProperties', unwanted],
  ['false schema', unwanted],
  ['unnamed', () => 'unnamed'],
  ['duplicateName', () => 'duplicateName'],
  ['sameName', () => 'duplicateName'],
  ['json', () => 'json'],
  ['file', () => 'file'],
  ['fileType', () => 'file.type'],
  ['fileSize', () => 'file.size'],
  ['storable', storable],
  ['tooMany', () => 'tooMany'],
  ['tooMuch', () => 'tooMuch'],
  ['hidden', () => 'hidden'],
  ['stopped', () => 'stopped'],
  ['stop', () => 'stopped'],
]);

/** A row of a list that nothing was put in, whatever was wanted there. */
const isEmptyEntry = ({ about, value }: Wrong): boolean =>
  value === null && 'path' in about && about.path.at(-1) === EACH;

/** Which sentence tells what is wrong. */
export const keyOf: KeyOf = (wrong, isQuestion) =>
  isEmptyEntry(wrong) ? 'emptyEntry' : (KEYS.get(wrong.keyword)?.(wrong, isQuestion) ?? 'other');
