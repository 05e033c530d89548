import type { JsonObject } from '../../src/form';
import type { FormFiles } from '../journeys/lib/forms-folder';

const control = (name: string, rest: JsonObject = {}): JsonObject => ({
  type: 'Control',
  scope: `#/properties/${name}`,
  ...rest,
});

const IF_SHED = {
  rule: { effect: 'SHOW', condition: { scope: '#/properties/shed', schema: { const: true } } },
};

/** A form with what answers are changed in: a condition, a list, a file, and something personal. */
export const plotForm: FormFiles = {
  'schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Ansökan om odlingslott',
    type: 'object',
    properties: {
      name: { title: 'Namn', type: 'string', minLength: 1, 'x-privacy': 'personal' },
      email: { title: 'E-post', type: 'string', format: 'email' },
      plot: { title: 'Vilken lott?', type: 'string', minLength: 1 },
      shed: { title: 'Ska du ha en bod?', type: 'boolean' },
      height: { title: 'Hur hög är boden?', type: 'integer', minimum: 1, maximum: 5 },
      helpers: {
        title: 'Medhjälpare',
        type: 'array',
        items: {
          title: 'medhjälpare',
          type: 'object',
          properties: { called: { title: 'Kallas', type: 'string', minLength: 1 } },
          required: ['called'],
        },
      },
      proof: { title: 'Intyg', $ref: '../file.schema.json' },
    },
    required: ['name', 'plot', 'shed'],
    allOf: [{ if: { properties: { shed: { const: true } } }, then: { required: ['height'] } }],
    additionalProperties: false,
  },
  'ui.json': {
    type: 'Categorization',
    elements: [
      { type: 'Category', label: 'Du', elements: [control('name'), control('email')] },
      {
        type: 'Category',
        label: 'Lotten',
        elements: [control('plot'), control('shed'), control('height', IF_SHED), control('helpers')],
      },
      { type: 'Category', label: 'Papper', elements: [control('proof')] },
    ],
  },
  'service.json': { category: 'civic' },
};

/** A whole and valid answer to it, as its pages post it. */
export const plotPairs: readonly (readonly [name: string, value: string])[] = [
  ['/name', 'Selma Testsson'],
  ['/email', 'selma@example.se'],
  ['/plot', 'Sex'],
  ['/shed', 'false'],
  ['/helpers/0', ''],
  ['/helpers/0/called', 'Nils'],
];
