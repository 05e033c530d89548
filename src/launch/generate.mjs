/** Makes what is derived from sources and not kept in git: everything under src/generated. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generators } from './generate/index.mjs';

export const generate = async () => {
  for (const make of generators) await make();
};

if (realpathSync(process.argv[1] ?? '.') === realpathSync(fileURLToPath(import.meta.url))) await generate();
