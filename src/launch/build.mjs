/**
 * Builds dist/ from the sources: generated files, then compiled ones, then what those read. Compiles with the compiler that
 * the tests run through (a second, where the type checker needs twenty); types are checked by `npm run lint`.
 */
import './lib/node-version.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';

ensureInstalled();
await ensureBuilt({ anew: true });
