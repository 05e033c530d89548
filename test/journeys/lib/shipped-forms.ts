import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asText } from './as-text';
import type { JsonObject } from '../../../src/form/json';

export const FORMS = join(__dirname, '../../../forms');

export interface ShippedForm {
  readonly id: string;
  readonly title: string;
  readonly schema: JsonObject;
  readonly examples: readonly { readonly name: string; readonly answer: JsonObject }[];
}

const read = (path: string): JsonObject => JSON.parse(readFileSync(path, 'utf8')) as JsonObject;

/** Every form of the repository with its examples. */
const allForms: readonly (ShippedForm & { readonly needsLogin: boolean })[] = readdirSync(FORMS, {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name: id }) => {
    const schema = read(join(FORMS, id, 'schema.json'));
    const examples = readdirSync(join(FORMS, id, 'examples')).map((file) => ({
      name: file.replace(/\.json$/, ''),
      answer: read(join(FORMS, id, 'examples', file)),
    }));
    const needsLogin = read(join(FORMS, id, 'service.json'))['login'] === 'required';
    return { id, title: asText(schema.title), schema, examples, needsLogin };
  });

/**
 * Those that anybody may fill in: a new folder is played through without a word being written here. One that asks for a sign-in has
 * a journey of its own.
 */
export const shippedForms: readonly ShippedForm[] = allForms.filter(({ needsLogin }) => !needsLogin);

/** One shipped form's example, by its name. */
export const exampleOf = (id: string, name: string): JsonObject => {
  const found = allForms.find((form) => form.id === id)?.examples.find((example) => example.name === name);
  if (found === undefined) throw new Error(`There is no example ${name} of ${id}.`);
  return found.answer;
};
