/** `npm run gallery`: every component in every state. Arguments go to it. */
import { runBuilt } from './lib/run-built.mjs';

runBuilt('dist/src/cli/gallery/main.js');
