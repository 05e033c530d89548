import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/form';

export type Dialect = '2020-12' | '07' | '04';

/** A schema, and the answers that it allows. */
export interface Shape {
  readonly schema: JsonObject;
  readonly answer: fc.Arbitrary<Json>;
}

/** Names as they are met in schemas from outside, and worse. */
export const HOSTILE = [
  'a.b',
  'a/b',
  '~',
  '~1',
  '"quoted"',
  "it's",
  'a\nb',
  'a\r\nb',
  '__proto__',
  '$ref',
  'toString',
  'constructor',
  '',
  '#',
  '/#d',
  '%41',
  '%2F',
  ' ',
  ' spaced ',
  '0',
  '-1',
  '_do',
  'a&b=c',
  '<b>',
  'åäö',
  'type',
  'properties',
  'length',
] as const;

export const nameFor: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'name', 'dateOfBirth', 'email'),
  fc.constantFrom(...HOSTILE),
);

const isKept = (one: string) => !/[\0\p{Surrogate}]/u.test(one);

/** Any text that can be kept. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'x',
    'Åsa',
    '',
    ' ',
    '0',
    'true',
    'null',
    '\n',
    '\na',
    'a\nb',
    'a\r\nb',
    '  x ',
    'é',
    'e\u0301',
    '<b>',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }).filter(isKept),
  fc.string({ unit: 'binary', maxLength: 8 }).filter(isKept),
);

const sizes = fc.constantFrom<JsonObject>({}, {}, { minLength: 1 }, { maxLength: 8 }, { maxLength: 2000 });

const texts: fc.Arbitrary<Shape> = sizes.map((size) => ({
  schema: { type: 'string', ...size },
  answer: 'minLength' in size ? text.filter((one) => one.length > 0) : text.filter((one) => one.length <= 8),
}));

const FORMATS: readonly (readonly [string, readonly string[]])[] = [
  ['email', ['a@b.se', 'anna.andersson@example.com']],
  ['date', ['2026-11-25', '2024-02-29', '0001-01-01', '1899-12-31']],
  ['time', ['12:30:00Z', '12:30:15+01:00', '23:59:59.123Z', '00:00:00-05:30']],
  [
    'date-time',
    [
      '2026-11-25T12:30:00Z',
      '2026-07-01T12:30:15.5+02:00',
      '2026-10-25T02:30:00+01:00',
      '2026-10-25t02:30:00+02:00',
      '1850-01-01T00:00:00Z',
    ],
  ],
  ['uri', ['https://example.com/?a=b#c', 'urn:x:y']],
  ['uuid', ['123e4567-e89b-12d3-a456-426614174000']],
  ['ipv4', ['127.0.0.1']],
  ['hostname', ['example.com']],
  ['color', ['#ff0000']],
  ['se-personnummer', ['199001012385', '200001012384']],
  ['se-postnummer', ['12345']],
  ['nobody-knows', ['x', ' y ']],
];

const formats: fc.Arbitrary<Shape> = fc
  .constantFrom(...FORMATS)
  .map(([format, samples]) => ({ schema: { type: 'string', format }, answer: fc.constantFrom(...samples) }));

const PATTERNS: readonly (readonly [string, readonly string[]])[] = [
  ['^[A-Z]{3}\\d{3}$', ['ABC123']],
  ['^\\s*\\d+\\s*$', [' 1 ', '22', '\n3']],
  ['^(a|b)?$', ['', 'a', 'b']],
  ['x', ['x', 'axb', 'x\ny']],
];

const patterns: fc.Arbitrary<Shape> = fc.constantFrom(...PATTERNS).map(([pattern, samples]) => ({
  schema: { type: 'string', pattern },
  answer: fc.constantFrom(...samples),
}));

const whole = fc.integer({ min: -1000, max: 1000 });

const numbers: fc.Arbitrary<Shape> = fc.constantFrom<Shape>(
  { schema: { type: 'integer' }, answer: fc.oneof(whole, fc.constantFrom(-0, 9007199254740991, 1e21)) },
  { schema: { type: 'integer', minimum: 0, maximum: 9 }, answer: fc.integer({ min: 0, max: 9 }) },
  { schema: { type: 'integer', multipleOf: 5 }, answer: whole.map((one) => one * 5) },
  {
    schema: { type: 'number' },
    answer: fc.double({ noNaN: true, noDefaultInfinity: true }),
  },
  { schema: { type: 'number', multipleOf: 0.01 }, answer: whole.map((one) => one / 100) },
);

const scalars: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, 0, 1, 1.5, '', '1', 'true', 'null', ' a ', 'a\nb', '"a"'),
  fc.constantFrom<Json>([], {}, [1], { a: 1 }, [[null]]),
);

const optionTexts = fc.oneof(
  fc.constantFrom('', 'a', 'e\u0301', 'b', ' a ', 'true', '1', 'a\nb', '_do', '"'),
  fc.string({ maxLength: 4 }).filter(isKept),
);

const options = (values: fc.Arbitrary<Json>) =>
  fc.uniqueArray(values, { minLength: 1, maxLength: 9, selector: (one) => JSON.stringify(one) });

/** Choices, written as `enum` or as named constants. */
const choiceOf = (dialect: Dialect, values: fc.Arbitrary<Json>, isTyped: boolean): fc.Arbitrary<Shape> =>
  fc
    .record({ list: options(values), how: fc.constantFrom('enum', 'enum', 'enumNames', 'oneOf', 'anyOf') })
    .map(({ list, how }): Shape => {
      const answer = fc.constantFrom(...list);
      const type: JsonObject = isTyped ? { type: 'string' } : {};
      if (how === 'enum' || dialect === '04') return { schema: { ...type, enum: list }, answer };
      if (how === 'enumNames')
        return { schema: { ...type, enum: list, enumNames: list.map((_, at) => `Val ${at}`) }, answer };
      return {
        schema: { ...type, [how]: list.map((value, at) => ({ const: value, title: `Val ${at}` })) },
        answer,
      };
    });

const several = (dialect: Dialect): fc.Arbitrary<Shape> =>
  fc
    .record({ list: fc.oneof(options(optionTexts), options(scalars)), isNamed: fc.boolean() })
    .map(({ list, isNamed }): Shape => ({
      schema: {
        type: 'array',
        uniqueItems: true,
        items:
          isNamed && dialect !== '04'
            ? { oneOf: list.map((value, at) => ({ const: value, title: `Val ${at}` })) }
            : { enum: list },
      },
      answer: fc.shuffledSubarray(list),
    }));

const fixed = (dialect: Dialect): fc.Arbitrary<Shape> =>
  fc
    .record({
      value: fc.oneof(scalars, fc.constantFrom<Json>(true, 'Jag har läst')),
      isTyped: fc.boolean(),
      isEnum: dialect === '04' ? fc.constant(true) : fc.boolean(),
    })
    .map(({ value, isTyped, isEnum }): Shape => ({
      schema: {
        ...(isTyped && typeof value === 'string' && { type: 'string' }),
        ...(isEnum ? { enum: [value] } : { const: value }),
      },
      answer: fc.constant(value),
    }));

/** A value of which the schema says nothing, or only some types. */
const loose: fc.Arbitrary<Shape> = fc.constantFrom<Shape>(
  { schema: {}, answer: fc.oneof(scalars, text) },
  { schema: { type: ['string', 'integer'] }, answer: fc.oneof(text, whole) },
  { schema: { type: ['boolean', 'string'] }, answer: fc.oneof(text, fc.boolean()) },
  { schema: { type: ['string', 'null'] }, answer: fc.oneof(text, fc.constant(null)) },
  { schema: { type: ['integer', 'null'] }, answer: fc.oneof(whole, fc.constant(null)) },
  { schema: { type: ['boolean', 'null'] }, answer: fc.oneof(fc.boolean(), fc.constant(null)) },
  { schema: { type: 'object' }, answer: fc.constantFrom<Json>({}, { a: 1 }) },
  { schema: { type: 'array' }, answer: fc.constantFrom<Json>([], [1, null]) },
  { schema: { type: 'null' }, answer: fc.constant(null) },
);

/** One question. */
export const leaf = (dialect: Dialect): fc.Arbitrary<Shape> =>
  fc.oneof(
    texts,
    formats,
    patterns,
    numbers,
    fc.constant<Shape>({ schema: { type: 'boolean' }, answer: fc.boolean() }),
    choiceOf(dialect, optionTexts, true),
    choiceOf(dialect, scalars, false),
    several(dialect),
    fixed(dialect),
    loose,
  );
