/** `npm run dev`: the server, built and started anew at each change, and the type checker beside it. */
import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { root } from './lib/paths.mjs';

ensureInstalled();
const node = (args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
const types = node([
  join(root, 'node_modules/typescript/bin/tsc'),
  ...['--noEmit', '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput'],
]);

let server;
const stop = async () => {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
};
const startAnew = async () => {
  try {
    await ensureBuilt();
  } catch (error) {
    // Half a sentence has been saved: the server goes on as it was until the rest comes.
    console.error(error.message);
    return;
  }
  await stop();
  server = node(['--enable-source-maps', join(root, 'dist/src/main.js')]);
};

/** Changes come in flocks, and one may come while the last is being built. */
let turn = startAnew();
let gathering;
const changed = (_event, path) => {
  if (path?.startsWith('generated')) return;
  clearTimeout(gathering);
  gathering = setTimeout(() => (turn = turn.then(startAnew)), 100);
};
for (const folder of ['src', 'migrations']) watch(join(root, folder), { recursive: true }, changed);
// A form that is saved is followed by the server itself, which publishes nothing then; types are made of our own files' schemas.
watch(join(root, 'forms'), (event, path) => {
  if (path?.endsWith('.schema.json')) changed(event, path);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, async () => {
    clearTimeout(gathering);
    types.kill();
    await turn;
    await stop();
    process.exit(0);
  });
