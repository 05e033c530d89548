/** `npm run fix`: mends what mends itself. */
import './lib/node-version.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { runTool } from './lib/run-tool.mjs';

ensureInstalled();
const { generate } = await import('./generate.mjs');
await generate();
const style = runTool('eslint/bin/eslint.js', ['--fix', '.']);
const format = runTool('prettier/bin/prettier.cjs', ['--write', '--log-level', 'warn', '.']);
process.exit(style || format);
