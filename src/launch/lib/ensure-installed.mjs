/** Installs what package-lock.json names, unless it is installed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const lockFile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules/.blankett-installed');

export const ensureInstalled = () => {
  const lock = readFileSync(lockFile, 'utf8');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalledByHand(lock)) install();
  writeFileSync(stamp, wanted);
};

/** npm writes what it installed beside it. Optional packages are for other machines. */
const isInstalledByHand = (lock) => {
  try {
    const installed = JSON.parse(
      readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8'),
    ).packages;
    return Object.entries(JSON.parse(lock).packages).every(
      ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
    );
  } catch {
    return false;
  }
};

const install = () => {
  console.error('Installing packages from the lock file. The first time this takes a minute or two.');
  // npm tells its children where it lies; a plain `node src/launch/start.mjs` finds it on the PATH.
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const args = [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  console.error(
    error?.code === 'ENOENT'
      ? 'npm is not on the PATH. It comes with Node.js: https://nodejs.org'
      : 'The packages could not be installed; npm says why above. Nothing was started.',
  );
  process.exit(status ?? 69);
};
