/** The type of the environment, from the schema that checks it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { writeIfChanged } from '../lib/write-if-changed.mjs';

const schemaFile = 'src/platform/configuration/environment.schema.json';

export const generate = async () => {
  const { compile } = await import('json-schema-to-typescript');
  const schema = JSON.parse(await readFile(join(root, schemaFile), 'utf8'));
  const bannerComment = `/* Made from ${schemaFile} by npm run build. */`;
  await writeIfChanged(
    'src/generated/environment.ts',
    await compile(schema, 'Environment', { bannerComment }),
  );
};
