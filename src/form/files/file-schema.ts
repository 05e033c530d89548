import type { JsonObject } from '../json';

/**
 * A file in an answer, for every draft of JSON Schema. The same as the published `forms/file.schema.json`, but for what only
 * readers need: a reference to that is a reference to this, and nothing is read or fetched.
 */
export const FILE_SCHEMA: JsonObject = {
  type: 'object',
  required: ['name', 'mediaType', 'size', 'sha256'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 255 },
    mediaType: { type: 'string', pattern: '^[a-zA-Z0-9!#$&^_.+-]{1,127}/[a-zA-Z0-9!#$&^_.+-]{1,127}$' },
    size: { type: 'integer', minimum: 1 },
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  },
};

const NAME = /(?:^|\/)file\.schema\.json#?$/;

/** Whether a reference means a file, wherever it thinks that the definition lies. */
export const isFileReference = (ref: unknown): boolean => typeof ref === 'string' && NAME.test(ref);
