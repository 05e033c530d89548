import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { aDefinition, compiled } from '../../../test/support/compiled-form';
import { checkSchema } from '../definition/check-schema';
import { readAs } from '../definition/dialects';
import { refTargets } from '../definition/refs';
import type { Json, JsonObject } from '../json';

const verdicts = (schema: JsonObject, ...answers: Json[]) => {
  expect(checkSchema(schema).filter(({ level }) => level === 'error')).toEqual([]);
  const { validate } = compiled(aDefinition(schema));
  return answers.map((answer) => validate(answer).length === 0);
};

describe('the draft of a schema', () => {
  it.each([
    ['http://json-schema.org/draft-07/schema', 'draft-07'],
    ['https://json-schema.org/draft-07/schema#', 'draft-07'],
    ['http://json-schema.org/draft-04/schema#', 'draft-04'],
    ['http://json-schema.org/draft/2019-09/schema#', '2019-09'],
    ['http://json-schema.org/schema#', '2020-12'],
    ['http://json-schema.org/draft-07/hyper-schema#', 'draft-07'],
    ['https://json-schema.org/draft/2019-09/hyper-schema', '2019-09'],
    ['https://spec.openapis.org/oas/3.1/dialect/base', '2020-12'],
    ['https://example.org/mine', '2020-12'],
  ])('%s is %s', ($schema, name) => expect(readAs({ $schema }).dialect.name).toBe(name));
  it.each<[string, JsonObject, string]>([
    ['exclusiveMinimum is yes or no', { properties: { a: { exclusiveMinimum: true } } }, 'draft-04'],
    ['id is referred to', { definitions: { a: { id: '#a' } }, $ref: '#a' }, 'draft-04'],
    [
      'exclusiveMinimum is yes or no where only a reference leads',
      { $ref: '#/components/schemas/A', components: { schemas: { A: { exclusiveMinimum: true } } } },
      'draft-04',
    ],
    ['items is a list', { items: [{}] }, 'draft-07'],
    ['items is a list, among newer words', { items: [{}], dependentRequired: {} }, '2019-09'],
    ['nothing is old', { items: {}, properties: { id: { type: 'string' } } }, '2020-12'],
  ])('is seen where %s', (_what, schema, name) => expect(readAs(schema).dialect.name).toBe(name));
  it('is told where it had to be guessed', () =>
    expect(checkSchema({ properties: { a: { minimum: 1, exclusiveMinimum: true } } })).toMatchObject([
      { level: 'warning', pointer: '/properties/a/exclusiveMinimum' },
    ]));
  it('draft-04 judges as draft-04', () =>
    expect(verdicts({ minimum: 1, exclusiveMinimum: true }, 1, 2)).toEqual([false, true]));
});

describe('references', () => {
  it.each<[string, JsonObject]>([
    [
      'an id that is relative',
      { $id: 'form.json', $defs: { a: { $id: 'a.json', type: 'string' } }, $ref: 'a.json' },
    ],
    [
      'an id of the meta-schema',
      {
        $id: 'https://json-schema.org/draft/2020-12/schema',
        $ref: '#/$defs/a',
        $defs: { a: { type: 'string' } },
      },
    ],
    [
      'ids that clash',
      { $ref: 'a', $defs: { a: { $id: 'a', type: 'string' }, b: { $id: 'a', type: 'number' } } },
    ],
    [
      'an id around the reference',
      { $ref: 'x/y', $defs: { y: { $id: 'x/y', $ref: 'z' }, z: { $id: 'x/z', type: 'string' } } },
    ],
    ['an anchor', { $ref: '#a', $defs: { a: { $anchor: 'a', type: 'string' } } }],
    [
      'a word that no draft has',
      { $ref: '#/parts/a', parts: { a: { $ref: '#/parts/b' }, b: { type: 'string' } } },
    ],
    [
      'a name that must be escaped',
      { $ref: '#/$defs/a%25~1%22%C3%A5', $defs: { 'a%/"å': { type: 'string' } } },
    ],
    [
      'a name with a lone surrogate',
      {
        anyOf: [{ $ref: '#/$defs/a' }],
        $defs: { a: { $ref: '#/$defs/\ud800' }, '\ud800': { type: 'string' } },
      },
    ],
    [
      'an id in an enum, which is none',
      { $ref: 'a', enum: ['x', { $id: 'a', type: 'number' }], $defs: { a: { $id: 'a', type: 'string' } } },
    ],
  ])('lead through %s', (_what, schema) => expect(verdicts(schema, 'x', 1)).toEqual([true, false]));
  it('to a meta-schema are known, and to elsewhere refused by name', () => {
    expect(
      verdicts({ $ref: 'https://json-schema.org/draft/2020-12/schema' }, { minLength: 1 }, { minLength: -1 }),
    ).toEqual([true, false]);
    expect(checkSchema({ $id: 'https://example.org/a/b.json', $ref: 'c.json' })[0]?.reason).toContain(
      'https://example.org/a/c.json',
    );
  });
  it('of a draft that passes over what stands beside $ref do so', () =>
    expect(
      verdicts(
        {
          $schema: 'http://json-schema.org/draft-07/schema#',
          properties: { a: { $ref: '#/definitions/a', minLength: 5 } },
          definitions: { a: { type: 'string' } },
        },
        { a: 'x' },
      ),
    ).toEqual([true]));
  it('that hang on the way there are followed on each way', () => {
    const tree = {
      $id: 'tree',
      $dynamicAnchor: 'node',
      type: 'object',
      properties: { children: { type: 'array', items: { $dynamicRef: '#node' } } },
    };
    const strict = {
      $id: 'strict',
      $dynamicAnchor: 'node',
      $ref: 'tree',
      unevaluatedProperties: false,
      $defs: { tree },
    };
    expect(verdicts(strict, { children: [{ children: [] }] }, { children: [{ child: 1 }] })).toEqual([
      true,
      false,
    ]);
  });
  it('mean what stands around them', () => {
    const { find, leadsAway } = refTargets({
      $defs: { a: { $id: 'https://a.se/x', $defs: { b: {} }, $ref: '#/$defs/b' } },
    });
    expect(find('#/$defs/b', '/$defs/a')).toBe('/$defs/a/$defs/b');
    expect([find('#/$defs/b'), leadsAway('other', '/$defs/a')]).toEqual([undefined, true]);
  });
});

describe('names and words that are odd', () => {
  it('__proto__ is a property like any other', () => {
    const schema = JSON.parse(
      '{"properties":{"__proto__":{"type":"string"}},"required":["__proto__"]}',
    ) as JsonObject;
    expect(
      verdicts(schema, JSON.parse('{"__proto__":"x"}') as Json, JSON.parse('{"__proto__":1}') as Json, {}),
    ).toEqual([true, false, false]);
  });
  it('nullable allows null beside a type, and says nothing alone', () => {
    expect(verdicts({ type: 'string', nullable: true }, null, 'x', 1)).toEqual([true, true, false]);
    expect(
      verdicts({ nullable: true, $ref: '#/$defs/a', $defs: { a: { type: 'string' } } }, null, 'x'),
    ).toEqual([false, true]);
  });
  it('$data takes a value from the answer, and never a pattern', () => {
    expect(
      verdicts(
        { properties: { to: { minimum: { $data: '1/from' } } } },
        { from: 2, to: 3 },
        { from: 2, to: 1 },
      ),
    ).toEqual([true, false]);
    expect(checkSchema({ properties: { a: { pattern: { $data: '1/b' } } } })[0]).toMatchObject({
      level: 'error',
      pointer: '/properties/a/pattern',
    });
  });
  it('an unknown promise of Ajv is not kept', () =>
    expect(verdicts({ $async: true, type: 'string' }, 'x', 1)).toEqual([true, false]));
});

describe('work without end', () => {
  it('ends', () => {
    const twice = { properties: { a: { $ref: '#' } } };
    const deep = (levels: number): Json => (levels === 0 ? {} : { a: deep(levels - 1) });
    const { validate } = compiled(aDefinition({ allOf: [twice, twice] }));
    expect(validate(deep(8))).toEqual([]);
    expect(validate(deep(60))).toMatchObject([{ keyword: 'tooMuch' }]);
  });
  it('does not come of long lists that may hold nothing twice', () => {
    const list = Array.from({ length: 50_000 }, (_, place) => ({ place }));
    expect(verdicts({ uniqueItems: true }, list, [...list, { place: 7 }])).toEqual([true, false]);
  });
});

const value = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Json>(null, true, 0, 1, 1.5, '', 'a', 'ab', '😀'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const schema = fc.letrec<{ schema: JsonObject | boolean }>((tie) => {
  const inner = tie('schema');
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  const record = fc.record(
    {
      type: fc.constantFrom<Json>('string', 'number', 'integer', 'object', 'array', 'null', [
        'string',
        'null',
      ]),
      minimum: fc.constantFrom(0, 1),
      maxLength: fc.constantFrom(0, 1),
      pattern: fc.constantFrom('^a', 'b$', '^(a|b)*$'),
      enum: fc.array(value, { minLength: 1, maxLength: 3 }),
      uniqueItems: fc.boolean(),
      properties: fc.dictionary(fc.constantFrom('a', 'b', 'toString'), inner, {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      required: fc.uniqueArray(fc.constantFrom('a', 'b', 'toString'), { maxLength: 2 }),
      additionalProperties: inner,
      items: inner,
      prefixItems: some,
      contains: inner,
      allOf: some,
      anyOf: some,
      oneOf: some,
      not: inner,
      if: inner,
      then: inner,
      else: inner,
      $ref: fc.constantFrom('#/$defs/x', '#y'),
    },
    { requiredKeys: [] },
  );
  return { schema: fc.oneof({ maxDepth: 3 }, fc.boolean(), record as fc.Arbitrary<JsonObject>) };
}).schema;

describe('our validator and a plain Ajv', () => {
  it('come to the same verdict on any schema and value', () =>
    fc.assert(
      fc.property(schema, schema, fc.array(value, { minLength: 1, maxLength: 5 }), (root, part, answers) => {
        const whole = {
          allOf: [root],
          $defs: {
            x: { type: ['string', 'object', 'number'] },
            y: { $anchor: 'y', not: { const: 1 } },
            part,
          },
        } as JsonObject;
        const plain = new Ajv2020({ strict: false, ownProperties: true, logger: false }).compile(whole);
        const { validate } = compiled(aDefinition(whole));
        expect(answers.map((answer) => validate(answer).length === 0)).toEqual(
          answers.map((answer) => plain(answer)),
        );
      }),
      { numRuns: 60 },
    ));
});
