import type { AnyValidateFunction } from 'ajv/dist/core';
import type { Options } from 'ajv';
import { SchemaEnv } from 'ajv/dist/compile';
import standaloneCode from 'ajv/dist/standalone';
import type { FormDefinition } from '../definition/form-definition';
import { refTargets } from '../definition/refs';
import { isObject, type Json } from '../json';
import { buildForm, type BuiltForm } from '../model/build-form';
import type { ConditionSchema } from '../model/condition-list';
import { capsOf } from '../patterns/caps-of';
import { patternsWithin } from '../patterns/patterns-of';
import { FORM, formAjv, uncompiledFormAjv, unshortenedFormAjv, type FormAjv } from './form-ajv';
import { losesVariables } from './loses-variables';
import { checkKey, staticChecks } from './static-checks';
import { withFastLength } from './fast-length';
import { withFastOwn } from './fast-own';
import { withPrelude } from './with-prelude';

type FormInAjv = Omit<FormAjv, 'judge'>;

/** A reference of a rule in ui.json means the form's schema. */
const pointedAtForm = (schema: Json, { linked }: FormInAjv, form: FormDefinition): Json => {
  const refs = refTargets(form.schema);
  const point = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(point);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        const target = name === '$ref' && typeof inner === 'string' ? refs.find(inner) : undefined;
        return [name, target === undefined ? point(inner) : FORM + linked.fragmentOf(target)];
      }),
    );
  };
  const pointed = point(schema);
  return isObject(pointed) ? pointed : { allOf: [pointed] };
};

interface NamedCheck {
  readonly key: string;
  /** The address under which the compiler knows the schema. */
  readonly id: string;
}

const inSchema = (pointer: string, { linked }: FormInAjv): NamedCheck => ({
  key: checkKey(pointer),
  id: FORM + linked.fragmentOf(pointer),
});

const stated = (
  key: string,
  condition: ConditionSchema,
  place: number,
  form: FormInAjv,
  definition: FormDefinition,
): NamedCheck => {
  if ('pointer' in condition) return { ...inSchema(condition.pointer, form), key };
  const id = `${FORM}-rule/${place}`;
  const patterns = patternsWithin(condition.inline, '').map(({ pattern }) => pattern);
  form.caps.push(...capsOf(patterns));
  if (form.ajv.schemas[id] === undefined && form.ajv.refs[id] === undefined)
    form.ajv.addSchema(pointedAtForm(condition.inline, form, definition) as object, id);
  return { key, id };
};

/**
 * A form's validator, and its conditions and variants, as the text of a CommonJS module, to be run by `loadCompiledForm`.
 * @throws Error in Ajv's words when the schema does not compile; `readFolder` has refused such a form before.
 */
export const compileForm = (definition: FormDefinition): string => {
  const code = codeOf(definition, formAjv(definition.schema));
  return losesVariables(code) ? codeOf(definition, unshortenedFormAjv(definition.schema)) : code;
};

/**
 * The conditions and variants of a form by themselves, as such a module: all that it takes to show its pages, and of a large
 * form a small part. Nothing can be judged with it.
 * @throws Error in Ajv's words when one of them does not compile
 */
export const compileConditions = (definition: FormDefinition, built: BuiltForm): string => {
  const code = codeOf(definition, inParts(definition), built, NOTHING_JUDGED);
  if (!losesVariables(code)) return code;
  return codeOf(definition, inParts(definition, { code: { optimize: false } }), built, NOTHING_JUDGED);
};

/**
 * Ajv compiles the whole before it looks for a part, unless the whole is compiled: so it is taken to be. A condition that refers to
 * the whole cannot be written as code then, and the form is not shown before it is checked.
 */
const inParts = ({ schema }: FormDefinition, options?: Pick<Options, 'code'>): FormInAjv => {
  const form = uncompiledFormAjv(schema, options);
  const whole = form.ajv.schemas[FORM];
  if (whole !== undefined) whole.validate = (() => false) as unknown as AnyValidateFunction;
  return form;
};

const NOTHING_JUDGED = 'exports.validate = () => { throw new Error("Only the conditions are compiled."); };';

/** @param judge stands in the place of what judges an answer */
const codeOf = (
  definition: FormDefinition,
  form: FormInAjv,
  { conditionSchemas }: BuiltForm = buildForm(definition, 'sv'),
  judge?: string,
): string => {
  const checks = new Map(
    staticChecks(definition.schema).map((pointer) => [checkKey(pointer), inSchema(pointer, form)]),
  );
  for (const [key, condition] of conditionSchemas)
    if (!checks.has(key)) checks.set(key, stated(key, condition, checks.size, form, definition));
  const exported = exportsOf(form, [...checks.values()]);
  const code = standaloneCode(form.ajv, {
    ...(judge === undefined && { validate: FORM }),
    ...Object.fromEntries([...exported].map(([id, name]) => [name, id])),
  });
  const list = [...checks.values()].map(
    ({ key, id }) => `${JSON.stringify(key)}: exports.${exported.get(id) ?? ''}`,
  );
  return withPrelude(
    withFastOwn(withFastLength(`${code}\n${judge ?? ''}\nexports.checks = {${list.join(',')}};\n`)),
    form.caps,
  );
};

/** A name for each schema that is checked; two that are the same one share it. */
const exportsOf = (form: FormInAjv, checks: readonly NamedCheck[]): Map<string, string> => {
  const names = new Map<string, string>();
  for (const { id } of checks) {
    if (names.has(id)) continue;
    share(form, id);
    names.set(id, `check${names.size}`);
  }
  return names;
};

/** A schema that a reference has made a function of already is not compiled once more. */
const share = ({ ajv }: FormInAjv, id: string): void => {
  const referred = ajv.schemas[FORM]?.refs[id];
  if (ajv.refs[id] === undefined && referred instanceof SchemaEnv) ajv.refs[id] = referred;
};
