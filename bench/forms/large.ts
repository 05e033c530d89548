import type { JsonObject } from '../../src/form/json';

/** How many kinds of thing it knows; each is some 600 bytes. */
const KINDS = 900;
/** Kinds hold others of their own thirty. */
const FAMILY = 30;

const inFamily = (place: number, step: number): number =>
  place - (place % FAMILY) + ((place * 7 + step) % FAMILY);

const kind = (place: number): JsonObject => ({
  title: `Del ${place}`,
  type: 'object',
  required: ['name', 'count'],
  properties: {
    name: {
      title: 'Namn',
      description: 'Som det står i beslutet.',
      type: 'string',
      minLength: 1,
      maxLength: 120,
    },
    count: { title: 'Antal', type: 'integer', minimum: 0, maximum: 10_000 },
    from: { title: 'Från och med', type: 'string', format: 'date' },
    state: {
      title: 'Läge',
      oneOf: ['Ny', 'Pågår', 'Klar'].map((title, at) => ({ const: `s${at}`, title })),
    },
    // Any part may hold others, and those yet others.
    next: { $ref: `#/$defs/k${inFamily(place, 1)}` },
    more: { title: 'Fler', type: 'array', items: { $ref: `#/$defs/k${inFamily(place, 5)}` } },
  },
});

/** A schema of half a megabyte, with more possible questions than anybody could count. */
export const largeSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'En mycket stor blankett',
  type: 'object',
  properties: Object.fromEntries(
    Array.from({ length: 60 }, (_, place) => [`part${place}`, { $ref: `#/$defs/k${place * 15}` }]),
  ),
  $defs: Object.fromEntries(Array.from({ length: KINDS }, (_, place) => [`k${place}`, kind(place)])),
};
