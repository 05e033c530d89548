/** Of the schema of the environment: its type, and the check of it as plain code, so that a start needs no Ajv. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { writeIfChanged } from '../lib/write-if-changed.mjs';

const schemaFile = 'src/platform/configuration/environment.schema.json';
const banner = `/* Made from ${schemaFile} by npm run build. */`;

export const generate = async () => {
  const schema = JSON.parse(await readFile(join(root, schemaFile), 'utf8'));
  const { compile } = await import('json-schema-to-typescript');
  await writeIfChanged(
    'src/generated/environment.ts',
    await compile(schema, 'Environment', { bannerComment: banner }),
  );
  const code = await checkOf(schema);
  await writeIfChanged('src/generated/check-environment.ts', `// @ts-nocheck\n${banner}\n${code}`);
};

const checkOf = async (schema) => {
  const { Ajv } = await import('ajv');
  const { default: standalone } = await import('ajv/dist/standalone/index.js');
  const code = { source: true, esm: true };
  const ajv = new Ajv({ allErrors: true, coerceTypes: true, useDefaults: true, messages: false, code });
  return (standalone.default ?? standalone)(ajv, ajv.compile(schema));
};
