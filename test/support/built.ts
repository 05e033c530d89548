import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const BUILD =
  "import('./src/launch/lib/ensure-built.mjs').then(({ ensureBuilt }) => ensureBuilt({ quiet: true }))";

/** Builds dist/ unless it is as new as the sources, for tests of the server as a process of its own. */
export const ensureBuilt = (): void => {
  const { status, stderr } = spawnSync(process.execPath, ['-e', BUILD], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The product could not be built:\n${stderr}`);
};
