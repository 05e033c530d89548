import type { Json } from '../json';
import type { Finding } from '../problem';
import { DRAFTS, draftOf } from '../validation/drafts';
import { makeAjv } from '../validation/make-ajv';
import type { FormDefinition } from './form-definition';
import { errorWords } from './shape';

/** Examples are shown, tested and printed as if they had been sent in, so they must be right. */
export const checkExamples = ({ schema, examples }: FormDefinition): Finding[] => {
  if (Object.keys(examples).length === 0) return [];
  const validate = makeAjv(draftOf(schema) ?? DRAFTS[0]).compile(schema);
  return Object.entries(examples).flatMap(([name, answer]: [string, Json]) =>
    validate(answer)
      ? []
      : (validate.errors ?? []).map((error): Finding => ({
          level: 'error',
          file: `examples/${name}.json`,
          pointer: error.instancePath,
          reason: `The example does not satisfy schema.json: ${errorWords(error)} (${error.schemaPath}).`,
          mend: 'Mend the example, or the schema.',
        })),
  );
};
