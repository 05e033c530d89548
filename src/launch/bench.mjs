/** `npm run bench`: figures beside references, in one run. Arguments go to it. */
import { runBuilt } from './lib/run-built.mjs';

runBuilt('dist/bench/main.js');
