/** `npm start`: install if needed, build if needed, and become the server. */
import './lib/node-version.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { stopWithNpm } from './lib/stop-with-npm.mjs';

ensureInstalled();
await ensureBuilt();
stopWithNpm();
// In this very process: one less to be killed, and signals arrive where they belong.
await import('../../dist/src/main.js');
