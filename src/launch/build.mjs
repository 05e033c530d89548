/**
 * Builds dist/ from the sources: generated files, then compiled ones, then what those read. Compiles with the compiler that
 * the tests run through (a second, where the type checker needs twenty); types are checked by `npm run lint`.
 */
import './lib/node-version.mjs';
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { root } from './lib/paths.mjs';

ensureInstalled();
await ensureBuilt({ anew: true });

// Types of the forms' answers, for tests and programs. A form with errors is told of, and stops nothing.
const types = ['dist/src/cli/main.js', 'forms', 'types'];
spawnSync(process.execPath, types, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
