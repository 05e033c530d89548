import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/form';
import { leaf, nameFor, text, type Dialect, type Shape } from './arbitrary-leaf';

/** A schema, and an answer that it allows: built together, so that the answer is right by the way it was made. */
export interface FormCase {
  readonly schema: JsonObject;
  readonly answer: Json;
}

const DIALECTS: Readonly<Record<Dialect, string>> = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  '07': 'http://json-schema.org/draft-07/schema#',
  '04': 'http://json-schema.org/draft-04/schema#',
};

/** What a shape may refer to. */
interface Around {
  readonly dialect: Dialect;
  readonly defs: ReadonlyMap<string, Shape>;
}

const DEFS: Readonly<Record<Dialect, string>> = {
  '2020-12': '$defs',
  '07': 'definitions',
  '04': 'definitions',
};

const constant = (dialect: Dialect, value: Json): JsonObject =>
  dialect === '04' ? { enum: [value] } : { const: value };

/** Members by names that are names like any other. */
const members = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(entries);

interface Property {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
}

const propertiesOf = (around: Around, depth: number, most = 4): fc.Arbitrary<Property[]> =>
  fc.uniqueArray(fc.record({ name: nameFor, shape: anyShape(around, depth), required: fc.boolean() }), {
    minLength: 1,
    maxLength: most,
    selector: ({ name }) => name,
  });

const answersTo = (properties: readonly Property[]): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(
      ...properties.map(({ name, shape, required }) =>
        (required ? shape.answer : fc.option(shape.answer, { nil: undefined, freq: 2 })).map(
          (value): [string, Json | undefined] => [name, value],
        ),
      ),
    )
    .map((pairs) => members(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))));

const objectSchema = (properties: readonly Property[], rest: JsonObject = {}): JsonObject => {
  const required = properties.flatMap((one) => (one.required ? [one.name] : []));
  return {
    type: 'object',
    properties: members(properties.map(({ name, shape }) => [name, shape.schema])),
    ...(required.length > 0 && { required }),
    ...rest,
  };
};

const objectShape = (around: Around, depth: number): fc.Arbitrary<Shape> =>
  fc
    .record({ properties: propertiesOf(around, depth - 1), isClosed: fc.boolean() })
    .map(({ properties, isClosed }) => ({
      schema: objectSchema(properties, isClosed ? { additionalProperties: false } : {}),
      answer: answersTo(properties),
    }));

/** One member asks for another. */
const dependentShape = (around: Around, depth: number): fc.Arbitrary<Shape> =>
  propertiesOf(around, depth - 1)
    .filter((properties) => properties.length > 1)
    .map((all) => {
      const [first, second] = all.map((one, place) => (place < 2 ? { ...one, required: false } : one));
      if (!first || !second) throw new Error('Two are wanted.');
      const properties = [first, second, ...all.slice(2)];
      const asks = members([[first.name, [second.name]]]);
      return {
        schema: objectSchema(properties, {
          [around.dialect === '2020-12' ? 'dependentRequired' : 'dependencies']: asks,
        }),
        answer: fc.oneof(
          answersTo(properties.slice(1)),
          answersTo(properties.map((one, place) => (place < 2 ? { ...one, required: true } : one))),
        ),
      };
    });

/** Members of several schemas at once. */
const mergedShape = (around: Around, depth: number): fc.Arbitrary<Shape> =>
  propertiesOf(around, depth - 1).map((properties) => ({
    schema: {
      type: 'object',
      allOf: properties.map((one) => objectSchema([one])),
    },
    answer: answersTo(properties),
  }));

/** What is asked hangs on an answer. */
const conditionalShape = (around: Around, depth: number): fc.Arbitrary<Shape> =>
  fc
    .record({
      all: propertiesOf(around, depth - 1).filter((properties) => properties.length > 2),
      hasElse: fc.boolean(),
    })
    .map(({ all: [flag, then, ...rest], hasElse }) => {
      if (!flag || !then) throw new Error('Two are wanted.');
      const otherwise = hasElse ? rest.slice(0, 1) : [];
      const always = hasElse ? rest.slice(1) : rest;
      const isFlag = { name: flag.name, required: true };
      const flagOf = (value: boolean): Property => ({
        ...isFlag,
        shape: { schema: { type: 'boolean' }, answer: fc.constant(value) },
      });
      const partOf = (properties: readonly Property[]): JsonObject => {
        const { type, ...part } = objectSchema(properties);
        return type === 'object' ? part : {};
      };
      return {
        schema: objectSchema([flagOf(true), ...always], {
          if: { properties: members([[flag.name, { const: true }]]), required: [flag.name] },
          then: partOf([then]),
          ...(hasElse && { else: partOf(otherwise) }),
        }),
        answer: fc.oneof(
          answersTo([flagOf(true), ...always, then]),
          answersTo([flagOf(false), ...always, ...otherwise]),
        ),
      };
    });

const listShape = (around: Around, depth: number): fc.Arbitrary<Shape> =>
  fc
    .record({
      item: anyShape(around, depth - 1),
      least: fc.constantFrom(0, 0, 1),
      most: fc.constantFrom(3, 5, 50),
    })
    .map(({ item, least, most }) => ({
      schema: {
        type: 'array',
        items: item.schema,
        ...(least > 0 && { minItems: least }),
        ...(most < 50 && { maxItems: most }),
      },
      answer: fc.array(item.answer, { minLength: least, maxLength: 3 }),
    }));

const tupleShape = (around: Around, depth: number): fc.Arbitrary<Shape> =>
  fc
    .record({
      places: fc.array(anyShape(around, depth - 1), { minLength: 1, maxLength: 3 }),
      rest: fc.option(anyShape(around, depth - 1), { nil: undefined }),
    })
    .map(({ places, rest }) => {
      const first = places.map(({ schema }) => schema);
      const [fixed, others] =
        around.dialect === '2020-12' ? ['prefixItems', 'items'] : ['items', 'additionalItems'];
      return {
        schema: { type: 'array', [fixed]: first, [others]: rest?.schema ?? false },
        answer: fc
          .tuple(
            fc.tuple(...places.map(({ answer }) => answer)),
            rest ? fc.array(rest.answer, { maxLength: 2 }) : fc.constant([]),
          )
          .map(([start, more]) => [...start, ...more]),
      };
    });

const mapShape = (around: Around, depth: number): fc.Arbitrary<Shape> =>
  fc.record({ one: anyShape(around, depth - 1), isByPattern: fc.boolean() }).map(({ one, isByPattern }) => {
    const name = isByPattern
      ? fc.constantFrom('x-a', 'x-b', 'x-', 'x-%41', 'x-/~')
      : fc.oneof(nameFor, fc.constant(''));
    return {
      schema: {
        type: 'object',
        ...(isByPattern
          ? { patternProperties: { '^x-': one.schema }, additionalProperties: false }
          : { additionalProperties: one.schema }),
      },
      answer: fc
        .uniqueArray(fc.tuple(name, one.answer), { maxLength: 3, selector: ([key]) => key })
        .map((pairs) => members(pairs)),
    };
  });

/** Shapes that one member tells apart, or that their members do. */
const variantsShape = (around: Around, depth: number): fc.Arbitrary<Shape> =>
  fc
    .record({
      branches: fc.array(propertiesOf(around, depth - 1, 2), { minLength: 2, maxLength: 3 }),
      isTold: fc.boolean(),
      word: fc.constantFrom('oneOf', 'anyOf'),
      hasTitles: fc.boolean(),
    })
    .map(({ branches, isTold, word, hasTitles }) => {
      const taken = new Set<string>();
      const all = branches.map((every, place) => {
        // Where one member tells the branches apart, a name that several have means the first one's question.
        const own = every.filter(({ name }) => !isTold || (!taken.has(name) && taken.add(name)));
        const telling: Property = isTold
          ? {
              name: 'kind',
              required: true,
              shape: { schema: constant(around.dialect, `k${place}`), answer: fc.constant(`k${place}`) },
            }
          : { name: `only${place}`, required: true, shape: { schema: { type: 'string' }, answer: text } };
        const properties = [telling, ...own.filter(({ name }) => name !== telling.name)];
        return {
          schema: objectSchema(properties, {
            ...(hasTitles && { title: `Branch ${place}` }),
            ...(!isTold && { additionalProperties: false }),
          }),
          answer: answersTo(properties),
        };
      });
      return {
        schema: { [word]: all.map(({ schema }) => schema) },
        answer: fc.oneof(...all.map(({ answer }) => answer)),
      };
    });

const objectOrTextShape = (around: Around, depth: number): fc.Arbitrary<Shape> =>
  fc
    .record({ object: objectShape(around, depth), word: fc.constantFrom('oneOf', 'anyOf') })
    .map(({ object, word }) => ({
      schema: { [word]: [object.schema, { type: 'string' }] },
      answer: fc.oneof(object.answer, text),
    }));

const refShape = ({ dialect, defs }: Around): fc.Arbitrary<Shape> =>
  fc.constantFrom(...defs.entries()).map(([name, { answer }]) => ({
    schema: { $ref: `#/${DEFS[dialect]}/${name}` },
    answer,
  }));

/** Something that has itself in it. */
const tree = (dialect: Dialect): Shape => {
  const self = { $ref: `#/${DEFS[dialect]}/tree` };
  const { node } = fc.letrec<{ node: JsonObject }>((tie) => ({
    node: fc
      .tuple(
        text,
        fc.option(fc.array(tie('node'), { maxLength: 2 }), {
          nil: undefined,
          depthSize: 'small',
          maxDepth: 2,
        }),
        fc.option(tie('node'), { nil: undefined, depthSize: 'small', maxDepth: 2 }),
      )
      .map(([name, below, beside]) => ({
        name,
        ...(below && { below }),
        ...(beside && { beside }),
      })),
  }));
  return {
    schema: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, below: { type: 'array', items: self }, beside: self },
    },
    answer: node,
  };
};

const titled = (shape: fc.Arbitrary<Shape>): fc.Arbitrary<Shape> =>
  fc
    .tuple(shape, fc.option(fc.constantFrom('Namn', 'Ett *ord*', 'A < b & "c"'), { nil: undefined, freq: 2 }))
    .map(([one, title]) =>
      title === undefined || '$ref' in one.schema || 'title' in one.schema
        ? one
        : { ...one, schema: { ...one.schema, title } },
    );

/** The same, or nothing said: `type: [T, "null"]`. */
const nullable = (shape: fc.Arbitrary<Shape>): fc.Arbitrary<Shape> =>
  shape.map((one) =>
    typeof one.schema['type'] === 'string' &&
    one.schema['type'] !== 'null' &&
    !['enum', 'const', 'oneOf', 'anyOf'].some((word) => word in one.schema)
      ? {
          schema: { ...one.schema, type: [one.schema['type'], 'null'] },
          answer: fc.option(one.answer, { nil: null, freq: 2 }),
        }
      : one,
  );

const anyShape = (around: Around, depth: number): fc.Arbitrary<Shape> => {
  const plain = leaf(around.dialect);
  if (depth <= 0)
    return titled(fc.oneof({ weight: 8, arbitrary: plain }, { weight: 1, arbitrary: nullable(plain) }));
  const deep = [
    objectShape(around, depth),
    mergedShape(around, depth),
    dependentShape(around, depth),
    listShape(around, depth),
    tupleShape(around, depth),
    mapShape(around, depth),
    variantsShape(around, depth),
    objectOrTextShape(around, depth),
    nullable(objectShape(around, depth)),
    nullable(listShape(around, depth)),
    ...(around.dialect === '04' ? [] : [conditionalShape(around, depth)]),
    ...(around.defs.size > 0 ? [refShape(around)] : []),
  ];
  return titled(
    fc.oneof(
      { weight: deep.length, arbitrary: plain },
      ...deep.map((arbitrary) => ({ weight: 1, arbitrary })),
    ),
  );
};

/** Any form that the engine says it takes, with an answer. */
export const arbitraryForm = (depth = 2): fc.Arbitrary<FormCase> =>
  fc
    .constantFrom<Dialect>('2020-12', '2020-12', '07', '04')
    .chain((dialect) =>
      fc.tuple(fc.constant(dialect), anyShape({ dialect, defs: new Map() }, 1), fc.boolean()),
    )
    .chain(([dialect, shared, isSaid]) => {
      const defs = new Map([
        ['shared', shared],
        ['tree', tree(dialect)],
      ]);
      const around = { dialect, defs };
      return fc
        .oneof(
          { weight: 6, arbitrary: objectShape(around, depth) },
          { weight: 2, arbitrary: conditionalOrObject(around, depth) },
          { weight: 1, arbitrary: anyShape(around, depth) },
        )
        .chain(({ schema, answer }) =>
          fc.record({
            schema: fc.constant({
              ...((isSaid || dialect !== '2020-12') && { $schema: DIALECTS[dialect] }),
              ...withDefs(schema, dialect, defs),
            }),
            answer,
          }),
        );
    });

const conditionalOrObject = (around: Around, depth: number) =>
  around.dialect === '04' ? dependentShape(around, depth) : conditionalShape(around, depth);

const withDefs = (schema: JsonObject, dialect: Dialect, defs: ReadonlyMap<string, Shape>): JsonObject =>
  JSON.stringify([schema, ...[...defs.values()].map((one) => one.schema)]).includes('"$ref":"#/')
    ? {
        // In older drafts nothing stands beside a reference.
        ...('$ref' in schema && dialect !== '2020-12' ? { allOf: [schema] } : schema),
        [DEFS[dialect]]: Object.fromEntries([...defs].map(([name, one]) => [name, one.schema])),
      }
    : schema;
