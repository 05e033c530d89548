import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const isBuilt = existsSync(join(root, 'dist/src/cli/main.js'));

/** The built program itself, without the launcher, which would build it anew in the middle of the tests. */
const blankett = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'dist/src/cli/main.js'), ...args], { encoding: 'utf8', cwd: root });

(isBuilt ? describe : describe.skip)('npx blankett, built', () => {
  it('helps, and leaves with 0', () => {
    const { status, stdout, stderr } = blankett('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: npx blankett');
  }, 30_000);

  it(
    'leaves with 2 where the command was given wrong, and says nothing on standard output',
    () =>
      expect(blankett('exprot')).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('Did you mean export?'),
      }),
    30_000,
  );
});

describe('the package', () => {
  it('names the launcher as its program', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      bin: { blankett: string };
    };
    expect(readFileSync(join(root, manifest.bin.blankett), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});
