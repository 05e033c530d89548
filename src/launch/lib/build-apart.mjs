import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './ensure-built.mjs';

/**
 * Builds, where there is something to build, in a process of its own: what becomes a server has no use for compilers in its
 * memory, nor for the helpers that they leave running.
 */
export const buildApart = () => {
  if (isBuilt()) return;
  const builder = fileURLToPath(new URL('./ensure-built.mjs', import.meta.url));
  const done = spawnSync(process.execPath, [builder], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) process.exit(done.status ?? 1);
};
