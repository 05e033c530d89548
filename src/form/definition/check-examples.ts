import type { Json } from '../json';
import type { Finding } from '../problem';
import type { AjvError } from '../validation/compiled-form';
import { formAjv } from '../validation/form-ajv';
import type { FormDefinition } from './form-definition';

/** Examples are shown, tested and printed as if they had been sent in, so they must be right. */
export const checkExamples = ({ schema, examples }: FormDefinition): Finding[] => {
  if (Object.keys(examples).length === 0) return [];
  const { judge } = formAjv(schema);
  return Object.entries(examples).flatMap(([name, answer]: [string, Json]) =>
    judge(answer).map((error): Finding => ({
      level: 'error',
      file: `examples/${name}.json`,
      pointer: error.instancePath,
      reason: `The example does not satisfy schema.json: ${wordsOf(error)}.`,
      mend: 'Mend the example, or the schema.',
    })),
  );
};

/** `"minLength" (limit: 2) at #/properties/name/minLength` */
const wordsOf = ({ keyword, params, schemaPath }: AjvError): string => {
  const facts = Object.entries(params).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const known = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return `"${keyword}"${known}${schemaPath === '' ? '' : ` at ${schemaPath}`}`;
};
