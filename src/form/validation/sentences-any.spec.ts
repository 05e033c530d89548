import fc from 'fast-check';
import type { Json } from '../json';
import type { Wrong, WrongAbout } from './sentence-wrong';
import { factsOf } from './sentence-facts';
import { catalogues, sentenceFor } from './sentences';
import { LABELS, type Kind } from './sentences-row.examples';

/** As in test/schemas: keywords, JSON's own words, expressions and pointers are nothing for a resident to read. */
const TECHNICAL =
  /\b(?:pattern|minLength|maxLength|oneOf|anyOf|allOf|enum|const|schema|string|integer|boolean|array|object|null|undefined|regex|NaN|additionalProperties|unevaluatedProperties|propertyNames)\b|[\\^]|\[object|\{[a-z]+\}/;

const KEYWORDS = (
  'required dependentRequired dependencies dependentSchemas type enum const oneOf anyOf allOf not if then else minLength ' +
  'maxLength tooLong pattern format formatMinimum formatMaximum formatExclusiveMinimum formatExclusiveMaximum ' +
  'contentEncoding contentMediaType contentSchema minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems ' +
  'maxItems items prefixItems additionalItems unevaluatedItems uniqueItems contains minContains maxContains ' +
  'minProperties maxProperties propertyNames patternProperties properties additionalProperties unevaluatedProperties ' +
  'unnamed duplicateName sameName json storable tooMany tooMuch hidden stopped stop discriminator $ref constructor __proto__'
).split(' ');

const FORMATS =
  'date time iso-time date-time uri uri-template email regex byte int32 password data-url se-person-id se-iban toString';

/** Words that a designer or a person may have written. */
const words = fc.constantFrom(
  'Ditt namn',
  'Vad gäller det?',
  'Beskriv felet',
  '',
  ' ',
  ':',
  '?',
  '$&',
  '{0}',
  'I',
  '\uE0003',
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 0.1, 0.01, 1e-7, 1e21, -0, NaN));
const moment = fc.constantFrom(
  '2026-11-24',
  '2026-02-30',
  '14:05:00Z',
  '2026-11-24T14:05:00Z',
  '2026-13-24T14:05Z',
  'x',
);
const plain = fc.oneof(words, number, moment, fc.boolean(), fc.constant(null));
const json = fc.oneof(
  plain,
  fc.array(plain, { maxLength: 7 }),
  fc.dictionary(fc.constantFrom('a', 'b', ''), plain),
) as fc.Arbitrary<Json>;

const params = fc.oneof(
  fc.record(
    {
      limit: json,
      multipleOf: json,
      minContains: json,
      maxContains: json,
      allowedValue: json,
      allowedValues: json,
      passingSchemas: json,
      missingProperty: json,
      propertyName: json,
      additionalProperty: json,
      type: fc.constantFrom('string', 'number', 'integer', 'array', 'object', 'null', 'boolean'),
      format: fc.constantFrom(...FORMATS.split(' ')),
      reason: fc.constantFrom('number', 'depth', 'character', 'Unexpected token'),
      pattern: fc.constant('^[a-z]+$'),
    },
    { requiredKeys: [] },
  ),
  fc.dictionary(fc.constantFrom('limit', 'type', 'format', 'x'), json),
);

const about = fc
  .record(
    {
      kind: fc.constantFrom(...(Object.keys(LABELS) as Kind[])),
      label: words,
      hint: words,
      example: fc.constantFrom('ABC123', '284 31'),
      pattern: fc.constantFrom('\\S', '^\\d{4}$', '^\\d{1,3}$', '^[0-9]$', '^(a|b)+$'),
      integer: fc.boolean(),
      isList: fc.constant(true),
      errors: fc.constantFrom({}, { '*': ' ' }, { '*': 'Skriv om.' }, { type: 'Skriv om.' }),
    },
    { requiredKeys: ['kind', 'label'] },
  )
  .map((made) => ({ path: ['x'], entryName: 'post', ...made }) as unknown as WrongAbout);

const wrong = fc.record(
  {
    keyword: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...KEYWORDS) },
      { weight: 1, arbitrary: fc.string() },
    ),
    params,
    about,
    value: fc.oneof(json, fc.constant(undefined)),
    entry: words,
    today: fc.constant('2026-11-25'),
    labels: fc.array(words, { maxLength: 3 }),
  },
  { requiredKeys: ['keyword', 'params', 'about', 'value'] },
) as fc.Arbitrary<Wrong>;

it('tells a whole sentence in plain words, whatever is wrong', () => {
  fc.assert(
    fc.property(wrong, fc.constantFrom('sv' as const, 'en' as const), (one, language) => {
      const sentence = sentenceFor(one, language);
      expect(sentence).toMatch(/\p{L}{2}/u);
      expect(sentence).not.toMatch(/\{[a-z]\w*\}/i);
      expect(sentence).not.toMatch(TECHNICAL);
      // Nothing is left out of it, so that no two blanks or stops meet.
      expect(sentence).not.toMatch(/Skriv \.|Enter \.|högst(?: {2}| \.)|“”/);
      expect(sentenceFor(one, language)).toBe(sentence);
    }),
    { numRuns: 1000 },
  );
});

it('is written in plain words, and asks for known facts only', () => {
  const one: Wrong = { keyword: 'x', params: {}, about: { kind: 'unknown', label: 'x' }, value: undefined };
  const known = [...Object.keys(factsOf(one, 'sv')), 'entry', 'sentence', 'why'];
  for (const sentence of Object.values(catalogues).flatMap((catalogue) => Object.values(catalogue))) {
    expect(sentence.replace(/\{\w+\}/g, '')).not.toMatch(TECHNICAL);
    for (const [, name = ''] of sentence.matchAll(/\{(\w+)\}/g)) expect(known).toContain(name);
  }
});
