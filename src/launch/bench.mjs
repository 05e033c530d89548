/** `npm run bench`: figures beside references, in one run. Arguments go to it. */
import { findChromium } from './lib/find-chromium.mjs';
import { runBuilt } from './lib/run-built.mjs';

const chromium = findChromium();
if (chromium !== undefined) process.env.CHROMIUM = chromium;
runBuilt('dist/bench/main.js');
