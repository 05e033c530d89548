import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FormDefinition } from '../../src/form';
import { isObject, type Json, type JsonObject } from '../../src/form/json';
import { readFolder } from '../../src/form/workshop';

const FORMS = resolve(__dirname, '../../forms');

/** The forms of the repository. */
export const shippedIds: readonly string[] = readdirSync(FORMS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The files of an answer, which come by a way of their own: nobody types them in. */
export const filesOf = (answer: Json): JsonObject =>
  Object.fromEntries(
    Object.entries(isObject(answer) ? answer : {}).filter(
      ([, value]) => isObject(value) && 'sha256' in value,
    ),
  );

/** One of them, read whole. @throws Error with its findings when it cannot be served */
export const shippedDefinition = (id: string): FormDefinition => {
  const names = readdirSync(join(FORMS, id), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const files = Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(FORMS, id, name), 'utf8')]),
  );
  const { definition, findings } = readFolder({ id, files });
  if (!definition) throw new Error(JSON.stringify(findings));
  return definition;
};
