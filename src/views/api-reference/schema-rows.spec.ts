import type { JsonObject } from '../../form/json';
import { MOST_ROWS, schemaRows } from './schema-rows';

const rows = (schema: JsonObject, schemas: JsonObject = {}) =>
  schemaRows(schema, { components: { schemas } }).map(
    ({ place, kind, isRequired }) => `${place} ${kind}${isRequired ? ' required' : ''}`,
  );

describe('the members of a schema', () => {
  it('are told with their places, kinds, and whether they are required', () =>
    expect(
      rows({
        type: 'object',
        required: ['a'],
        properties: {
          a: { type: 'string', format: 'email' },
          b: { type: ['integer', 'null'] },
          'c/d': { enum: ['x', null] },
          e: { oneOf: [{ const: 1, title: 'One' }, { const: 2 }] },
          f: {
            type: 'array',
            items: { type: 'object', required: ['g'], properties: { g: { type: 'boolean' } } },
          },
          h: true,
          i: {},
        },
      }),
    ).toEqual([
      '/a string (email) required',
      '/b integer | null',
      '/c~1d "x" | null',
      '/e 1 | 2',
      '/f list of object',
      '/f/*/g boolean required',
      '/i any',
    ]));

  it('are followed through references, and once round where they lead in a circle', () =>
    expect(
      rows(
        { $ref: '#/components/schemas/Tree' },
        {
          Tree: {
            type: 'object',
            properties: { name: { type: 'string' }, below: { $ref: '#/components/schemas/Tree' } },
          },
          Loop: { $ref: '#/components/schemas/Loop' },
        },
      ),
    ).toEqual(['/name string', '/below object']));

  it.each([
    [{ $ref: '#/components/schemas/Loop' }],
    [{ $ref: '#/nowhere' }],
    [{ $ref: 'https://example.se/x' }],
  ])('are none of what leads nowhere: %j', (schema) =>
    expect(rows(schema, { Loop: { $ref: '#/components/schemas/Loop' } })).toEqual([]),
  );

  it('are cut where there are more than anybody reads', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, place) => [`p${place}`, { type: 'string' }]),
    );
    expect(rows({ type: 'object', properties: many }).length).toBe(MOST_ROWS);
  });

  it('tell of long lists how many values there are', () =>
    expect(rows({ properties: { a: { enum: Array.from({ length: 50 }, (_, place) => place) } } })).toEqual([
      '/a 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | … (50)',
    ]));
});
