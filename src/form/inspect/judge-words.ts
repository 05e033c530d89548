import { isObject, type Json } from '../json';
import type { Language } from '../model/form-model';
import { valueWords } from '../model/value-words';
import { showNumber } from '../text/numbers';

type Words = readonly [sv: string, en: string];

/** Longest part of a value that is told. */
const MOST_TOLD = 100;

/** `{n}` is the keyword's value. */
const LIMITS: Readonly<Record<string, Words>> = {
  minLength: ['Minst {n} tecken', 'At least {n} characters'],
  maxLength: ['Högst {n} tecken', 'At most {n} characters'],
  minimum: ['Lägst {n}', 'At least {n}'],
  maximum: ['Högst {n}', 'At most {n}'],
  exclusiveMinimum: ['Högre än {n}', 'More than {n}'],
  exclusiveMaximum: ['Lägre än {n}', 'Less than {n}'],
  multipleOf: ['Jämnt delbart med {n}', 'A multiple of {n}'],
  minItems: ['Minst {n} i listan', 'At least {n} in the list'],
  maxItems: ['Högst {n} i listan', 'At most {n} in the list'],
  minProperties: ['Minst {n} av uppgifterna', 'At least {n} of the members'],
  maxProperties: ['Högst {n} av uppgifterna', 'At most {n} of the members'],
  minContains: ['Minst {n} i listan är det som efterfrågas', 'At least {n} in the list are what is wanted'],
  maxContains: ['Högst {n} i listan är det som efterfrågas', 'At most {n} in the list are what is wanted'],
  formatMinimum: ['Tidigast {n}', 'Not before {n}'],
  formatMaximum: ['Senast {n}', 'Not after {n}'],
  formatExclusiveMinimum: ['Efter {n}', 'After {n}'],
  formatExclusiveMaximum: ['Före {n}', 'Before {n}'],
  const: ['Bara {n}', 'Only {n}'],
  format: ['Formatet {n}', 'The format {n}'],
  pattern: ['Mönstret {n}', 'The pattern {n}'],
  contentMediaType: ['Innehåll av slaget {n}', 'Content of the type {n}'],
  contentEncoding: ['Kodat som {n}', 'Encoded as {n}'],
};

const TYPES: Readonly<Record<string, Words>> = {
  string: ['text', 'text'],
  number: ['tal', 'number'],
  integer: ['heltal', 'whole number'],
  boolean: ['ja eller nej', 'yes or no'],
  array: ['lista', 'list'],
  object: ['flera uppgifter', 'several members'],
  null: ['inget', 'nothing'],
};

/** What a keyword of a schema asks of the answer, in words; undefined for those that ask nothing. */
export const judgeWords = (keyword: string, value: Json, language: Language): string | undefined => {
  const pick = ([sv, en]: Words): string => (language === 'sv' ? sv : en);
  const limit = Object.hasOwn(LIMITS, keyword) ? LIMITS[keyword] : undefined;
  if (limit !== undefined) return pick(limit).replace('{n}', () => told(value, language));
  switch (keyword) {
    case 'type': {
      const types = (Array.isArray(value) ? value : [value]).map((type) => {
        const words = typeof type === 'string' && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
        return words === undefined ? told(type, language) : pick(words);
      });
      return `${pick(['Typ', 'Type'])}: ${types.join(pick([' eller ', ' or ']))}`;
    }
    case 'enum':
      return Array.isArray(value)
        ? pick([`Ett av ${value.length} tillåtna värden`, `One of ${value.length} values that are allowed`])
        : undefined;
    case 'oneOf':
    case 'anyOf': {
      if (!Array.isArray(value) || value.length < 2) return undefined;
      const areValues = value.every((one) => isObject(one) && one['const'] !== undefined);
      if (areValues) return pick([`Ett av ${value.length} val`, `One of ${value.length} choices`]);
      return keyword === 'oneOf'
        ? pick([`Precis en av ${value.length} former`, `Exactly one of ${value.length} shapes`])
        : pick([`Minst en av ${value.length} former`, `At least one of ${value.length} shapes`]);
    }
    case 'uniqueItems':
      return value === true
        ? pick(['Inga två i listan får vara lika', 'No two in the list may be equal'])
        : undefined;
    case 'contains':
      return pick(['Något i listan är det som efterfrågas', 'Something in the list is what is wanted']);
    case 'not':
      return pick(['Får inte vara det som står under ”not”', 'May not be what stands under “not”']);
    case 'propertyNames':
      return pick(['Uppgifternas namn prövas', 'The names of the members are judged']);
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return value === false
        ? pick(['Inga andra uppgifter än de som står i schemat', 'No other members than those in the schema'])
        : undefined;
    case 'dependentRequired':
      return pick([
        'Vissa uppgifter krävs när andra är ifyllda',
        'Some members are mandatory when others are given',
      ]);
    default:
      return undefined;
  }
};

const told = (value: Json, language: Language): string => {
  // A value that stands elsewhere in the answer.
  if (isObject(value) && typeof value['$data'] === 'string')
    return `${language === 'sv' ? 'svaret vid' : 'the answer at'} ${value['$data']}`;
  const text = typeof value === 'number' ? showNumber(value, language) : valueWords(value, language);
  const letters = Array.from(text);
  return letters.length <= MOST_TOLD ? text : `${letters.slice(0, MOST_TOLD).join('')}…`;
};
