import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';

const command = (script, args) => [join(root, 'node_modules', script), ...args];

/** Runs a tool from node_modules on the repository, with its output shown, and returns its exit code. */
export const runTool = (script, args = [], env = {}) => {
  const { status } = spawnSync(process.execPath, command(script, args), {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status ?? 1;
};

/** Runs a tool beside others. Gives its exit code, and what it said when it has ended. */
export const runToolAside = (script, args = []) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command(script, args), {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A terminal shows colours; a tool that is read by us would leave them out.
      env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, said: Buffer.concat(said) }));
  });
