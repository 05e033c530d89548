import './node-version.mjs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildApart } from './build-apart.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './paths.mjs';

/**
 * Makes sure that all is built, and becomes a program of dist/: same process, same arguments. Required, not imported: an
 * import reads each of its modules twice, which costs a tenth of a second.
 */
export const runBuilt = (program) => {
  ensureInstalled();
  buildApart();
  createRequire(import.meta.url)(join(root, program));
};
