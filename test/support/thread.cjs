/**
 * Runs a thread's program, its last argument, from its sources: a thread knows nothing of Jest's transforms. Files are
 * compiled as Jest compiles them, once for each content.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { threadId } = require('node:worker_threads');
const { transformSync } = require('esbuild');

const folder = join(__dirname, '../../node_modules/.cache/blankett/thread');

Module._extensions['.ts'] = (module, file) => {
  const source = readFileSync(file, 'utf8');
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 24);
  const kept = join(folder, `${digest}.js`);
  if (!existsSync(kept)) {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${kept}.${process.pid}.${threadId}`;
    const { code } = transformSync(source, { loader: 'ts', format: 'cjs', target: 'node20' });
    writeFileSync(unfinished, code);
    renameSync(unfinished, kept);
  }
  module._compile(readFileSync(kept, 'utf8'), file);
};

require(process.argv.at(-1).replace(/\.js$/, '.ts'));
