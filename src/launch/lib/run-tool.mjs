import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Runs a tool from node_modules on the repository, with its output shown, and returns its exit code. `output: 'stderr'` keeps
 * standard output free for what the caller prints.
 */
export const runTool = (script, args = [], { output = 'inherit', env = {} } = {}) => {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['inherit', output === 'stderr' ? 2 : 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status ?? 1;
};

/** Runs a program of ours until it ends, passing signals on, and ends as it did. */
export const runProgram = (script, args = [], { cwd = root } = {}) => {
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
};
