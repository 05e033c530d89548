/** The fingerprint of what turns a schema into a validator: a kept validator belongs to the engine that made it. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { writeIfChanged } from '../lib/write-if-changed.mjs';

const core = join(root, 'src/form');
const packages = ['ajv', 'ajv-draft-04', 'ajv-formats', 'recheck'];

export const generate = async () => {
  const hash = createHash('sha256');
  const files = await readdir(core, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).sort()) {
    hash.update(`${file}\n`).update(await readFile(join(core, file)));
  }
  for (const name of packages) {
    const manifest = JSON.parse(await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    hash.update(`${name}@${manifest.version}\n`);
  }
  const text = [
    '/* Made from src/form by npm run build. */',
    '/** Fingerprint of the form core and of Ajv. */',
    `export const ENGINE = '${hash.digest('hex').slice(0, 16)}';`,
    '',
  ];
  await writeIfChanged('src/generated/engine.ts', text.join('\n'));
};
