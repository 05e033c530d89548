import type { JsonObject } from '../../form/json';
import { HOSTILE, t, type Examples } from '../gallery/example';
import { ApiReference } from './api-reference';

const document = (words: string, path: string): JsonObject => ({
  tags: [{ name: 'cases', description: words }],
  paths: {
    [path]: {
      post: {
        operationId: 'submitCase',
        tags: ['cases'],
        summary: words,
        description: `${words}\n\nA member may be \`hidden\`.`,
        security: [{ staffKey: [] }],
        parameters: [
          { name: 'Idempotency-Key', in: 'header', required: true, description: words },
          { name: 'form', in: 'path', required: true, description: words },
        ],
        requestBody: {
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Answer' },
              examples: { short: { value: { name: words } } },
            },
          },
        },
        responses: {
          201: {
            description: words,
            content: { 'application/json': { example: { caseNumber: '2026-000127-4' } } },
          },
          422: { description: '`answer-invalid`: `errors` lists what is wrong.' },
          default: { description: words },
        },
      },
    },
  },
  components: {
    schemas: {
      Answer: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', title: words },
          kind: { enum: ['a', 'b', null], title: 'Vad gäller det?' },
          people: { type: 'array', items: { $ref: '#/components/schemas/Person' } },
        },
      },
      Person: {
        description: words,
        type: 'object',
        properties: {
          email: { type: 'string', format: 'email' },
          parent: { $ref: '#/components/schemas/Person' },
        },
      },
    },
  },
});

export const examples: Examples = {
  'one operation': (
    <ApiReference document={document('Send in a case.', '/api/forms/{form}/cases')} texts={t} />
  ),
  'nothing to tell': <ApiReference document={{}} texts={t} />,
  'hostile text': <ApiReference document={document(HOSTILE, `/api/${HOSTILE}`)} texts={t} />,
};
