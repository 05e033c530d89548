import type { Options, ValidateFunction } from 'ajv';
import { refTargets } from '../definition/refs';
import { isObject, type Json, type JsonSchema } from '../json';
import { capsOf } from '../patterns/caps-of';
import { tooLong, type Cap, type TooLong } from '../patterns/guard';
import { patternsOf } from '../patterns/patterns-of';
import type { AjvError } from './compiled-form';
import { draftOf, type AnyAjv } from './drafts';
import { judged } from './judged';
import { linkSchema, type LinkedSchema } from './link-schema';
import { makeAjv } from './make-ajv';

/** The name by which the compiler knows the form's schema. */
export const FORM = 'blankett:form';

/** A form's schema in the compiler's hands. */
export interface FormAjv {
  readonly ajv: AnyAjv;
  /** Those of the schema; a rule that is compiled beside it adds its own. */
  readonly caps: Cap[];
  readonly linked: LinkedSchema;
  /** Judges a value here and now, as the code that is written of it will. */
  readonly judge: (value: Json) => readonly AjvError[];
}

const made = new WeakMap<object, FormAjv>();

/**
 * Compiles a form's schema. Checking a folder, judging its examples and writing its code need the same, so it is made once
 * for each schema that was read.
 * @throws Error in Ajv's words when the schema does not compile
 */
export const formAjv = (schema: JsonSchema): FormAjv => {
  const known = isObject(schema) ? made.get(schema) : undefined;
  if (known !== undefined) return known;
  const form = compile(schema);
  if (isObject(schema)) made.set(schema, form);
  return form;
};

/** The same, with code that was not made shorter: see `losesVariables`. */
export const unshortenedFormAjv = (schema: JsonSchema): FormAjv =>
  compile(schema, { code: { optimize: false } });

/**
 * Ajv nests the code of each alternative in that of the one before, and shortening it reads all that is inside at every level: 1,500
 * choices would take it seconds, for code that is no faster.
 */
const MOST_TO_SHORTEN = 200;

/** A form of more schemas than this is read many times as fast without, and no browser is sent its code. */
const MOST_SCHEMAS = 3000;

const isShortened = (schema: JsonSchema): boolean => {
  const { schemas } = refTargets(schema);
  if (schemas.size > MOST_SCHEMAS) return false;
  return [...schemas.values()].every(
    (one) =>
      !isObject(one) ||
      [one['oneOf'], one['anyOf']].every((all) => !Array.isArray(all) || all.length <= MOST_TO_SHORTEN),
  );
};

/** A form's schema of which nothing is compiled yet: only what is asked for will be. */
export const uncompiledFormAjv = (
  schema: JsonSchema,
  options: Pick<Options, 'code'> = { code: { optimize: isShortened(schema) } },
): Omit<FormAjv, 'judge'> & { readonly long: TooLong } => {
  const linked = linkSchema(schema);
  const caps = [...capsOf(patternsOf(schema).map(({ pattern }) => pattern))];
  const long = tooLong();
  const ajv = makeAjv(draftOf(schema), { caps, long, messages: false, validateSchema: false, ...options });
  ajv.addSchema(linked.schema, FORM);
  return { ajv, caps, linked, long };
};

const compile = (schema: JsonSchema, options?: Pick<Options, 'code'>): FormAjv => {
  const { ajv, caps, linked, long } = uncompiledFormAjv(schema, options);
  const validate = ajv.getSchema(FORM) as ValidateFunction | undefined;
  if (validate === undefined) throw new Error('There is no schema.');
  return {
    ajv,
    caps,
    linked,
    judge: (value) => judged(validate as Parameters<typeof judged>[0], long)(value),
  };
};
