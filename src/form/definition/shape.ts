import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Json } from '../json';
import type { Finding } from '../problem';
import { DRAFTS } from '../validation/drafts';
import { makeAjv } from '../validation/make-ajv';

/** Words for an error of a file of ours, in Ajv's English. */
export const errorWords = ({ message, params, keyword }: ErrorObject): string => {
  const facts = params as Record<string, unknown>;
  const allowed = facts['allowedValues'];
  if (keyword === 'additionalProperties')
    return `It must not have ${JSON.stringify(facts['additionalProperty'])}`;
  if (Array.isArray(allowed))
    return `It must be one of ${allowed.map((value) => JSON.stringify(value)).join(', ')}`;
  return `It ${message ?? 'is wrong'}`;
};

/** Errors that only say that an inner one exists. */
const WRAPPERS = new Set(['if', 'allOf', '$ref']);

/**
 * Holds a file against its JSON Schema, which is compiled when it is first needed. `isTold`: of an error that is told in
 * better words elsewhere.
 */
export const shapeCheck = (
  file: string,
  schema: object,
  isTold: (error: ErrorObject) => boolean = () => false,
) => {
  let validate: ValidateFunction | undefined;
  return (value: Json, name = file): Finding[] => {
    validate ??= makeAjv(DRAFTS[0]).compile(schema);
    if (validate(value)) return [];
    return (validate.errors ?? [])
      .filter((error) => !WRAPPERS.has(error.keyword) && !isTold(error))
      .map((error) => ({
        level: 'error',
        file: name,
        pointer: error.instancePath,
        reason: `${errorWords(error)}.`,
        mend: `Compare with ${file.replace('.json', '.schema.json')}; an editor underlines it when "$schema" points there.`,
      }));
  };
};
