/** A form of the tests' own, with every kind of question that the shipped ones happen not to have. */
import type { JsonObject } from '../../../src/form/json';
import type { FormFiles } from './forms-folder';

const control = (name: string, rest: JsonObject = {}): JsonObject => ({
  type: 'Control',
  scope: `#/properties/${name}`,
  ...rest,
});

const shownWhen = (name: string, schema: JsonObject): JsonObject => ({
  rule: { effect: 'SHOW', condition: { scope: `#/properties/${name}`, schema } },
});

/** Said with its type: a condition holds for what it says nothing of, and a typed word is no number. */
const ADULT: JsonObject = { type: 'integer', minimum: 18 };

export const STOP_COUNT = 30;
const stops = Array.from({ length: STOP_COUNT }, (_, place) => `Hållplats ${String(place + 1)}`);

const schema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Provformulär',
  type: 'object',
  properties: {
    age: { title: 'Ålder', type: 'integer', minimum: 0, maximum: 120 },
    work: { title: 'Arbete', type: 'string', minLength: 1 },
    distance: { title: 'Avstånd', type: 'number', minimum: 0 },
    stop: { title: 'Hållplats', enum: stops },
    newsletter: { title: 'Vill du ha nyhetsbrev?', type: 'boolean' },
    pet: {
      title: 'Har du djur?',
      oneOf: [
        { const: 'yes', title: 'Ja, ett djur' },
        { const: 'no', title: 'Nej, inget djur' },
      ],
    },
    petName: { title: 'Djurets namn', type: 'string', minLength: 1 },
    days: {
      title: 'Vilka dagar?',
      type: 'array',
      uniqueItems: true,
      items: {
        oneOf: [
          { const: 'mon', title: 'Måndag' },
          { const: 'tue', title: 'Tisdag' },
          { const: 'wed', title: 'Onsdag' },
        ],
      },
    },
    children: {
      title: 'Barn',
      type: 'array',
      minItems: 1,
      maxItems: 4,
      items: {
        title: 'barn',
        type: 'object',
        properties: {
          name: { title: 'Barnets namn', type: 'string', minLength: 1 },
          born: { title: 'Född', type: 'string', format: 'date' },
        },
        required: ['name'],
        additionalProperties: false,
      },
    },
    reach: {
      title: 'Så når vi dig',
      type: 'object',
      properties: {
        phone: { title: 'Telefonnummer', type: 'string', format: 'se-phone' },
        hours: { title: 'När får vi ringa?', type: 'string', minLength: 1 },
        card: {
          title: 'Kort',
          type: 'object',
          properties: { number: { title: 'Kortets nummer', type: 'string', pattern: '^[0-9]{4}$' } },
          additionalProperties: false,
        },
      },
      dependentRequired: { phone: ['hours'] },
      additionalProperties: false,
    },
    agreed: { title: 'Jag har läst villkoren', const: true },
  },
  required: ['age', 'stop', 'pet', 'children', 'agreed'],
  allOf: [
    {
      if: { properties: { age: ADULT }, required: ['age'] },
      then: { required: ['work'] },
    },
    {
      if: { properties: { pet: { const: 'yes' } }, required: ['pet'] },
      then: { required: ['petName'] },
    },
  ],
  additionalProperties: false,
};

const ui: JsonObject = {
  type: 'Categorization',
  elements: [
    {
      type: 'Category',
      label: 'Om dig',
      elements: [
        control('age'),
        control('work', shownWhen('age', ADULT)),
        control('distance'),
        control('stop'),
        control('newsletter'),
        control('pet', { options: { format: 'radio' } }),
        control('petName', shownWhen('pet', { const: 'yes' })),
        control('days'),
      ],
    },
    { type: 'Category', label: 'Dina barn', elements: [control('children')] },
    { type: 'Category', label: 'Kontakt', elements: [control('reach'), control('agreed')] },
  ],
};

export const trialForm: FormFiles = {
  'schema.json': schema,
  'ui.json': ui,
  'service.json': { category: 'civic', summary: 'För prov.' },
};

/** A whole and valid answer to it. */
export const trialAnswer: JsonObject = {
  age: 34,
  work: 'Snickare',
  distance: 12.5,
  stop: 'Hållplats 17',
  newsletter: true,
  pet: 'yes',
  petName: 'Ludde',
  days: ['mon', 'wed'],
  children: [{ name: 'Eva', born: '2019-03-07' }],
  reach: { phone: '+46701740605', hours: 'Efter kl. 17', card: { number: '1234' } },
  agreed: true,
};

/** The same as its pages post it. */
export const trialPairs: readonly (readonly [name: string, value: string])[] = [
  ['/age', '34'],
  ['/work', 'Snickare'],
  ['/distance', '12,5'],
  ['/stop', 'Hållplats 17'],
  ['/newsletter', 'true'],
  ['/pet', 'yes'],
  ['/petName', 'Ludde'],
  ['/days', ''],
  ['/days', 'mon'],
  ['/days', 'wed'],
  ['/children/0', ''],
  ['/children/0/name', 'Eva'],
  ['/children/0/born#d', '7'],
  ['/children/0/born#m', '3'],
  ['/children/0/born#y', '2019'],
  ['/reach/phone', '070-174 06 05'],
  ['/reach/hours', 'Efter kl. 17'],
  ['/reach/card/number', '1234'],
  ['/agreed', 'true'],
];
