import type { JsonObject } from '../../form';
import { LIMITS } from '../limits';
import type { HeaderName } from '../operations';

interface Told {
  readonly description: string;
  readonly schema: JsonObject;
  readonly required?: true;
  readonly example?: string;
}

/** Every header that means something, whether it is sent or answered. */
export const HEADERS: Readonly<Record<HeaderName | 'Accept-Language', Told>> = {
  'Idempotency-Key': {
    description: `A value of your own for each new case, such as a UUID; the same one when you try again. Kept for ${LIMITS.keyDays} days.`,
    schema: { type: 'string', pattern: LIMITS.idempotencyKey },
    required: true,
    example: '5f0c2d0e-8f0a-4c53-9f5e-2f6f2a3c9b11',
  },
  'Accept-Language': {
    description: 'The language of titles and messages: Swedish, or English where `en` is named first.',
    schema: { type: 'string' },
    example: 'en',
  },
  Range: {
    description: 'The part that is wanted (RFC 9110 14.2).',
    schema: { type: 'string' },
    example: 'bytes=1048576-',
  },
  'If-Range': {
    description: 'The `ETag` of the first try: the part is given only of the same file.',
    schema: { type: 'string' },
  },
  ETag: {
    description: 'What it holds, in short. Sent back in `If-None-Match` it saves what has not changed (304).',
    schema: { type: 'string' },
  },
  Location: { description: 'Where it is.', schema: { type: 'string', format: 'uri-reference' } },
  'Retry-After': {
    description: 'Seconds after which it is worth asking again.',
    schema: { type: 'string', pattern: '^\\d+$' },
  },
  'Content-Range': { description: 'Which part it is, and of how much.', schema: { type: 'string' } },
  'Content-Language': { description: 'The language of the sentences.', schema: { type: 'string' } },
};

/** Parameters of addresses, by name. */
export const PATH_PARAMETERS: Readonly<Record<string, Told>> = {
  form: {
    description: "The form's id, as the list of forms has it.",
    schema: { type: 'string', pattern: '^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$' },
    example: 'synpunkter',
  },
  version: {
    description: "Running number of the form's version.",
    schema: { type: 'string', pattern: '^[1-9]\\d*$' },
    example: '1',
  },
  case: {
    description: 'Its number; spaces and hyphens do not matter.',
    schema: { type: 'string' },
    example: '2026-000127-4',
  },
  export: { description: "The export's id.", schema: { type: 'string', format: 'uuid' } },
  name: { description: "The file's name, as `files` has it.", schema: { type: 'string' } },
};
