import type { JsonObject } from '../json';
import { unknownKeywords } from './unknown-keywords';

const told = (schema: Parameters<typeof unknownKeywords>[0]) =>
  unknownKeywords(schema).map(({ pointer, mend }) => `${pointer} ${mend}`);

describe('a word that JSON Schema does not have', () => {
  it.each([
    ['maxlength', 'maxLength'],
    ['requird', 'required'],
    ['propertys', 'properties'],
    ['minimun', 'minimum'],
  ])('is told, with the keyword that was meant: %s', (wrong, right) => {
    expect(told({ type: 'object', [wrong]: 1 })).toEqual([` Did you mean "${right}"?`]);
  });

  it('is told with its place', () => {
    expect(told({ properties: { a: { type: 'string', titel: 'A' } } })).toEqual([
      '/properties/a Did you mean "title"?',
    ]);
  });

  it('is not a bound that is taken from another answer', () => {
    expect(told({ properties: { to: { minimum: { $data: '1/from' } } } })).toEqual([]);
  });

  it('is told once, however often it stands there', () => {
    const one = { bsonType: 'string' };
    expect(unknownKeywords({ properties: { a: one, b: one, c: one } })).toEqual([
      expect.objectContaining({
        pointer: '/properties/a',
        reason: expect.stringContaining('at 2 more places'),
      }),
    ]);
  });

  it('is not guessed at where it is another word', () => {
    for (const word of ['info', 'meta', 'kind'])
      expect(told({ type: 'object', [word]: 1 })[0]).not.toContain('Did you mean');
  });

  it('is not what holds schemas that are referred to, nor what stands in data', () => {
    const components = { schemas: { Pet: { type: 'string' }, Other: { wrong: 1 } } };
    expect(told({ properties: { a: { $ref: '#/components/schemas/Pet' } }, components })).toEqual([]);
    expect(
      told({
        type: 'object',
        discriminator: { propertyName: 'a', mapping: { b: '#/c' } },
        xml: { name: 'x' },
      }),
    ).toEqual([]);
  });

  it('is taken as an annotation of its own when it is like no other', () => {
    expect(told({ type: 'object', frobnicate: true })[0]).toContain('x-');
  });

  it('is not a property that happens to be called so, nor an annotation', () => {
    expect(told({ properties: { requird: {} }, 'x-privacy': 'none', default: { maxlength: 1 } })).toEqual([]);
  });
});

describe('a file without a word of JSON Schema', () => {
  it.each<[string, JsonObject, string]>([
    ['an answer', { namn: 'Anna', ålder: 42 }, 'Begin with'],
    ['another kind of form', { title: 'Enkät', pages: [{ elements: [] }] }, 'Begin with'],
    [
      'an OpenAPI document',
      { openapi: '3.1.0', components: { schemas: { Case: {} } } },
      '"#/components/schemas/Case"',
    ],
    ['a schema in a wrapper', { name: 'book', schema: { type: 'object', properties: {} } }, 'at "schema"'],
  ])('is told once, and what to do: %s', (_what, file, mend) =>
    expect(unknownKeywords(file)).toEqual([
      expect.objectContaining({ pointer: '', level: 'warning', mend: expect.stringContaining(mend) }),
    ]),
  );
  it('is none where it says nothing at all, or only what it is called', () => {
    expect(told({})).toEqual([]);
    expect(told({ title: 'Vad som helst', 'x-privacy': 'none' })).toEqual([]);
  });
});
