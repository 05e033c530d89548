/** `npm test`: every test, or those that the arguments name as Jest names them. Ends with one line that sums up. */
import './lib/node-version.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { findChromium, NO_BROWSER } from './lib/find-chromium.mjs';
import { runTool } from './lib/run-tool.mjs';

ensureInstalled();
const { generate } = await import('./generate.mjs');
await generate();

const folder = mkdtempSync(join(tmpdir(), 'blankett-results-'));
const file = join(folder, 'results.json');
const code = runTool('jest/bin/jest.js', ['--json', `--outputFile=${file}`, ...process.argv.slice(2)]);

const results = (() => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

if (results === undefined) {
  // Jest was asked for something else than a run (--help), or fell over before it had begun.
  if (code !== 0) console.log('0 passed, 1 failed, 0 skipped');
  process.exit(code);
}

const unseen = results.testResults
  .flatMap((suite) => suite.assertionResults)
  .filter((test) => test.status === 'pending' && test.fullName.includes(NO_BROWSER)).length;
if (unseen > 0 && findChromium() === undefined)
  console.error(
    `\nNo Chromium was found, so ${unseen} browser tests were skipped. Install one (Debian: apt-get install chromium), ` +
      'or set CHROMIUM to its path. With CI=true this is a failure.',
  );

// A file that could not even be run has no tests to count, and is no less broken for that.
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
const skipped = results.numPendingTests + results.numTodoTests;
console.log(`\n${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
process.exit(code);
