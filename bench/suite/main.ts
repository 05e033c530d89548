/**
 * `npm run test:suite`: the official JSON Schema Test Suite through the validator as forms use it: checked as a folder's
 * schema is, compiled to code, loaded, run. JSON_SCHEMA_TEST_SUITE says where a copy of it lies. What is known not to be
 * supported stands in docs/reference/json-schema.md; any other failure, and any of those that passes, ends it with 1.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root';
import { compareWithKnown, readKnown } from './known';
import { readSuite } from './read-suite';
import { runGroup, type Outcome } from './run-group';

const main = (): number => {
  const folder = process.env['JSON_SCHEMA_TEST_SUITE'];
  if (folder === undefined || folder === '') {
    console.error(
      'Set JSON_SCHEMA_TEST_SUITE to a copy of https://github.com/json-schema-org/JSON-Schema-Test-Suite.',
    );
    return 64;
  }
  const outcomes: Outcome[] = [];
  for (const group of readSuite(folder)) outcomes.push(...runGroup(group));
  const known = readKnown(readFileSync(join(root, 'docs/reference/json-schema.md'), 'utf8'));
  const { unexpected, silent } = compareWithKnown(outcomes, known);

  for (const draft of new Set(outcomes.map((one) => one.draft))) {
    const all = outcomes.filter((one) => one.draft === draft);
    const passed = all.filter(({ fault }) => fault === undefined).length;
    console.log(`${draft}: ${passed} of ${all.length} passed, ${all.length - passed} not`);
  }
  const passed = outcomes.filter(({ fault }) => fault === undefined).length;
  console.log(`all: ${passed} of ${outcomes.length} passed`);
  for (const { draft, file, group, test, fault } of outcomes.filter((one) => one.fault !== undefined)) {
    const isKnown = !unexpected.some(
      (one) => one.draft === draft && one.file === file && one.group === group && one.test === test,
    );
    console.log(`  ${isKnown ? 'known' : 'UNEXPECTED'}  ${draft}/${file}: ${group}: ${test}: ${fault ?? ''}`);
  }
  for (const entry of silent)
    console.log(`  PASSES NOW  ${entry}: take it out of docs/reference/json-schema.md`);
  return unexpected.length + silent.length > 0 ? 1 : 0;
};

process.exitCode = main();
