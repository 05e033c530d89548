import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from '../../views';
import { cookiesTold } from './cookies-told';

const SOURCE = join(__dirname, '../..');

/** The names of cookies that stand in the code: each is a constant that ends in `_COOKIE`. */
const inCode = (): string[] => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.spec.'),
  );
  const names = files.flatMap((file) => [
    ...readFileSync(join(SOURCE, file), 'utf8').matchAll(/_COOKIE = ['"](blankett_[a-z_]+)['"]/g),
  ]);
  return [...new Set(names.map(([, name]) => name ?? ''))].sort();
};

describe('the page about cookies', () => {
  it('names every cookie that the code sets, and no other', () =>
    expect(
      cookiesTold(texts('sv'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(inCode()));

  it.each(['sv', 'en'] as const)('says what each is for, and how long it stays, in %s', (language) => {
    for (const { purpose, lifetime } of cookiesTold(texts(language)))
      expect([purpose, lifetime]).toEqual([
        expect.stringMatching(/\w/) as string,
        expect.stringMatching(/\w/) as string,
      ]);
  });
});
