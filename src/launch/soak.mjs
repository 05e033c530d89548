/** `npm run soak`: kill -9 in the middle of submissions, as often as one likes. Arguments go to it. */
import { runBuilt } from './lib/run-built.mjs';

runBuilt('dist/bench/soak.js');
