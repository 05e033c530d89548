/** `npm run lint`: types, style and import directions. Runs all of it, so that one round shows everything. */
import './lib/node-version.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { runTool } from './lib/run-tool.mjs';

ensureInstalled();
const { generate } = await import('./generate.mjs');
await generate();

const checks = [
  ['types', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['style', 'eslint/bin/eslint.js', ['.']],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  [
    'import directions',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'src', 'migrations'],
  ],
];

const broken = checks.filter(([name, tool, args]) => {
  console.error(`Checking ${name}.`);
  return runTool(tool, args) !== 0;
});
console.error(
  broken.length === 0 ? 'All is well.' : `Not well: ${broken.map(([name]) => name).join(', ')}. See above.`,
);
process.exit(broken.length === 0 ? 0 : 1);
