/** `npm run samples`: receipts and blanks as PDF, for outside validators and for people's eyes. */
import { runBuilt } from './lib/run-built.mjs';

runBuilt('dist/src/cli/samples/main.js');
