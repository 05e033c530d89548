import './node-version.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApart } from './build-apart.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './paths.mjs';

/** Makes sure that all is built, and becomes a program of dist/: same process, same arguments. */
export const runBuilt = async (program) => {
  ensureInstalled();
  buildApart();
  await import(pathToFileURL(join(root, program)).href);
};
