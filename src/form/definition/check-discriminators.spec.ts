import type { JsonObject } from '../json';
import { checkDiscriminators } from './check-discriminators';

const pets = (cat: JsonObject, dog: JsonObject): JsonObject => ({
  $ref: '#/components/schemas/Pet',
  components: {
    schemas: {
      Pet: {
        oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
        discriminator: { propertyName: 'petType', mapping: { cat: '#/components/schemas/Cat' } },
      },
      Cat: { type: 'object', properties: { petType: cat } },
      Dog: { allOf: [{ type: 'object', properties: { petType: dog } }] },
    },
  },
});

describe('a discriminator of OpenAPI', () => {
  it('is told of where the alternatives do not say which value is theirs, since none of their answers would be taken', () =>
    expect(checkDiscriminators(pets({ type: 'string' }, { type: 'string' }))).toEqual([
      expect.objectContaining({
        pointer: '/components/schemas/Pet/discriminator',
        mend: expect.stringContaining('"petType": { "const": "cat" }'),
      }),
    ]));
  it('is well where they do, by one value or a list of one', () =>
    expect(checkDiscriminators(pets({ const: 'cat' }, { enum: ['dog'] }))).toEqual([]));
  it('is well where all but one do: that one takes the rest', () =>
    expect(checkDiscriminators(pets({ const: 'cat' }, { type: 'string' }))).toEqual([]));
});
