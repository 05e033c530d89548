/** `npm run test:suite`: the official JSON Schema Test Suite, from where JSON_SCHEMA_TEST_SUITE says. */
import { runBuilt } from './lib/run-built.mjs';

await runBuilt('dist/bench/suite/main.js');
