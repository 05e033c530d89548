/** Of the schemas of the environment: their types, and the checks of them as plain code, so that a start needs no Ajv. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { writeIfChanged } from '../lib/write-if-changed.mjs';

const schemas = [
  { file: 'environment', title: 'Environment', options: { coerceTypes: true } },
  { file: 'oidc-providers', title: 'OidcProviders', options: {} },
  { file: 'staff-providers', title: 'StaffOidcProviders', options: {} },
];

export const generate = async () => {
  for (const schema of schemas) await generateFrom(schema);
};

const generateFrom = async ({ file, title, options }) => {
  const schemaFile = `src/platform/configuration/${file}.schema.json`;
  const banner = `/* Made from ${schemaFile} by npm run build. */`;
  const schema = JSON.parse(await readFile(join(root, schemaFile), 'utf8'));
  const { compile } = await import('json-schema-to-typescript');
  const types = await compile(schema, title, { bannerComment: banner, ignoreMinAndMaxItems: true });
  await writeIfChanged(`src/generated/${file}.ts`, types);
  const code = await checkOf(schema, options);
  // Unchecked: what Ajv writes is JavaScript, without a type on any argument.
  await writeIfChanged(`src/generated/check-${file}.ts`, `// @ts-nocheck\n${banner}\n${code}`);
};

const checkOf = async (schema, options) => {
  const { Ajv } = await import('ajv');
  const { default: standalone } = await import('ajv/dist/standalone/index.js');
  const code = { source: true, esm: true };
  const ajv = new Ajv({ allErrors: true, useDefaults: true, messages: false, code, ...options });
  return (standalone.default ?? standalone)(ajv, ajv.compile(schema));
};
