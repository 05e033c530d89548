import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const map = /## The rooms\n\n```\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

/** The paths of the map: a line's indentation says in which folder it stands. */
const mapped = ((): string[] => {
  const above: string[] = [];
  return map
    .split('\n')
    .filter((line) => /^ *[\w.-]+\/? /.test(line + ' '))
    .map((line) => {
      const depth = (/^ */.exec(line)?.[0].length ?? 0) / 2;
      above.splice(depth, Infinity, /[\w.-]+/.exec(line)?.[0] ?? '');
      return above.join('/');
    });
})();

describe('the map in ARCHITECTURE.md', () => {
  it.each(mapped.filter((path) => path !== 'src/generated'))('shows %s, which is there', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });

  it('shows every room', () => {
    const rooms = readdirSync(join(root, 'src')).filter((name) => name !== 'generated');
    for (const room of rooms) expect(mapped).toContain(`src/${room}`);
  });

  it.each(
    [...page.matchAll(/\]\(([^)#:]+)\)|`((?:src|migrations|test)\/[^`*]+)`/g)].map(
      ([, a, b]) => a ?? b ?? '',
    ),
  )('leads to %s, which is there', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });
});
