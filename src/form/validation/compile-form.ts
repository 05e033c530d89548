import standaloneCode from 'ajv/dist/standalone';
import type { FormDefinition } from '../definition/form-definition';
import { isObject, type Json } from '../json';
import { pointerTokens, type Pointer } from '../pointer';
import { buildForm } from '../model/build-form';
import type { ConditionSchema } from '../model/condition-list';
import { draftOf, DRAFTS } from './drafts';
import { makeAjv } from './make-ajv';
import { withFastLength } from './fast-length';
import { withFastOwn } from './fast-own';

const FORM = 'blankett:form';

const fragment = (pointer: Pointer) =>
  '#' +
  pointerTokens(pointer)
    .map((token) => '/' + encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('');

/** References of a rule in ui.json mean the form's schema. */
const pointedAtForm = (schema: Json): Json => {
  if (Array.isArray(schema)) return schema.map(pointedAtForm);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      name === '$ref' && typeof value === 'string' && value.startsWith('#')
        ? FORM + value
        : pointedAtForm(value),
    ]),
  );
};

const conditionSchema = (condition: ConditionSchema) => {
  const schema =
    'pointer' in condition ? { $ref: FORM + fragment(condition.pointer) } : pointedAtForm(condition.inline);
  return isObject(schema) ? schema : { allOf: [schema] };
};

/**
 * A form's validator and conditions as the text of a CommonJS module, to be run by `loadCompiledForm`. It belongs to the
 * engine version that made it: the conditions stand in the order in which that version's model has them.
 * @throws Error in Ajv's words when the schema does not compile; `readFolder` has refused such a form before.
 */
export const compileForm = (definition: FormDefinition): string => {
  const ajv = makeAjv(draftOf(definition.schema) ?? DRAFTS[0], { messages: false });
  ajv.addSchema(definition.schema, FORM);
  const names = buildForm(definition, 'sv').conditionSchemas.map((condition, place) => {
    ajv.addSchema(conditionSchema(condition), `${FORM}-condition/${place}`);
    return [`condition${place}`, `${FORM}-condition/${place}`] as const;
  });
  const code = standaloneCode(ajv, { validate: FORM, ...Object.fromEntries<string>(names) });
  const list = names.map(([name]) => `exports.${name}`).join(',');
  return withFastOwn(withFastLength(`${code}\nexports.conditions = [${list}];\n`));
};
