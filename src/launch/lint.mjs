/**
 * `npm run lint`: types, style and import directions. Runs all of it, so that one round shows everything, and as much at once as
 * there are cores: each is one thread, and style takes as long as the others together.
 */
import './lib/node-version.mjs';
import { availableParallelism } from 'node:os';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { runToolAside } from './lib/run-tool.mjs';

ensureInstalled();
const { generate } = await import('./generate.mjs');
await generate();

/** The longest first. */
const checks = [
  ['style', 'eslint/bin/eslint.js', ['.']],
  ['types', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  [
    'import directions',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'src', 'migrations'],
  ],
];

const waiting = [...checks];
const broken = [];

/** Takes one check after the other, and shows what each has to say in one piece. */
const work = async () => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, tool, args] = next;
    console.error(`Checking ${name}.`);
    const { status, said } = await runToolAside(tool, args);
    process.stdout.write(said);
    if (status !== 0) broken.push(name);
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, work));

console.error(broken.length === 0 ? 'All is well.' : `Not well: ${broken.join(', ')}. See above.`);
process.exitCode = broken.length === 0 ? 0 : 1;
