import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Rule {
  name: string;
  comment: string;
}
interface Report {
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

const root = join(__dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');
const rules = (createRequire(__filename)(config) as { forbidden: Rule[] }).forbidden;

const cruise = (folder: string): Report => {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [tool, '--config', config, '--output-type', 'json', 'src'];
  // It ends with the number of breaches; what it found is what counts here.
  const found = spawnSync(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  if (found.stdout.length === 0) throw new Error(found.stderr.toString());
  return JSON.parse(found.stdout.toString()) as Report;
};

describe('the check of import directions', () => {
  const broken = new Set(
    cruise(join(root, 'test/fixtures/breach')).summary.violations.map((violation) => violation.rule.name),
  );

  it.each(rules.map((rule) => rule.name))('bites on a planted breach of %s', (name) => {
    expect([...broken]).toContain(name);
  });

  it.each(rules.map((rule) => [rule.name, rule.comment]))(
    'says what to do instead of %s',
    (_name, comment) => {
      expect(comment.length).toBeGreaterThan(30);
    },
  );

  it('is part of npm run lint', () => {
    expect(readFileSync(join(root, 'src/launch/lint.mjs'), 'utf8')).toContain('dependency-cruise');
  });
});
