/** `npm start`: install if needed, build if needed, and become the server: one process less to be killed. */
import { runBuilt } from './lib/run-built.mjs';
import { stopWithNpm } from './lib/stop-with-npm.mjs';

stopWithNpm();
runBuilt('dist/server/main.js');
